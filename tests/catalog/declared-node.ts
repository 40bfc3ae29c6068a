import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import ts from 'typescript';

const folder = dirname(createRequire(import.meta.url).resolve('@types/node/package.json'));

/** The version of Node that the installed `@types/node` describes. */
export const declaredVersion = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** What `@types/node` says of a name. */
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
  ['node:module#Module.', 'node:module#'],
];

/** Everything `@types/node` declares, by canonical name; read from the text of its files. */
export function getDeclarations(): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.d.ts') && !/^(?:ts\d|compatibility|node_modules)/.test(file),
  );
  const add = (declared: string, node: ts.Node, callable: boolean): void => {
    const [prefix, replacement] = reachedBy.find(([start]) => declared.startsWith(start)) ?? ['', ''];
    const name = replacement + declared.slice(prefix.length);
    const known = declarations.get(name);
    declarations.set(name, {
      callable: callable || (known?.callable ?? false),
      since: [...(known?.since ?? []), ...sinceOf(node)],
    });
  };
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    source.forEachChild(statement => visitDeclaration(statement, 'globalThis#', add));
  }
  return declarations;
}

function visitDeclaration(node: ts.Node, prefix: string, add: (name: string, node: ts.Node, callable: boolean) => void): void {
  if (ts.isModuleDeclaration(node)) {
    const inner = prefixOf(node, prefix);
    node.body?.forEachChild(statement => visitDeclaration(statement, inner, add));
  } else if (ts.isFunctionDeclaration(node) && node.name) add(prefix + node.name.text, node, true);
  else if (ts.isVariableStatement(node)) {
    for (const { name } of node.declarationList.declarations) add(prefix + name.getText(), node, false);
  } else if ((ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name) {
    const isClass = ts.isClassDeclaration(node);
    add(prefix + node.name.text, node, isClass);
    for (const member of node.members) {
      if (member.name) add(prefix + memberName(node.name.text, member), member, isClass && ts.isMethodDeclaration(member));
    }
  }
}

function prefixOf({ name }: ts.ModuleDeclaration, prefix: string): string {
  if (name.text === 'global') return 'globalThis#';
  if (ts.isStringLiteral(name)) return `${name.text.startsWith('node:') ? '' : 'node:'}${name.text}#`;
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
