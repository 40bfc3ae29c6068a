import { edit, isCode, nodesOf } from './rewritings.ts';

import type { TSESTree } from '@typescript-eslint/utils';
import type { ProjectFiles } from '../temporary-project.ts';
import type { Edit, Parsed } from './rewritings.ts';

/**
 * Has a program do all that it does at once, and nothing later: without `async`, `await` and promises, and without functions that are handed
 * to somebody, which are called where they stand instead. What may hold functions, such as a list or an object, is handed to nobody.
 */
export function withoutHandlers(files: ProjectFiles): ProjectFiles {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, isCode(path) ? edit(path, text, stillEdits) : text]),
  );
}

/** What is left out as a whole takes with it what would be edited inside. */
function stillEdits(parsed: Parsed): readonly Edit[] {
  const edits = nodesOf(parsed.ast).flatMap(node => editsOf(parsed, node));
  const left = edits.filter(({ text }) => text === 'null');
  return edits.filter(
    ({ range: [start, end] }) =>
      !left.some(({ range }) => range[0] <= start && end <= range[1] && (start !== range[0] || end !== range[1])),
  );
}

/** What is called so is a promise, or gives one. */
const promising: ReadonlySet<string> = new Set(['Promise', 'promises', 'then', 'catch', 'finally']);

function editsOf(parsed: Parsed, node: TSESTree.Node): readonly Edit[] {
  const [start] = node.range;
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.async ? [without(parsed, isMethod(node) ? node.parent.range[0] : start, 'async')] : [];
    case 'AwaitExpression':
      return [{ range: [start, start + 'await'.length], text: isWholeStatement(node) ? ';' : '' }];
    case 'ForOfStatement':
      return node.await ? [without(parsed, start, 'await')] : [];
    case 'Decorator':
      return [{ range: node.range, text: '' }];
    case 'Identifier':
      return promising.has(node.name) ? [{ range: [start, start + node.name.length], text: `${node.name}$` }] : [];
    case 'CallExpression':
    case 'NewExpression':
      return node.arguments.flatMap(argumentEdits);
    default:
      return [];
  }
}

/** `async` of a method stands before its name. */
function isMethod({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && parent.method);
}

function isWholeStatement({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'ExpressionStatement' && (parent.parent.type === 'Program' || parent.parent.type === 'BlockStatement');
}

function without({ ast }: Parsed, offset: number, word: string): Edit {
  return { range: ast.tokens.find(({ range, value }) => range[0] >= offset && value === word)!.range, text: '' };
}

/** Where text stays as it is; everything else may be a function, or hold one. */
const harmless: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral', 'BinaryExpression', 'NewExpression']);

function argumentEdits(argument: TSESTree.CallExpressionArgument): readonly Edit[] {
  const [start, end] = argument.range;
  if (argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression') {
    return [
      { range: [start, start], text: '(' },
      { range: [end, end], text: ')()' },
    ];
  }
  if (harmless.has(argument.type) || (argument.type === 'CallExpression' && isBlocking(argument.callee))) return [];
  return [{ range: [start, end], text: 'null' }];
}

/** What such a call gives is no function. */
function isBlocking(callee: TSESTree.Expression): boolean {
  if (callee.type === 'Identifier') return callee.name.endsWith('Sync');
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name.endsWith('Sync');
}
