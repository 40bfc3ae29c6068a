import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ExportPath, ModuleReference } from './module-reference.ts';

import { unwrap } from '../syntax/unwrap.ts';
import { findModuleReference, findVariable, findVariableReference } from './module-reference.ts';

/**
 * What can be written for an export at the place of the blocking API without importing anything: a name that is visible there, a
 * member of one, or a member of what the blocking API itself is reached through.
 */
export function findVisibleName(
  target: ExportPath,
  blocking: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
): string | undefined {
  if (target.module === 'globalThis') return findGlobalName(target, blocking, sourceCode);
  return findVariableName(target, blocking, sourceCode) ?? findThroughObject(target, blocking, sourceCode);
}

function findGlobalName(target: ExportPath, blocking: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  const variable = findVariable(target.members[0]!, blocking, sourceCode);
  return variable && variable.defs.length > 0 ? undefined : target.members.join('.');
}

function findVariableName(target: ExportPath, blocking: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  const root = findRoot(blocking);
  let best: { name: string; length: number } | undefined;
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(blocking); scope; scope = scope.upper) {
    for (const variable of scope.variables) {
      const length = findPrefixLength(variable, target, sourceCode);
      if (length === undefined || length <= (best?.length ?? -1)) continue;
      // A package's default import need not have what its named exports have.
      const isSure = length > 0 || target.module.startsWith('node:') || root?.name === variable.name;
      const isMeant = findVariable(variable.name, blocking, sourceCode) === variable && isSetBefore(variable, blocking);
      if (isSure && isMeant) best = { name: [variable.name, ...target.members.slice(length)].join('.'), length };
    }
  }
  return best?.name;
}

function findPrefixLength(
  variable: TSESLint.Scope.Variable,
  target: ExportPath,
  sourceCode: TSESLint.SourceCode,
): number | undefined {
  const reference = findVariableReference(variable, sourceCode);
  return reference && isPrefix(reference, target) ? reference.members.length : undefined;
}

function isPrefix(reference: ModuleReference, target: ExportPath): boolean {
  if (reference.isNamespace && target.members.length === 0) return false;
  return reference.module === target.module && reference.members.every((member, index) => member === target.members[index]);
}

function isSetBefore(variable: TSESLint.Scope.Variable, blocking: TSESTree.Node): boolean {
  const definition = variable.defs[0]!;
  return definition.type === 'ImportBinding' || definition.node.range[1] <= blocking.range[0];
}

/** The identifier that a chain of members starts with. */
export function findRoot(blocking: TSESTree.Node): TSESTree.Identifier | undefined {
  const node = unwrap(blocking);
  if (node.type === 'MemberExpression') return findRoot(node.object);
  return node.type === 'Identifier' ? node : undefined;
}

/** `require('fs')` of `require('fs').readFileSync`, written on. */
function findThroughObject(target: ExportPath, blocking: TSESTree.Node, sourceCode: TSESLint.SourceCode): string | undefined {
  for (let node = blocking; node.type === 'MemberExpression'; node = node.object) {
    const reference = findModuleReference(node.object, sourceCode);
    if (!reference || !isPrefix(reference, target)) continue;
    const access = sourceCode.getTokenAfter(node.object, token => token.value !== ')')!;
    const end = sourceCode.getTokenBefore(access)!.range[1];
    return [sourceCode.text.slice(node.range[0], end), ...target.members.slice(reference.members.length)].join('.');
  }
  return undefined;
}
