import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

import ts from 'typescript';

/** What declaration files say of a name. */
export interface Declaration {
  /** A function, a class, or a method of a class; not what only types have. */
  readonly callable: boolean;
  /** The versions in its `@since`. */
  readonly since: readonly string[];
}

/** Where the types keep what programs reach by another name. */
const reachedBy: readonly (readonly [declared: string, name: string])[] = [
  ['globalThis#NodeJS.Process.prototype.', 'node:process#'],
  ['globalThis#NodeJS.ProcessReport.prototype.', 'node:process#report.'],
  ['globalThis#Storage.prototype.', 'globalThis#localStorage.'],
  ['globalThis#WebGL2RenderingContextBase.prototype.', 'globalThis#WebGL2RenderingContext.prototype.'],
  ['globalThis#Deno.Permissions.prototype.', 'globalThis#Deno.permissions.'],
  ['node:module#Module.', 'node:module#'],
];

/** The folder of an installed package. */
const folderOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** The version of an installed package. */
export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as { version: string }).version;

/** Everything `@types/node` declares, by canonical name. */
export const getNodeDeclarations = (): Map<string, Declaration> =>
  readDeclarations(filesOf(folderOf('@types/node'), /^(?!ts\d|compatibility|node_modules)/));

/** Everything that is declared for another runtime than Node, by canonical name. */
export const getRuntimeDeclarations = {
  Deno: (): Map<string, Declaration> => readDeclarations(filesOf(folderOf('@types/deno'))),
  Bun: (): Map<string, Declaration> => readDeclarations(filesOf(folderOf('bun-types'), /^(?!node_modules|vendor)/)),
  Browsers: (): Map<string, Declaration> =>
    readDeclarations(filesOf(join(folderOf('typescript'), 'lib'), /^lib\.(?:dom|webworker)/)),
};

function filesOf(folder: string, pattern = /^(?!node_modules)/): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter(file => file.endsWith('.d.ts') && pattern.test(file)).map(file => join(folder, file));
}

/** What the text of the files declares; nothing is checked, and nothing followed. */
function readDeclarations(files: readonly string[]): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  const add: Add = (declared, node, callable) => {
    const [prefix, replacement] = reachedBy.find(([start]) => declared.startsWith(start)) ?? ['', ''];
    const name = replacement + declared.slice(prefix.length);
    const known = declarations.get(name);
    declarations.set(name, {
      callable: callable || (known?.callable ?? false),
      since: [...(known?.since ?? []), ...sinceOf(node)],
    });
  };
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    source.forEachChild(statement => visitDeclaration(statement, 'globalThis#', add));
  }
  return declarations;
}

type Add = (name: string, node: ts.Node, callable: boolean) => void;

function visitDeclaration(node: ts.Node, prefix: string, add: Add): void {
  if (ts.isModuleDeclaration(node)) {
    const inner = prefixOf(node, prefix);
    node.body?.forEachChild(statement => visitDeclaration(statement, inner, add));
  } else if (ts.isFunctionDeclaration(node) && node.name) add(prefix + node.name.text, node, true);
  else if (ts.isVariableStatement(node)) {
    for (const { name, type } of node.declarationList.declarations) {
      add(prefix + name.getText(), node, false);
      if (type && ts.isTypeLiteralNode(type)) addMembers(`${prefix}${name.getText()}`, type.members, add);
    }
  } else if ((ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name) {
    const isClass = ts.isClassDeclaration(node);
    add(prefix + node.name.text, node, isClass);
    for (const member of node.members) {
      if (member.name) add(prefix + memberName(node.name.text, member), member, isClass && ts.isMethodDeclaration(member));
    }
  }
}

function addMembers(owner: string, members: readonly ts.TypeElement[], add: Add): void {
  for (const member of members) if (member.name) add(`${owner}.${member.name.getText()}`, member, ts.isMethodSignature(member));
}

function prefixOf({ name }: ts.ModuleDeclaration, prefix: string): string {
  if (name.text === 'global') return 'globalThis#';
  if (ts.isStringLiteral(name)) return `${isBuiltin(name.text) && !name.text.includes(':') ? 'node:' : ''}${name.text}#`;
  return `${prefix}${name.text}.`;
}

function memberName(className: string, member: ts.ClassElement | ts.TypeElement): string {
  const isStatic = ts.canHaveModifiers(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  return `${className}.${isStatic ? '' : 'prototype.'}${member.name!.getText()}`;
}

function sinceOf(node: ts.Node): string[] {
  const comment = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'since')?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? '').split(',').flatMap(text => /\d+\.\d+\.\d+/.exec(text)?.[0] ?? []);
}
