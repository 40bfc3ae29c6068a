import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isParenthesized } from '@eslint-community/eslint-utils';

/** The text to put around an expression: `(await ` and `)`. */
export interface Wrapping {
  readonly before: string;
  readonly after: string;
}

/** What is done with a promise: `inner` goes around it, `member` is read of its value. */
export interface Awaited {
  readonly inner?: Wrapping;
  readonly member?: string;
}

/** What has to be a list of statements to start a new one within. */
const statementLists = ['Program', 'BlockStatement', 'StaticBlock', 'SwitchCase', 'TSModuleBlock'];

/** What may end in a `}` without the statement being over. */
const openEnded =
  /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|Export\w+|TSTypeAliasDeclaration)$/u;

/** Whether `await` may stand in the place of `node`: directly in the body of `owner`, with nothing of its own in between. */
export function canAwait(node: TSESTree.Node, owner: TSESTree.Node): boolean {
  for (let child = node, { parent } = node; parent; child = parent, { parent } = parent) {
    if (parent === owner) return 'body' in owner && child === owner.body;
    if (isFunction(parent) || ownsItsCode(parent, child)) return false;
  }
  return false;
}

/** Whether a node is a function of any kind. */
export function isFunction(
  node: TSESTree.Node,
): node is TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function ownsItsCode(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  if (parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty') return child !== parent.key;
  return ['StaticBlock', 'TSModuleBlock', 'TSEnumMember', 'Decorator', 'TSExportAssignment'].includes(parent.type);
}

/** The text around an expression that awaits it. Where its promise is awaited already, or wanted as it is, it is not awaited again. */
export function wrapInAwait(node: TSESTree.Node, sourceCode: TSESLint.SourceCode, { inner, member = '' }: Awaited): Wrapping {
  const { before, after } = inner ?? { before: '', after: '' };
  if (member === '' && isPromiseWanted(node)) return { before, after };
  const isTight = takesTighter(node) && !isParenthesized(node as never, sourceCode as never);
  if (!isTight && member === '') return { before: `await ${before}`, after };
  const separator = needsSemicolonBefore(node, sourceCode) ? ';' : '';
  return { before: `${separator}(await ${before}`, after: `${after})${member}` };
}

/** The operand of an `await`, or an element of the array that `Promise.all` is given. */
function isPromiseWanted(node: TSESTree.Node): boolean {
  return node.parent?.type === 'AwaitExpression' || isElementOfPromiseAll(node);
}

/** Whether `Promise.all` takes a promise in the place of `node`, and is itself taken where an error of `node` would have gone. */
export function isElementOfPromiseAll({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'ArrayExpression' && takesPromises(parent);
}

/** Whether `node` is the argument of a `Promise.all` that is awaited, or returned to the caller with no `try` around it. */
export function takesPromises(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (!isPromiseAll(parent) || parent.arguments[0] !== node) return false;
  if (parent.parent.type === 'AwaitExpression') return true;
  const isReturned = parent.parent.type === 'ReturnStatement' || parent.parent.type === 'ArrowFunctionExpression';
  return isReturned && !isWithinTry(parent);
}

function isWithinTry(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent)
    if (at.type === 'TryStatement') return true;
  return false;
}

/** Whether a node is a call of `Promise.all`. */
export function isPromiseAll(node: TSESTree.Node | undefined): node is TSESTree.CallExpression {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) return false;
  const { object, property } = node.callee;
  return object.type === 'Identifier' && object.name === 'Promise' && property.type === 'Identifier' && property.name === 'all';
}

/** Whether the parent binds tighter than `await`, or prettier would put parentheses for the reader. */
function takesTighter(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'ConditionalExpression':
      return parent.test === node;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === node;
    case 'TaggedTemplateExpression':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'SpreadElement':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
      return true;
    default:
      return false;
  }
}

/** The expression statement whose text starts with `node`. */
function findStatementStartedBy(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.ExpressionStatement | undefined {
  let at: TSESTree.Node | undefined = node;
  while (at && at.type !== 'ExpressionStatement') at = at.parent;
  return at && sourceCode.getFirstToken(at) === sourceCode.getFirstToken(node) ? at : undefined;
}

/** Whether a `(` in the place of `node` would be read as a call of what stands before its statement. */
function needsSemicolonBefore(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  const statement = findStatementStartedBy(node, sourceCode);
  if (!statement || !statementLists.includes(statement.parent.type)) return false;
  const before = sourceCode.getTokenBefore(statement);
  if (!before || [';', '{', ':'].includes(before.value)) return false;
  if (before.value !== '}') return true;
  let closed = sourceCode.getNodeByRangeIndex(before.range[0]);
  while (closed?.range[1] === before.range[1]) {
    if (openEnded.test(closed.type)) return true;
    closed = closed.parent ?? null;
  }
  return false;
}
