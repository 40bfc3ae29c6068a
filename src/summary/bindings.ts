import type { Definition, Scope, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

import type { Binding, BindingId, FunctionId, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** The binding of a variable, made when it is first met. */
export function bindingOf(walk: ModuleWalk, variable: Variable): BindingId {
  const known = walk.bindingIds.get(variable);
  if (known !== undefined) return known;
  const id = walk.bindings.length;
  walk.bindingIds.set(variable, id);
  const definition = mainDefinition(variable);
  const binding: Draft<Binding> = {
    name: variable.name,
    kind: kindOf(definition),
    function: functionOfScope(walk, variable.scope),
    values: [],
  };
  if (definition?.type === 'ImportBinding') binding.import = importOf(definition);
  walk.bindings.push(binding);
  return id;
}

/** The binding that an identifier declares or refers to; `undefined` for a global name. */
export function findBinding(walk: ModuleWalk, identifier: TSESTree.Node): BindingId | undefined {
  const variable = walk.scopes.variableOf(identifier);
  return variable && variable.defs.length > 0 ? bindingOf(walk, variable) : undefined;
}

/** Notes a value that is given to a binding; `undefined` is one that nobody can tell. */
export function addBindingValue(walk: ModuleWalk, binding: BindingId, value: Value | undefined): void {
  const draft = walk.bindings[binding]!;
  if (value && value.type !== 'unknown') draft.values.push(value);
  else if (draft.kind !== 'const') draft.otherWrites = true;
}

/** Of merged declarations (a class and an interface, a function and a namespace) the one with a value. */
function mainDefinition(variable: Variable): Definition | undefined {
  return variable.defs.find(({ type }) => type !== 'Type' && type !== 'TSModuleName') ?? variable.defs[0];
}

function kindOf(definition: Definition | undefined): Binding['kind'] {
  switch (definition?.type) {
    case 'ImportBinding':
      return 'import';
    case 'Parameter':
      return 'parameter';
    case 'FunctionName':
      return 'function';
    case 'ClassName':
      return 'class';
    case 'CatchClause':
      return 'catch';
    case 'Type':
      return 'type';
    case 'TSEnumName':
      return 'enum';
    case 'TSModuleName':
      return 'namespace';
    case 'Variable':
      return definition.parent.kind === 'let' || definition.parent.kind === 'var' ? definition.parent.kind : 'const';
    default:
      return 'const';
  }
}

function functionOfScope(walk: ModuleWalk, scope: Scope): FunctionId {
  for (let current: Scope | null = scope; current; current = current.upper) {
    const id = walk.functionIds.get(current.block);
    if (id !== undefined) return id;
  }
  return 0;
}

function importOf(definition: Extract<Definition, { type: 'ImportBinding' }>): Binding['import'] & object {
  const { node, parent } = definition;
  if (node.type === 'TSImportEqualsDeclaration') {
    const specifier = node.moduleReference.type === 'TSExternalModuleReference' ? node.moduleReference.expression.value : '';
    const entry = { specifier: String(specifier), imported: '*', require: true } as const;
    return node.importKind === 'type' ? { ...entry, typeOnly: true } : entry;
  }
  const declaration = parent as TSESTree.ImportDeclaration;
  const entry = { specifier: declaration.source.value, imported: importedName(node as TSESTree.ImportClause) };
  const typeOnly = declaration.importKind === 'type' || (node.type === 'ImportSpecifier' && node.importKind === 'type');
  return typeOnly ? { ...entry, typeOnly } : entry;
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}
