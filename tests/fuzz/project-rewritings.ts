import { posix } from 'node:path';

import { edit, isCode, nodesOf } from './rewritings.ts';

import type { TSESTree } from '@typescript-eslint/utils';
import type { ProjectFiles } from '../temporary-project.ts';
import type { Edit, Parsed } from './rewritings.ts';

/** Writes the files of a program anew so that it does what it did, each line where it was, in a file by `originalOf` its name or its own. */
export type ProjectRewriting = (files: ProjectFiles) => ProjectFiles;

/** Ways of writing a program anew, by what they are called. */
export const projectRewritings: Readonly<Record<string, ProjectRewriting>> = {
  'modules that hand on': files => rewrite(files, (path, text, added) => importThrough(path, text, files, added)),
  'constants for what is imported': files =>
    rewrite(files, (path, text) => (/\.[cm]?jsx?$/.test(path) ? edit(path, text, aliasEdits) : text)),
  'files of their own for functions': files => rewrite(files, splitFile),
  'all of these': files => {
    const split = projectRewritings['files of their own for functions']!(files);
    const aliased = projectRewritings['constants for what is imported']!(split);
    return projectRewritings['modules that hand on']!(aliased);
  },
};

/** What a file that a rewriting has made of another is called in the program that was rewritten, wherever it is named in a text. */
export const originalOf = (text: string): string => text.replaceAll('.part$', '');

/** Has all code of a program run in workers, and nowhere else. */
export function moveIntoWorkers(files: ProjectFiles): ProjectFiles {
  const workers = Object.keys(files)
    .filter(isCode)
    .map(path => `new Worker(new URL(${JSON.stringify(`./${path}`)}, import.meta.url));\n`);
  return { ...files, 'main$.mjs': `import { Worker } from 'node:worker_threads';\n${workers.join('')}` };
}

type Added = Record<string, string>;

function rewrite(files: ProjectFiles, rewriteFile: (path: string, text: string, added: Added) => string): ProjectFiles {
  const added: Added = {};
  const rewritten = Object.entries(files).map(([path, text]) => [path, isCode(path) ? rewriteFile(path, text, added) : text]);
  return { ...(Object.fromEntries(rewritten) as ProjectFiles), ...added };
}

/** Leads relative imports through modules beside what they import, which only hand it on. */
function importThrough(path: string, text: string, files: ProjectFiles, added: Added): string {
  return edit(path, text, ({ ast }) =>
    ast.body.flatMap(statement => {
      if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) return [];
      const { value, range } = statement.source;
      const target = posix.join(posix.dirname(path), value);
      const found = [target, target.replace(/js$/, 'ts')].find(name => Object.hasOwn(files, name));
      if (!value.startsWith('.') || found === undefined || !isModule(files[found]!)) return [];
      const extension = posix.extname(found);
      const through = `${posix.basename(found, extension)}.through$`;
      const source = `'./${posix.basename(value)}'`;
      const ownDefault = /\bdefault\b/.test(files[found]!) ? `export { default } from ${source};\n` : '';
      added[`${posix.dirname(found)}/${through}${extension}`] = `export * from ${source};\n${ownDefault}`;
      return { range, text: `'${posix.dirname(value)}/${through}${posix.extname(value)}'` };
    }),
  );
}

const isModule = (text: string): boolean => /^(?:export|import)\b/m.test(text) && !/\bmodule\.exports\b/.test(text);

/** Gives what is imported another name, and its own to a constant. */
function aliasEdits({ ast }: Parsed): readonly Edit[] {
  return ast.body.flatMap(statement => {
    if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) return [];
    const constants = statement.specifiers.map(({ local }) => `const ${local.name} = ${local.name}$;`);
    const specifiers = statement.specifiers.map(specifier => ({
      range: specifier.range,
      text: specifier.type === 'ImportSpecifier' ? renamed(specifier) : `${starOf(specifier)}${specifier.local.name}$`,
    }));
    const [, end] = statement.range;
    return [...specifiers, { range: [end, end] as const, text: `; ${constants.join(' ')}` }];
  });
}

const starOf = ({ type }: TSESTree.ImportClause): string => (type === 'ImportNamespaceSpecifier' ? '* as ' : '');

function renamed({ imported, local }: TSESTree.ImportSpecifier): string {
  return `${imported.type === 'Identifier' ? imported.name : imported.raw} as ${local.name}$`;
}

/** Moves the functions that a file keeps to itself, and that need nothing of it but each other, to a file of their own. */
function splitFile(path: string, text: string, added: Added): string {
  if (!isModule(text) || text.startsWith('#!')) return text;
  const extension = posix.extname(path);
  const part = `${path.slice(0, -extension.length)}.part$${extension}`;
  return edit(path, text, parsed => {
    const { ast } = parsed;
    const moved = findMovable(parsed);
    if (moved.length === 0) return [];
    const stays = ast.body.filter(statement => statement.type !== 'ImportDeclaration' && !isOneOf(moved, statement));
    added[part] = apply(text, [
      ...stays.map(statement => blank(text, statement.range)),
      ...moved.map(({ range: [start] }) => ({ range: [start, start] as const, text: 'export ' })),
    ]);
    const names = moved.map(({ id }) => id.name).join(', ');
    const source = `./${posix.basename(part).replace(/\.([cm]?)tsx?$/, '.$1js')}`;
    return [
      { range: [0, 0], text: `import { ${names} } from '${source}'; ` },
      ...moved.map(statement => blank(text, [endBefore(ast, statement), statement.range[1]])),
    ];
  });
}

type Movable = TSESTree.FunctionDeclarationWithName;

const isOneOf = (list: readonly TSESTree.Node[], node: TSESTree.Node): boolean => list.includes(node);

function findMovable({ ast, scopeManager }: Parsed): readonly Movable[] {
  // Sets the parents.
  nodesOf(ast);
  let movable = ast.body.filter(statement => statement.type === 'FunctionDeclaration' && !statement.async) as Movable[];
  for (let before = -1; before !== movable.length;) {
    before = movable.length;
    movable = movable.filter(declaration => {
      const own = scopeManager.acquire(declaration);
      return own?.through.every(reference => {
        const definition = reference.resolved?.defs[0];
        if (!definition) return true;
        if (reference.isWrite()) return false;
        return definition.type === 'ImportBinding' || isOneOf(movable, definition.node);
      });
    });
  }
  // What a name is besides, by an overload, a second declaration or a namespace, would stay behind.
  return movable.filter(declaration => {
    const name = scopeManager.acquire(declaration)?.upper?.set.get(declaration.id.name);
    return name?.defs.length === 1;
  });
}

/** Where the statement before one ends, so that the comments between them are left out with it. */
function endBefore(ast: TSESTree.Program, statement: TSESTree.Node): number {
  const before = ast.body[ast.body.indexOf(statement as TSESTree.ProgramStatement) - 1];
  return before?.range[1] ?? 0;
}

const blank = (text: string, range: readonly [number, number]): Edit => ({
  range,
  text: text.slice(...range).replace(/[^\r\n]/g, ' '),
});

function apply(text: string, edits: readonly Edit[]): string {
  let output = text;
  for (const { range, text: replacement } of [...edits].sort((a, b) => b.range[0] - a.range[0]))
    output = output.slice(0, range[0]) + replacement + output.slice(range[1]);
  return output;
}
