import { analyze } from '@typescript-eslint/scope-manager';

import type { Scope, ScopeManager, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** Answers which variable an identifier declares or refers to. */
export interface Scopes {
  readonly manager: ScopeManager;
  /** `undefined` for a global name and for what is no reference. */
  variableOf: (identifier: TSESTree.Node) => Variable | undefined;
}

const moduleStatements = new Set<string>([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
]);

/** Analyzes a program's scopes; as a module or as CommonJS by what its text says, so that no parser option changes the result. */
export function analyzeScopes(program: TSESTree.Program): Scopes {
  const isModule = program.body.some(statement => moduleStatements.has(statement.type));
  const manager = analyze(program, {
    globalReturn: !isModule,
    jsxPragma: null,
    lib: [],
    sourceType: isModule ? 'module' : 'commonjs',
  });
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of manager.scopes) collectVariables(scope, variables);
  return { manager, variableOf: identifier => variables.get(identifier) };
}

function collectVariables(scope: Scope, variables: Map<TSESTree.Node, Variable>): void {
  for (const variable of scope.variables) {
    const canonical = outerVariableOf(scope, variable as Variable);
    for (const identifier of variable.identifiers) variables.set(identifier, canonical);
    for (const reference of variable.references) variables.set(reference.identifier, canonical);
  }
}

/** A class declaration declares its name twice, inside and outside of itself: both are the outer one here. */
function outerVariableOf(scope: Scope, variable: Variable): Variable {
  if (scope.type !== 'class' || scope.block.type !== 'ClassDeclaration' || variable.defs[0]?.type !== 'ClassName')
    return variable;
  return (scope.upper.set.get(variable.name) as Variable | undefined) ?? variable;
}
