import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf, isUnconditional } from '../analysis/await-scopes.ts';
import { isInside } from '../analysis/loop-variables.ts';
import { replaceIn } from './edit.ts';
import { touchesOutside } from './outer-changes.ts';
import { rangeWithParentheses } from './parentheses.ts';

import type { LoopSource } from './loop-source.ts';

/** What a round gives to what happens in order. */
export interface RoundValue {
  /** The expression that the round works out. */
  readonly node: TSESTree.Node;
  /** It as what an async function returns, and as what one takes up. */
  readonly returned: string;
  readonly awaited: string;
  /** The pattern that it goes into. */
  readonly pattern?: string;
  /** The statement around it, with a name in its place; none for a declaration. */
  readonly statements: (name: string) => string[];
}

interface Place {
  readonly source: LoopSource;
  readonly sourceCode: TSESLint.SourceCode;
}

/**
 * The value of a round whose last awaits stand in the statement: the only await itself, or all of a declaration's, an assignment's or a
 * call's argument that they stand in. `undefined` where the statement would be evaluated in another order.
 */
export function findRoundValue(
  statement: TSESTree.Node,
  awaits: readonly TSESTree.AwaitExpression[],
  place: Place,
): RoundValue | undefined {
  const [only, ...others] = awaits;
  if (!only) return undefined;
  if (statement.type === 'IfStatement') {
    const isTest = others.length === 0 && isInside(only, statement.test) && isUnconditional(only, statement);
    return isTest && isFirst(only, statement) ? inStatement(statement, only, place) : undefined;
  }
  if (statement.type === 'VariableDeclaration') {
    const [declarator, ...further] = statement.declarations;
    if (further.length > 0 || !declarator?.init || !awaits.every(node => isInside(node, declarator.init!))) return undefined;
    const pattern = place.sourceCode.getText(declarator.id);
    const texts = textsOf(declarator.init, place);
    // The head of a loop has no place for a type.
    const isTyped = 'typeAnnotation' in declarator.id && declarator.id.typeAnnotation !== undefined;
    if (isTyped) return { ...texts, statements: name => [`${statement.kind} ${pattern} = ${name};`] };
    return { ...texts, pattern, statements: () => [] };
  }
  if (statement.type !== 'ExpressionStatement') return undefined;
  if (statement.expression === only) return { ...textsOf(only, place), statements: () => [] };
  if (others.length === 0 && isUnconditional(only, statement) && isFirst(only, statement))
    return inStatement(statement, only, place);
  const whole = wholeValue(statement.expression, awaits);
  if (!whole || touchesOutside(whole, place.source.body, place.source.edits, place.sourceCode)) return undefined;
  return isFirst(whole, statement) ? inStatement(statement, whole, place) : undefined;
}

/** The right side of an assignment, or the only argument of a call, where all awaits stand in it. */
function wholeValue(expression: TSESTree.Node, awaits: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const value =
    expression.type === 'AssignmentExpression'
      ? expression.right
      : expression.type === 'CallExpression' && expression.arguments.length === 1
        ? expression.arguments[0]
        : undefined;
  if (!value || value.type === 'SpreadElement') return undefined;
  return awaits.every(node => isInside(node, value)) ? value : undefined;
}

/** Whether nothing that calls or sets something comes before the value in its statement. */
function isFirst(value: TSESTree.Node, statement: TSESTree.Node): boolean {
  return ![...descendantsOf(statement)].some(node => {
    const isBefore = node.range[1] <= value.range[0];
    return isBefore && /^(?:Call|New|Assignment|TaggedTemplate|Import)Expression$/.test(node.type);
  });
}

function inStatement(statement: TSESTree.Node, value: TSESTree.Node, place: Place): RoundValue {
  const isAwait = value.type === 'AwaitExpression' && !(statement.type === 'IfStatement' && value === statement.test);
  const range = isAwait ? rangeWithParentheses(value, place.sourceCode) : value.range;
  const statements = (name: string) => [replaceIn(statement, [...place.source.edits, { range, text: name }], place.sourceCode)];
  return { ...textsOf(value, place), statements };
}

function textsOf(value: TSESTree.Node, { source, sourceCode }: Place): Pick<RoundValue, 'awaited' | 'node' | 'returned'> {
  const awaited = replaceIn(value, source.edits, sourceCode);
  const returned = value.type === 'AwaitExpression' ? replaceIn(value.argument, source.edits, sourceCode) : awaited;
  return { node: value, awaited, returned: returned.startsWith('{') ? `(${returned})` : returned };
}
