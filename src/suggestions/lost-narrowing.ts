import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { walk } from './syntax-walk.ts';

/**
 * Whether code that is moved into a function of its own would lose what a test before it has told TypeScript of a property:
 * `if (this.hooks) for (…) await this.hooks.run(…)`. Of a constant's own value TypeScript remembers it there, of its properties it does not.
 */
export function losesNarrowing(moved: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  // Other parsers read no TypeScript.
  if (!sourceCode.parserServices?.esTreeNodeToTSNodeMap) return false;
  const tests = testsBefore(moved).map(test => pathText(sourceCode.getText(test)));
  if (tests.length === 0) return false;
  let isLost = false;
  walk(moved, sourceCode, node => {
    if (node.type === 'MemberExpression' && !node.computed && isPath(node)) {
      const path = pathText(sourceCode.getText(node));
      isLost ||= tests.some(test => mentions(test, path));
    }
  });
  return isLost;
}

/** `a.b`, `this.a.b` */
function isPath(node: TSESTree.Node): boolean {
  if (node.type === 'TSNonNullExpression') return isPath(node.expression);
  if (node.type === 'MemberExpression') return !node.computed && isPath(node.object);
  return node.type === 'Identifier' || node.type === 'ThisExpression';
}

/** Without what makes no difference to which property it is. */
function pathText(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replaceAll('?.', '.')
    .replace(/!(?=\.|$)/g, '');
}

function mentions(test: string, path: string): boolean {
  for (let at = test.indexOf(path); at >= 0; at = test.indexOf(path, at + 1)) {
    if (!/[\w$.]/.test(test[at - 1] ?? '') && !/[\w$(]/.test(test[at + path.length] ?? '')) return true;
  }
  return false;
}

/** What, in the function around, has said something of properties where a node is reached: tests that have come out one way, assignments. */
function testsBefore(moved: TSESTree.Node): readonly TSESTree.Node[] {
  const tests: TSESTree.Node[] = [];
  let node: TSESTree.Node = moved;
  for (let { parent } = moved; parent && !('params' in parent); { parent } = node) {
    if ('test' in parent && parent.test && parent.test !== node) tests.push(parent.test);
    if (parent.type === 'SwitchStatement') tests.push(parent.discriminant);
    if (parent.type === 'LogicalExpression' && parent.right === node) tests.push(parent.left);
    const list = statementsOf(parent);
    for (const sibling of list.slice(0, Math.max(0, list.indexOf(node)))) tests.push(...saidBy(sibling));
    node = parent;
  }
  return tests;
}

function statementsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === 'SwitchCase') return node.consequent;
  return 'body' in node && Array.isArray(node.body) ? node.body : [];
}

/** `if (!a.b) return`, `a.b ??= {}`, `assert(a.b)`: what holds after a statement. */
function saidBy(statement: TSESTree.Node): readonly TSESTree.Node[] {
  if (statement.type === 'IfStatement') return [statement.test];
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression } = statement;
  if (expression.type === 'AssignmentExpression') return [expression.left];
  return expression.type === 'CallExpression' ? expression.arguments : [];
}
