import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { BusyLoop } from '../analysis/busy-loops.ts';

import { unwrap } from '../syntax/unwrap.ts';
import { isFunction } from './await-placement.ts';
import { findVariable } from './module-reference.ts';
import { walk } from './syntax-walk.ts';

/** The event after which a flag is set. */
export interface FlagEvent {
  readonly emitter: string;
  /** The event's name, in quotes. */
  readonly name: string;
  /** The test that the loop makes. */
  readonly test: string;
}

/** The event whose listener is all that ever sets the flag a loop spins on; `undefined` where it is set otherwise, or not always. */
export function findEventOfFlag({ scan: { loop }, waitsFor }: BusyLoop, sourceCode: TSESLint.SourceCode): FlagEvent | undefined {
  if (
    waitsFor.type !== 'flag' ||
    waitsFor.writers.length !== 1 ||
    waitsFor.place.path.length > 0 ||
    waitsFor.writtenIn !== waitsFor.place.module
  )
    return undefined;
  if (loop.type !== 'WhileStatement' || !isEmpty(loop.body)) return undefined;
  const test = unwrap(loop.test);
  if (test.type !== 'UnaryExpression' || test.operator !== '!' || test.argument.type !== 'Identifier') return undefined;
  const flag = test.argument.name;
  const { start, end } = waitsFor.place.module.summary.functions[waitsFor.writers[0]!]!.position;
  let found: FlagEvent | undefined;
  walk(sourceCode.ast, sourceCode, node => {
    if (!isFunction(node) || node.range[0] !== start || node.range[1] !== end || !setsFlag(node, flag)) return;
    const registered = findRegistration(node, loop, sourceCode);
    if (registered) found = { ...registered, test: sourceCode.getText(loop.test) };
  });
  return found;
}

function isEmpty(body: TSESTree.Statement): boolean {
  return body.type === 'EmptyStatement' || (body.type === 'BlockStatement' && body.body.length === 0);
}

/** Whether a listener sets the flag whatever else happens in it. */
function setsFlag(
  listener: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration,
  flag: string,
) {
  const { body } = listener;
  const expressions =
    body.type === 'BlockStatement'
      ? body.body.flatMap(statement => (statement.type === 'ExpressionStatement' ? [statement.expression] : []))
      : [body];
  return expressions.some(
    ({ ...node }) =>
      node.type === 'AssignmentExpression' &&
      node.operator === '=' &&
      node.left.type === 'Identifier' &&
      node.left.name === flag &&
      node.right.type === 'Literal' &&
      Boolean(node.right.value),
  );
}

/** `emitter.on('event', listener)`, with an emitter that the loop can name. */
function findRegistration(
  listener: TSESTree.Node,
  loop: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): Pick<FlagEvent, 'emitter' | 'name'> | undefined {
  const { parent } = listener;
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression' || parent.arguments[1] !== listener)
    return undefined;
  const { object, property } = parent.callee;
  if (property.type !== 'Identifier' || !/^(?:on|once|addListener|addEventListener)$/.test(property.name)) return undefined;
  const [event] = parent.arguments;
  if (event?.type !== 'Literal' || typeof event.value !== 'string' || object.type !== 'Identifier') return undefined;
  const variable = findVariable(object.name, loop, sourceCode);
  if (!variable || variable !== findVariable(object.name, parent, sourceCode)) return undefined;
  return { emitter: object.name, name: sourceCode.getText(event) };
}
