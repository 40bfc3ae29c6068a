import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';
import { isElementOfPromiseAll, isFunction, takesPromises } from './await-placement.ts';
import { findVariable, memberName } from './module-reference.ts';
import { contains, getPosition } from './position.ts';
import { walk } from './syntax-walk.ts';

/**
 * Whether a promise that is made before `suspended` is awaited after it, or beside it: if it rejects while the function waits for the
 * other, nobody has taken it yet, and Node ends the process.
 */
export function awaitsEarlierPromise(suspended: TSESTree.Node, owner: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  if (standsAmongPromises(suspended, owner)) return true;
  const { isAfter } = getPosition(suspended, owner);
  let found = false;
  walk(owner, sourceCode, node => {
    if (node.type !== 'Identifier' || !isAfter(node.range[0], node)) return;
    const use = findUse(node);
    const variable = use && findVariable(node.name, node, sourceCode);
    found ||= variable !== undefined && isPending(variable, use!, suspended, owner, sourceCode);
  });
  return found;
}

/** `Promise.all([load(), parse(readFileSync(path))])`; the call as an element itself is no trouble, it is not awaited by itself. */
function standsAmongPromises(suspended: TSESTree.Node, owner: TSESTree.Node): boolean {
  if (isElementOfPromiseAll(suspended)) return false;
  for (let node = suspended.parent; node && node !== owner && !isFunction(node); node = node.parent) {
    if (isCombinator(node)) return !takesPromises(suspended);
  }
  return false;
}

function isCombinator(node: TSESTree.Node | undefined): boolean {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object } = node.callee;
  const name = memberName(node.callee) ?? '';
  return object.type === 'Identifier' && object.name === 'Promise' && ['all', 'allSettled', 'any', 'race'].includes(name);
}

/** How an identifier is used where promises are: waited for, or given back. */
function findUse(identifier: TSESTree.Identifier): 'awaited' | 'returned' | undefined {
  const { parent } = identifier;
  switch (parent.type) {
    case 'AwaitExpression':
      return 'awaited';
    case 'ReturnStatement':
      return 'returned';
    case 'ArrayExpression':
    case 'SpreadElement':
      return isCombinator(parent.parent) || isCombinator(parent.parent.parent) ? 'awaited' : undefined;
    case 'CallExpression':
      return isCombinator(parent) ? 'awaited' : undefined;
    case 'MemberExpression':
      return parent.object === identifier && ['then', 'catch', 'finally'].includes(memberName(parent) ?? '')
        ? 'awaited'
        : undefined;
    default:
      return undefined;
  }
}

function isPending(
  variable: TSESLint.Scope.Variable,
  use: 'awaited' | 'returned',
  suspended: TSESTree.Node,
  owner: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): boolean {
  const definition = variable.defs[0];
  if (definition?.type !== 'Variable' || !definition.node.init) return false;
  const { init, range } = definition.node;
  const isEarlier = range[0] < suspended.range[0] && contains(owner, definition.node) && !contains(definition.node, suspended);
  if (!isEarlier) return false;
  const made = unwrap(init);
  if (made.type === 'ArrayExpression')
    return use === 'awaited' && (made.elements.length > 0 || isFilledBefore(variable, suspended, owner));
  if (made.type === 'NewExpression') return made.callee.type === 'Identifier' && made.callee.name === 'Promise';
  return made.type === 'CallExpression' && (use === 'awaited' || isAsyncCall(made, sourceCode));
}

function isFilledBefore({ references }: TSESLint.Scope.Variable, suspended: TSESTree.Node, owner: TSESTree.Node): boolean {
  const { isBefore } = getPosition(suspended, owner);
  return references.some(({ identifier, init }) => !init && isBefore(identifier.range[0], identifier));
}

/** Whether a call gives a promise by all that its file shows. */
function isAsyncCall(call: TSESTree.CallExpression, sourceCode: TSESLint.SourceCode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') return ['then', 'catch', 'finally'].includes(memberName(callee) ?? '');
  if (callee.type !== 'Identifier') return false;
  const definition = findVariable(callee.name, callee, sourceCode)?.defs[0];
  const helper = definition?.type === 'FunctionName' ? definition.node : definition?.type === 'Variable' && definition.node.init;
  return callee.name === 'fetch' || callee.name.endsWith('Async') || Boolean(helper && isFunction(helper) && helper.async);
}
