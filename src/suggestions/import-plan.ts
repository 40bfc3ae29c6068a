import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.ts';
import type { ExportPath, ModuleReference } from './module-reference.ts';
import type { NameList } from './name-list.ts';

import { findImportAnchor, insertAfterStatement, insertFirst, requestText } from './import-anchor.ts';
import { getIndentation } from './indentation.ts';
import { findModuleReference, findVariable, parseCanonicalName } from './module-reference.ts';
import { addNames, findNameList, findNameLists, removeName, swapName } from './name-list.ts';
import { closeAt, endOfStatement } from './semicolons.ts';
import { getSourceStyle, quoteSpecifier } from './source-style.ts';
import { findRoot, findVisibleName } from './visible-name.ts';

/** The imports that a rewritten call needs. */
export interface ImportPlan {
  /** What to write for an export at the call; `undefined` if nothing in the file can name it. `locals` are names to prefer. */
  readonly findName: (canonicalName: string, locals?: readonly string[]) => string | undefined;
  /** The edits that bring the names in, and take the blocking API's out if nothing else uses it. */
  readonly getEdits: () => Edit[];
}

interface Addition {
  readonly module: string;
  readonly path: ExportPath;
  readonly imported: string;
  readonly local: string;
}

interface PlannedNames {
  readonly additions: readonly Addition[];
  /** Modules to be imported as a whole, with their local names. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Names in the file that the rewritten call uses. */
  readonly kept: ReadonlySet<string>;
}

/** Plans imports for a rewrite of the expression that names a blocking API: a callee, or a function that is passed on. */
export function createImportPlan(blocking: TSESTree.Node, sourceCode: TSESLint.SourceCode): ImportPlan {
  const reference = findModuleReference(blocking, sourceCode);
  const additions: Addition[] = [];
  const extra = new Map<string, string>();
  const kept = new Set<string>();

  function findName(canonicalName: string, locals: readonly string[] = []): string | undefined {
    const target = parseCanonicalName(canonicalName);
    const visible = findVisibleName(target, blocking, sourceCode);
    if (visible !== undefined) {
      kept.add(visible.split('.')[0]!);
      return visible;
    }
    const [module = '', member = ''] = canonicalName.split('#');
    if (target.module === 'globalThis' || target.members.length === 0) return undefined;
    const [imported = '', ...rest] = member.split('.');
    const known = additions.find(addition => addition.module === module && addition.imported === imported);
    if (known) return [known.local, ...rest].join('.');
    return addName(module, imported, locals, rest);
  }

  function addName(module: string, imported: string, locals: readonly string[], rest: readonly string[]): string | undefined {
    const inline = findInlineRequest(module, blocking, reference, sourceCode);
    if (inline !== undefined) return [inline, imported, ...rest].join('.');
    const anchor = findImportAnchor(reference, sourceCode);
    if (!anchor) return undefined;
    if (anchor.type === 'import-equals') return addNamespace(module, [imported, ...rest]);
    const local = findFreeName([...locals, imported, `${imported}Async`], additions, sourceCode);
    additions.push({ module, path: parseCanonicalName(`${module}#default`), imported, local });
    return [local, ...rest].join('.');
  }

  /** `import util = require('node:util')`, the only form that CommonJS output allows beside its like. */
  function addNamespace(module: string, members: readonly string[]): string | undefined {
    const plain = module.replace('node:', '').replaceAll(/\W+(?<initial>\w)/gu, (_, initial: string) => initial.toUpperCase());
    const local = extra.get(module) ?? findFreeName([plain, `${plain}Module`], additions, sourceCode);
    extra.set(module, local);
    return [local, ...members].join('.');
  }

  return { findName, getEdits: () => planEdits(blocking, reference, { additions, namespaces: extra, kept }, sourceCode) };
}

/** `require('node:util')` where the call itself loads its module in place. */
function findInlineRequest(
  module: string,
  blocking: TSESTree.Node,
  reference: ModuleReference | undefined,
  sourceCode: TSESLint.SourceCode,
): string | undefined {
  const request = reference?.request;
  if (!request || request.range[0] < blocking.range[0] || request.range[1] > blocking.range[1]) return undefined;
  const specifier = quoteSpecifier(module, getSourceStyle(sourceCode, reference.specifier));
  const text = requestText(reference, specifier, sourceCode);
  return text.startsWith('await') ? `(${text})` : text;
}

/** The first of the names that nothing in the file declares or means. */
function findFreeName(names: readonly string[], additions: readonly Addition[], sourceCode: TSESLint.SourceCode): string {
  const numbered = Array.from({ length: 20 }, (_, index) => `${names.at(-1)!}${index + 2}`);
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  const isTaken = (name: string): boolean =>
    additions.some(({ local }) => local === name) ||
    scopes.some(scope => {
      const variable = scope.set.get(name);
      const isUsed = variable !== undefined && (variable.defs.length > 0 || variable.references.length > 0);
      return isUsed || scope.through.some(({ identifier }) => identifier.name === name);
    });
  return [...names, ...numbered].find(name => !isTaken(name))!;
}

function planEdits(
  blocking: TSESTree.Node,
  reference: ModuleReference | undefined,
  { additions, namespaces, kept }: PlannedNames,
  sourceCode: TSESLint.SourceCode,
): Edit[] {
  const anchor = findImportAnchor(reference, sourceCode);
  const dropped = findDroppedName(blocking, kept, sourceCode);
  const lists = findNameLists(sourceCode, blocking);
  const edits: Edit[] = [];
  const pending = new Map<string, string[]>();
  const own: string[] = [];
  for (const addition of additions) {
    const list = findListFor(addition.path, lists, anchor?.isModule ?? true);
    if (list && list.statement === dropped?.list.statement) own.push(list.write(addition.imported, addition.local));
    else if (list) edits.push(addNames(list, [list.write(addition.imported, addition.local)], sourceCode));
    else pending.set(addition.module, [...(pending.get(addition.module) ?? []), writeName(addition, anchor?.isModule ?? true)]);
  }
  const style = getSourceStyle(sourceCode, anchor?.specifier, anchor?.statement);
  const lines = anchor
    ? [
        ...Array.from(pending, ([module, names]) => anchor.write(names, quoteSpecifier(module, style)) + style.semicolon),
        ...Array.from(
          namespaces,
          ([module, local]) => `import ${local} = require(${quoteSpecifier(module, style)})${style.semicolon}`,
        ),
      ]
    : [];
  if (dropped && own.length > 0) edits.push(swapName(dropped.name, own));
  else if (dropped && dropped.list.isAlone && anchor?.statement === dropped.list.statement && lines.length > 0) {
    const separator = style.newline + getIndentation(dropped.list.statement, sourceCode);
    const end = endOfStatement(dropped.list.statement, sourceCode);
    const text = closeAt(end, lines.splice(0).join(separator), sourceCode);
    return [...edits, { range: [dropped.list.statement.range[0], end], text }];
  } else if (dropped) edits.push(removeName(dropped.list, dropped.name, sourceCode));
  if (lines.length === 0 || !anchor) return edits;
  if (!anchor.statement) return [...edits, insertFirst(lines, style.newline, sourceCode)];
  return [...edits, insertAfterStatement(anchor.statement, lines, style.newline, sourceCode)];
}

function writeName({ imported, local }: Addition, isModule: boolean): string {
  return imported === local ? imported : `${imported}${isModule ? ' as ' : ': '}${local}`;
}

function findListFor(path: ExportPath, lists: readonly NameList[], isModule: boolean): NameList | undefined {
  return lists.find(
    list =>
      list.isModule === isModule && list.path.module === path.module && list.path.members.join('.') === path.members.join('.'),
  );
}

/** The import of the blocking API if the call is all that uses it. */
function findDroppedName(
  blocking: TSESTree.Node,
  kept: ReadonlySet<string>,
  sourceCode: TSESLint.SourceCode,
): { list: NameList; name: TSESTree.Node } | undefined {
  const root = findRoot(blocking);
  const variable = root && !kept.has(root.name) ? findVariable(root.name, root, sourceCode) : undefined;
  const definition = variable?.defs[0];
  if (!definition || variable.references.filter(({ init }) => !init).length !== 1) return undefined;
  const found = findNameList(definition.name, sourceCode);
  const hasComments = found && sourceCode.getCommentsInside(found.list.statement).length > 0;
  return hasComments ? undefined : found;
}
