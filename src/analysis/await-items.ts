import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { canLeave, descendantsOf, hasAwait, isLoop, isUnconditional } from './await-scopes.ts';

import type { CallEffects } from '../graph/effects.ts';
import type { Effects } from '../graph/resolved-effects.ts';
import type { AwaitContext } from './await-context.ts';

/** One step of a statement list, in the order of evaluation. */
export interface Item {
  /** The statement, or the declarator of one, that it is part of. */
  readonly node: TSESTree.Node;
  readonly effects: Effects;
  /** The await that the step is; absent for a step that does not wait. */
  readonly await?: AwaitUnit;
  /** The awaits whose results the step takes up at once. */
  readonly takes: readonly Item[];
}

/** An await that might run beside others. */
export interface AwaitUnit {
  readonly node: TSESTree.AwaitExpression;
  /** Its result is used. */
  readonly used: boolean;
  /** Why it is no candidate, or `undefined` if it is one. */
  readonly refused?: string;
}

/** The steps of a statement list, cut wherever nothing may be moved across: each segment can be looked at for itself. */
export function createSegments(context: AwaitContext, statements: readonly TSESTree.Node[]): Item[][] {
  const segments: Item[][] = [[]];
  for (const statement of statements) {
    const parts = statement.type === 'VariableDeclaration' ? statement.declarations : [statement];
    for (const part of parts) {
      const items = createItems(context, statement, part);
      if (items) segments.at(-1)!.push(...items);
      if (!items?.every(item => item.await || !decidesOnNext(context, item))) segments.push([]);
    }
    if (canLeave(statement)) segments.push([]);
  }
  return segments.filter(segment => segment.filter(item => item.await).length > 1);
}

const credentials = /auth|cookie|credential|\bdefaults\b|header|jwt|session|token/i;

/** Whether a step that does not wait may prevent what follows, or is what it is sent with. */
function decidesOnNext({ text }: AwaitContext, { effects, node }: Item): boolean {
  if (effects.throws) return true;
  const expression = node.type === 'ExpressionStatement' ? unwrap(node.expression) : node;
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return false;
  return credentials.test(text.slice(...expression.left.range));
}

const harmless = new Set([
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'EmptyStatement',
  'ImportDeclaration',
  'ExportAllDeclaration',
]);
const compound = new Set([
  'IfStatement',
  'TryStatement',
  'SwitchStatement',
  'LabeledStatement',
  'BlockStatement',
  'WithStatement',
]);

/** The steps of one statement; `undefined` if nothing may be moved across it. */
function createItems(context: AwaitContext, statement: TSESTree.Node, part: TSESTree.Node): Item[] | undefined {
  if (harmless.has(part.type)) return [];
  if (statement.type === 'VariableDeclaration' && (statement.kind === 'await using' || statement.kind === 'using'))
    return undefined;
  if (!hasAwait(part)) {
    if (canLeave(part)) return undefined;
    return [{ node: part, effects: context.effectsOf([part]), takes: [] }];
  }
  if (compound.has(part.type) || isLoop(part) || part.type === 'ThrowStatement') return undefined;
  const awaits = outermostAwaits(part);
  if (!awaits.every(node => isUnconditional(node, part))) return undefined;
  const units = awaits.map(node => createUnit(context, part, node));
  if (units.some(({ await: unit }) => unit?.refused === 'barrier')) return undefined;
  const effects = context.effectsOf([part], { skipped: new Set(awaits) });
  return [...units, { node: part, effects, takes: units }];
}

function outermostAwaits(root: TSESTree.Node): TSESTree.AwaitExpression[] {
  const found: TSESTree.AwaitExpression[] = [];
  for (const node of descendantsOf(root)) {
    if (node.type !== 'AwaitExpression') continue;
    const last = found.at(-1);
    if (!last || node.range[0] >= last.range[1]) found.push(node);
  }
  return found;
}

function createUnit(context: AwaitContext, part: TSESTree.Node, node: TSESTree.AwaitExpression): Item {
  const used = isUsed(context, part, node);
  const effects = context.effectsOf([node], { used });
  const refused = refusalOf(context, node, effects, used);
  return { node: part, effects, takes: [], await: { node, used, ...(refused !== undefined && { refused }) } };
}

/** Whether what the await gives goes anywhere. */
export function isUsed(context: AwaitContext, part: TSESTree.Node, node: TSESTree.AwaitExpression): boolean {
  if (part.type === 'ExpressionStatement') {
    const expression = unwrap(part.expression);
    if (isDeadAssignment(context, expression)) return false;
    return expression !== node && !(expression.type === 'UnaryExpression' && unwrap(expression.argument) === node);
  }
  if (part.type !== 'VariableDeclarator') return true;
  if (part.id.type === 'ObjectPattern') return part.id.properties.length > 0;
  const variable = part.id.type === 'Identifier' ? context.variables.variableOf(part.id) : undefined;
  if (!variable || isExported(part)) return true;
  const reads = variable.references.filter(({ reads }) => reads);
  return reads.some(({ identifier }) => !isDeadAssignment(context, identifier.parent));
}

/** `total += value` where nobody ever reads `total`. */
function isDeadAssignment(context: AwaitContext, node: TSESTree.Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  if (node.parent.type !== 'ExpressionStatement') return false;
  const variable = context.variables.variableOf(node.left);
  return variable !== undefined && !variable.references.some(({ reads, writes }) => reads && !writes);
}

function isExported(declarator: TSESTree.Node): boolean {
  return declarator.parent?.parent?.type === 'ExportNamedDeclaration';
}

/** Why an await cannot be one of a group; `barrier` if even others may not be moved across it. */
export function refusalOf(
  context: AwaitContext,
  node: TSESTree.AwaitExpression,
  effects: Effects,
  used: boolean,
): string | undefined {
  const calls = awaitedCalls(node.argument);
  if (!calls) return 'barrier';
  if (effects.joins || effects.pauses) return 'barrier';
  if (effects.suspects.length > 0) return 'suspect';
  if (!effects.works) return 'waits for nothing';
  if (effects.accesses.some(isOrderedWrite)) return 'writes outside';
  if (effects.unknown.length > 0) return context.unproven ? undefined : 'unknown';
  if (used) return undefined;
  if (effects.throws) return 'guards';
  return calls.every(call => isEvidenceUnused(context.effectsOfCall(call, used))) ? undefined : 'unused';
}

/** An API that only reads, and whose result nobody takes, is asked whether it fails. */
export function isEvidenceUnused(effects: CallEffects | undefined): boolean {
  if (!effects?.isFound) return false;
  return !effects.isApi || effects.accesses.some(({ root, mode }) => root.startsWith('env:') && mode !== 'read');
}

function isOrderedWrite({ root, mode }: Effects['accesses'][number]): boolean {
  return mode !== 'read' && ['env:net', 'env:database', 'env:process', 'env:terminal', 'env:external'].includes(root);
}

/** The calls that an awaited expression may be; `undefined` if it may be a promise that was started before. */
export function awaitedCalls(expression: TSESTree.Node): TSESTree.Node[] | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'CallExpression':
    case 'ImportExpression':
    case 'TaggedTemplateExpression':
      return [node];
    case 'ConditionalExpression': {
      const sides = [awaitedCalls(node.consequent), awaitedCalls(node.alternate)];
      return sides.includes(undefined) ? undefined : sides.flatMap(side => side!);
    }
    default:
      return undefined;
  }
}
