import * as typescriptParser from '@typescript-eslint/parser';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { callbackShapes } from '../../src/catalog/callbacks/shapes.ts';
import { format, type Options } from 'prettier';

import type { TSESTree } from '@typescript-eslint/utils';

/** Writes a file anew so that it does what it did; only the names that `rename` chooses, and the spelling, differ. */
export type Rewriting = (path: string, text: string) => Promise<string> | string;

export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

export type Parsed = ReturnType<typeof typescriptParser.parseForESLint>;

/** Ways of writing a program anew, by what they are called. */
export const rewritings: Readonly<Record<string, Rewriting>> = {
  'narrow format': (path, text) => pretty(path, text, { printWidth: 30, semi: false, singleQuote: true, tabWidth: 8 }),
  'wide format': (path, text) => pretty(path, text, { printWidth: 300, arrowParens: 'avoid', objectWrap: 'collapse' }),
  'carriage returns': (_path, text) => text.replaceAll('\n', '\r\n'),
  'byte order mark': (_path, text) => (text.startsWith('#!') ? text : `\uFEFF${text}`),
  'code that is never used': (_path, text) => `${text}\n;function unused$() { return [unused$, 1]; }\n`,
  parentheses: (path, text) => edit(path, text, parsed => callEdits(parsed, callee => [`(`, callee, `)`])),
  'sequence before callees': (path, text) =>
    edit(path, text, parsed =>
      callEdits(
        parsed,
        callee => [`(0, `, callee, `)`],
        ({ type }) => type === 'Identifier',
      ),
    ),
  rename: (path, text) => edit(path, text, renamings),
  'type assertions': (path, text) =>
    isTypeScript(path) ? edit(path, text, parsed => callEdits(parsed, callee => [`(`, callee, ` as any)!`])) : text,
};

const isTypeScript = (path: string): boolean => /\.[cm]?tsx?$/.test(path);
/** Whether a path is of a file that can be written anew. */
export const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

async function pretty(path: string, text: string, options: Options): Promise<string> {
  try {
    return await format(text, { ...options, parser: isTypeScript(path) ? 'typescript' : 'babel' });
  } catch {
    return text;
  }
}

/** Makes edits that are found in the tree of a text; a text that does not parse stays as it is. */
export function edit(path: string, text: string, findEdits: (parsed: Parsed) => readonly Edit[]): string {
  let parsed: Parsed;
  try {
    parsed = typescriptParser.parseForESLint(text, {
      sourceType: 'module',
      range: true,
      jsx: !isTypeScript(path) || path.endsWith('x'),
    });
  } catch {
    return text;
  }
  let output = text;
  const edits = [...findEdits(parsed)].sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  for (const { range, text: replacement } of edits) output = output.slice(0, range[0]) + replacement + output.slice(range[1]);
  return output;
}

/** All nodes of a tree, from the outside in, each with its parent set. */
export function nodesOf(root: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes = [root];
  for (const node of nodes) {
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!child) continue;
        (child as { parent: TSESTree.Node }).parent = node;
        nodes.push(child);
      }
    }
  }
  return nodes;
}

/** Whether a statement in a list begins with the callee: one that is the branch of another begins after a head. */
function startsStatement({ range: [start], parent }: TSESTree.Node): boolean {
  for (let node = parent; node?.range[0] === start; node = node.parent)
    if (node.type === 'ExpressionStatement') return node.parent.type === 'Program' || node.parent.type === 'BlockStatement';
  return false;
}

/** Writes something around the callees of calls that can stand it. */
function callEdits(
  { ast }: Parsed,
  around: (callee: '') => readonly [string, '', string],
  isMeant: (callee: TSESTree.Node) => boolean = ({ type }) => type === 'Identifier' || type === 'MemberExpression',
): readonly Edit[] {
  const edits: Edit[] = [];
  const lineStarts = new Map<number, number>();
  for (const node of nodesOf(ast)) {
    if (node.type !== 'CallExpression' || node.optional || !isMeant(node.callee) || isChained(node.callee)) continue;
    if (node.callee.type === 'Identifier' && node.callee.name === 'require') continue;
    const [start, end] = node.callee.range;
    const [before, , after] = around('');
    edits.push({ range: [start, start], text: before }, { range: [end, end], text: after });
    // A line that begins with a parenthesis would go on with the line before. Of edits at one place the last stands first.
    if (startsStatement(node.callee)) lineStarts.set(start, edits.length - 2);
  }
  for (const index of lineStarts.values()) edits[index] = { ...edits[index]!, text: `;${edits[index]!.text}` };
  return edits;
}

function isChained(callee: TSESTree.Node): boolean {
  for (let node = callee; ;) {
    if (node.type === 'ChainExpression' || node.type === 'Super' || node.type === 'ImportExpression') return true;
    if (node.type === 'CallExpression') node = node.callee;
    else if (node.type === 'MemberExpression') {
      if (node.optional) return true;
      node = node.object;
    } else return false;
  }
}

/** Names by which calls are known whose receiver nobody can resolve: `cache.get('/x', …)` is no route, `(req, res) => …` handles one. */
const telling: ReadonlySet<string> = new Set(
  callbackShapes.flatMap(({ named = [], notNamed = [], notReceivers = [] }) => [...named, ...notNamed, ...notReceivers]),
);

/** New names for all variables that a file declares and keeps to itself. */
function renamings({ ast, scopeManager }: Parsed): readonly Edit[] {
  // Sets the parents, too.
  const special = shorthandsOf(ast);
  const edits = new Map<number, Edit>();
  for (const { variables } of scopeManager.scopes) {
    for (const { name, defs, identifiers, references } of variables) {
      if (
        defs.length === 0 ||
        telling.has(name.toLowerCase()) ||
        defs.some(({ name: own, node, parent }) => isExported(node) || isExported(parent) || isProperty(own)) ||
        name === 'exports'
      )
        continue;
      // A class is two variables with one name: outside, and inside of itself.
      const renamed = `${name}$${identifiers[0]?.range[0] ?? 0}`;
      for (const identifier of [...identifiers, ...references.map(reference => reference.identifier)]) {
        // The annotation of a parameter belongs to its identifier.
        const [start] = identifier.range;
        const written = special.get(start)?.(name, renamed) ?? renamed;
        if (!identifier.type.startsWith('JSX')) edits.set(start, { range: [start, start + name.length], text: written });
      }
    }
  }
  return [...edits.values()];
}

const isExported = (node: TSESTree.Node | null | undefined): boolean => node?.parent?.type.startsWith('Export') ?? false;

/** `constructor(private readonly io = fs)` */
function isProperty({ parent }: TSESTree.Node): boolean {
  const whole = parent?.type === 'AssignmentPattern' ? parent.parent : parent;
  return whole?.type === 'TSParameterProperty';
}

/** Where one identifier is both a name that others see and a variable, with what is written there. */
function shorthandsOf(ast: TSESTree.Program): ReadonlyMap<number, (name: string, renamed: string) => string> {
  const special = new Map<number, (name: string, renamed: string) => string>();
  for (const node of nodesOf(ast)) {
    if (node.type === 'Property' && node.shorthand) special.set(node.key.range[0], (name, renamed) => `${name}: ${renamed}`);
    if (node.type === 'ImportSpecifier' && node.imported.range[0] === node.local.range[0])
      special.set(node.local.range[0], (name, renamed) => `${name} as ${renamed}`);
    if (node.type === 'ExportSpecifier' && node.exported.range[0] === node.local.range[0])
      special.set(node.local.range[0], (name, renamed) => `${renamed} as ${name}`);
  }
  return special;
}
