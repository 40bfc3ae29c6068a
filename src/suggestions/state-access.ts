import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { literalText } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { resolveConstant } from './argument-test.ts';
import { isFunction } from './await-placement.ts';
import { findNamedEffect, getFileEffects } from './file-effects.ts';
import { findVariable, memberName } from './module-reference.ts';
import { isFresh } from './fresh-value.ts';
import { walk } from './syntax-walk.ts';

/** One reading or writing of something that other code may hold as well. */
export interface StateAccess {
  /** `['this', 'cache']`, `['config']`, `['file', 'join(root,name)']`. */
  readonly path: readonly string[];
  /** What holds it: `shared` outlives the call (modules, closures, `this`, files); `passed` belongs to a parameter or what came from one. */
  readonly owner: 'shared' | 'passed';
  readonly type: 'read' | 'write';
  /** When it happens, as an offset: a write at the end of its assignment or call. */
  readonly at: number;
  /** The node that stands for it in the function asked about: for what a helper does, the helper's call. */
  readonly node: TSESTree.Node;
}

/** Methods that change what they are called on. */
const collectionMutators = new Set(
  (
    'push pop shift unshift splice sort reverse fill copyWithin set add delete clear append enqueue dequeue ' +
    'insert remove chdir setItem removeItem'
  ).split(' '),
);

/** Methods whose order matters to others where they are called on something shared. */
const streamMutators = new Set(['write', 'end', 'send', 'emit', 'lock', 'unlock', 'acquire', 'release']);

const maximalDepth = 4;

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** One function often has several blocking calls. */
const known = new WeakMap<TSESTree.Node, readonly StateAccess[]>();

/** All accesses of a function and of the helpers of its file that it calls, in no order. */
export function getStateAccesses(owner: FunctionNode, sourceCode: TSESLint.SourceCode): readonly StateAccess[] {
  const accesses = known.get(owner) ?? collectStateAccesses(owner, sourceCode);
  known.set(owner, accesses);
  return accesses;
}

function collectStateAccesses(
  owner: FunctionNode,
  sourceCode: TSESLint.SourceCode,
  visited = new Set<TSESTree.Node>(),
): StateAccess[] {
  const accesses: StateAccess[] = [];
  visited.add(owner);
  walk(owner, sourceCode, node => {
    if (node.type === 'Identifier') accesses.push(...identifierAccesses(node, owner, sourceCode));
    else if (node.type === 'MemberExpression') accesses.push(...memberAccesses(node, owner, sourceCode));
    else if (node.type === 'CallExpression') {
      accesses.push(...fileAccesses(node, sourceCode), ...helperAccesses(node, sourceCode, visited));
    }
    return !node.type.startsWith('TSType');
  });
  return accesses;
}

function identifierAccesses(
  identifier: TSESTree.Identifier,
  owner: FunctionNode,
  sourceCode: TSESLint.SourceCode,
): StateAccess[] {
  const { parent } = identifier;
  if (parent.type === 'MemberExpression' || (parent.type === 'CallExpression' && parent.callee === identifier)) return [];
  const variable = findVariable(identifier.name, identifier, sourceCode);
  const reference = variable?.references.find(candidate => candidate.identifier === identifier);
  if (!variable || !reference || reference.init || !isShared(variable, owner, sourceCode)) return [];
  return accessesOf([identifier.name], 'shared', identifier);
}

/** Declared outside of the function, or changed by a function within that may run in between. */
function isShared(variable: TSESLint.Scope.Variable, owner: FunctionNode, sourceCode: TSESLint.SourceCode): boolean {
  const block = variable.scope.block as TSESTree.Node;
  const isOutside = block.range[0] < owner.range[0] || block.range[1] > owner.range[1];
  if (isOutside) return variable.defs.length > 0 || variable.references.some(reference => reference.isWrite());
  const own = variable.scope.variableScope;
  return variable.references.some(reference => {
    if (!reference.isWrite() || reference.init) return false;
    return sourceCode.getScope(reference.identifier).variableScope !== own;
  });
}

function memberAccesses(member: TSESTree.MemberExpression, owner: FunctionNode, sourceCode: TSESLint.SourceCode): StateAccess[] {
  const { parent } = member;
  if (parent.type === 'MemberExpression' && parent.object === member && memberName(parent) !== undefined) return [];
  const names: string[] = [];
  let node: TSESTree.Node = member;
  let outermost: TSESTree.Node = member;
  while (node.type === 'MemberExpression') {
    const name = memberName(node);
    // Below a key that cannot be read, the whole object stands for its property.
    if (name === undefined) {
      names.length = 0;
      outermost = node;
    } else names.unshift(name);
    node = unwrap(node.object);
  }
  const root = node.type === 'ThisExpression' ? 'this' : node.type === 'Identifier' ? node.name : undefined;
  const holder = root === undefined ? undefined : findHolder(node, owner, sourceCode);
  if (!holder || isConsole([root!, ...names])) return [];
  const isCallee = parent.type === 'CallExpression' && parent.callee === member;
  if (!isCallee) return accessesOf([root!, ...names], holder, member);
  const method = names.pop() ?? '';
  const isWrite = collectionMutators.has(method) || (holder === 'shared' && streamMutators.has(method));
  const at = isWrite ? parent.range[1] : member.range[0];
  return [{ path: [root!, ...names], owner: holder, type: isWrite ? 'write' : 'read', at, node: outermost }];
}

function findHolder(root: TSESTree.Node, owner: FunctionNode, sourceCode: TSESLint.SourceCode): StateAccess['owner'] | undefined {
  if (root.type !== 'Identifier') return 'shared';
  const variable = findVariable(root.name, root, sourceCode);
  if (!variable || variable.defs.length === 0) return 'shared';
  const block = variable.scope.block as TSESTree.Node;
  if (block.range[0] < owner.range[0] || block.range[1] > owner.range[1]) return 'shared';
  return isFresh(variable) ? undefined : 'passed';
}

/** Console output never counts as an effect. */
function isConsole([root, property]: readonly string[]): boolean {
  return root === 'console' || (root === 'process' && (property === 'stdout' || property === 'stderr'));
}

/** A plain read, or what an assignment, an update or a `delete` does to a target. */
function accessesOf(path: readonly string[], owner: StateAccess['owner'], target: TSESTree.Node): StateAccess[] {
  const read: StateAccess = { path, owner, type: 'read', at: target.range[0], node: target };
  const assignment = findAssignment(target);
  if (!assignment) return [read];
  const write: StateAccess = { path, owner, type: 'write', at: assignment.range[1], node: target };
  const isPlain = assignment.type === 'AssignmentExpression' && assignment.operator === '=';
  return isPlain || assignment.type === 'ForOfStatement' || assignment.type === 'ForInStatement' ? [write] : [read, write];
}

function findAssignment(target: TSESTree.Node): TSESTree.Node | undefined {
  for (let node = target; node.parent; node = node.parent) {
    const { parent } = node;
    switch (parent.type) {
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
        return parent.left === node ? parent : undefined;
      case 'UpdateExpression':
        return parent;
      case 'UnaryExpression':
        return parent.operator === 'delete' ? parent : undefined;
      case 'Property':
        if (parent.value !== node || parent.parent.type !== 'ObjectPattern') return undefined;
        break;
      case 'AssignmentPattern':
        if (parent.left !== node) return undefined;
        break;
      case 'ArrayPattern':
      case 'ObjectPattern':
      case 'RestElement':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

function calledName({ callee }: TSESTree.CallExpression): string | undefined {
  const name = unwrap(callee);
  return name.type === 'MemberExpression' ? memberName(name) : name.type === 'Identifier' ? name.name : undefined;
}

function fileAccesses(call: TSESTree.CallExpression, sourceCode: TSESLint.SourceCode): StateAccess[] {
  const name = calledName(call) ?? '';
  const named = findNamedEffect(name);
  const effects = named ? call.arguments.map(() => named) : getFileEffects(name);
  return effects.flatMap((type, index) => {
    const argument = call.arguments[index];
    const key = argument && fileKey(argument, sourceCode);
    return key === undefined ? [] : [{ path: ['file', key], owner: 'shared' as const, type, at: call.range[1], node: call }];
  });
}

/** The text that stands for a file: constants written out; nothing for a descriptor that the function opened itself. */
function fileKey(argument: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  const value = resolveConstant(argument, sourceCode)!;
  const opened = value.type === 'AwaitExpression' ? value.argument : value;
  const isOpened = opened.type === 'CallExpression' && /\bopen(?:Sync)?\b/u.test(sourceCode.getText(opened.callee));
  return isOpened ? undefined : (literalText(value) ?? sourceCode.getText(value).replaceAll(/\s/gu, ''));
}

/** What a function of the same file does when it is called, all at the time of the call. */
function helperAccesses(
  call: TSESTree.CallExpression,
  sourceCode: TSESLint.SourceCode,
  visited: Set<TSESTree.Node>,
): StateAccess[] {
  const helper = findHelper(call, sourceCode);
  if (!helper || visited.has(helper) || visited.size > maximalDepth * 8) return [];
  return collectStateAccesses(helper, sourceCode, visited)
    .filter(({ owner }) => owner === 'shared')
    .map(access => ({ ...access, at: call.range[1], node: call }));
}

function findHelper(call: TSESTree.CallExpression, sourceCode: TSESLint.SourceCode): FunctionNode | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression')
    return findMethod(callee, memberName(callee));
  if (callee.type !== 'Identifier') return undefined;
  const definition = findVariable(callee.name, callee, sourceCode)?.defs[0];
  if (definition?.type === 'FunctionName' && isFunction(definition.node)) return definition.node;
  const init = definition?.type === 'Variable' ? definition.node.init : undefined;
  return init && isFunction(init) ? init : undefined;
}

function findMethod(from: TSESTree.Node, name: string | undefined): FunctionNode | undefined {
  let node: TSESTree.Node | undefined = from;
  while (node && node.type !== 'ClassBody') node = node.parent;
  const members = node?.type === 'ClassBody' ? node.body : [];
  const found = members.find(
    member => 'key' in member && member.key.type.endsWith('Identifier') && 'name' in member.key && member.key.name === name,
  );
  const value = found && 'value' in found ? found.value : undefined;
  return value && isFunction(value) ? value : undefined;
}
