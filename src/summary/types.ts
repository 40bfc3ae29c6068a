import type { TSESTree } from '@typescript-eslint/types';

import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { startOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { bindingOf } from './bindings.ts';
import { castType } from './doc-types.ts';
import { hoistTypeParameters } from './hoisting.ts';
import { unknownValue } from './module-walk.ts';
import { createScope, resolveType, resolveValue } from './scopes.ts';

import type { TypeMember, TypeReference, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';
import type { Variable } from './scopes.ts';

const otherType: TypeReference = { type: 'other' };

/** A TypeScript annotation as plain data; what can hold no method is `other`. */
export function summarizeType(walk: ModuleWalk, node: TSESTree.Node, depth = 0): TypeReference {
  if (depth > 8) return otherType;
  switch (node.type) {
    case 'TSTypeReference':
      return namedType(walk, node.typeName, node.typeArguments, depth);
    case 'TSClassImplements':
    case 'TSInterfaceHeritage':
      return namedType(walk, node.expression, node.typeArguments, depth);
    case 'TSArrayType':
      return { type: 'array', element: summarizeType(walk, node.elementType, depth + 1) };
    case 'TSUnionType':
    case 'TSIntersectionType':
      return unionType(walk, node.types, depth);
    case 'TSTypeLiteral':
      return { type: 'object', members: summarizeMembers(walk, node.members, depth + 1) };
    case 'TSFunctionType':
      return functionType(walk, node, depth);
    case 'TSTypeOperator':
      return node.operator === 'readonly' && node.typeAnnotation
        ? summarizeType(walk, node.typeAnnotation, depth + 1)
        : otherType;
    case 'TSOptionalType':
    case 'TSNamedTupleMember':
      return otherType;
    case 'TSTypeQuery':
      return node.exprName.type === 'TSImportType'
        ? { ...importType(node.exprName), isTypeof: true }
        : { type: 'typeof', value: entityValue(walk, node.exprName) };
    case 'TSImportType':
      return importType(node);
    case 'TSIndexedAccessType':
      return indexedType(walk, node, depth);
    default:
      return otherType;
  }
}

/** What `x as Store` says of `x`; `undefined` where that is no type of something that is called. */
export function assertedType(walk: ModuleWalk, node: TSESTree.Node): TypeReference | undefined {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return castType(walk, startOf(node));
  const type = summarizeType(walk, node.typeAnnotation);
  const isConst = type.type === 'named' && type.name[0] === 'const';
  return isConst || type.type === 'other' || type.type === 'object' ? undefined : type;
}

/** What `x as Store`, or `{ … } satisfies Store`, says of the variable that it is given to. */
export function statedType(walk: ModuleWalk, node: TSESTree.Node): TypeReference | undefined {
  return node.type === 'TSSatisfiesExpression' ? summarizeType(walk, node.typeAnnotation) : assertedType(walk, node);
}

/** What `instanceof` a class says; `undefined` for what is no name, or a member of one. */
export function classType(walk: ModuleWalk, node: TSESTree.Node): TypeReference | undefined {
  const type = namedType(walk, node, undefined, 0);
  if (type.type === 'named' && type.binding !== undefined) return type;
  const value = entityName(node) ? entityValue(walk, node) : undefined;
  if (value?.type !== 'binding' && value?.type !== 'member') return undefined;
  return { type: 'named', name: ['InstanceType'], arguments: [{ type: 'typeof', value }] };
}

/** What the one type argument of a call says of its result: `container.get<Mailer>('mailer')`, `await module.resolve<Store>(token)`. */
export function requestedType(walk: ModuleWalk, expression: TSESTree.Node): TypeReference | undefined {
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression') return requestedType(walk, node.argument);
  const [argument, ...others] = node.type === 'CallExpression' ? (node.typeArguments?.params ?? []) : [];
  const type = argument && others.length === 0 ? summarizeType(walk, argument) : undefined;
  return type?.type === 'import' || (type?.type === 'named' && type.binding !== undefined) ? type : undefined;
}

/** What `new Map<string, Store>()` says of itself. */
export function constructedType(walk: ModuleWalk, node: TSESTree.Node): TypeReference | undefined {
  if (node.type !== 'NewExpression' || !node.typeArguments) return undefined;
  const type = namedType(walk, node.callee, node.typeArguments, 0);
  return type.type === 'named' && type.binding === undefined ? type : undefined;
}

/** The members of an interface or a type literal that have names. */
export function summarizeMembers(walk: ModuleWalk, members: readonly TSESTree.TypeElement[], depth = 0): TypeMember[] {
  const summaries: TypeMember[] = [];
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') continue;
    const name = member.computed ? undefined : plainKeyName(member.key);
    if (name === undefined) continue;
    const annotation =
      member.type === 'TSMethodSignature'
        ? functionType(walk, member, depth)
        : member.typeAnnotation && summarizeType(walk, member.typeAnnotation.typeAnnotation, depth);
    const optional = member.optional ? { optional: true as const } : {};
    summaries.push(annotation && annotation.type !== 'other' ? { name, ...optional, annotation } : { name, ...optional });
  }
  return summaries;
}

function functionType(
  walk: ModuleWalk,
  { returnType, typeParameters }: TSESTree.TSFunctionType | TSESTree.TSMethodSignature,
  depth: number,
): TypeReference {
  if (!returnType) return { type: 'function' };
  const returns = withTypeParameters(walk, typeParameters, () => summarizeType(walk, returnType.typeAnnotation, depth + 1));
  return returns.type === 'other' ? { type: 'function' } : { type: 'function', returns };
}

function unionType(walk: ModuleWalk, types: readonly TSESTree.TypeNode[], depth: number): TypeReference {
  const of = types.slice(0, 20).map(type => summarizeType(walk, type, depth + 1));
  const meaningful = of.filter(type => type.type !== 'other');
  if (meaningful.length === 0) return otherType;
  return of.length === 1 ? of[0]! : { type: 'union', of: meaningful.length === of.length ? of : [...meaningful, otherType] };
}

function namedType(
  walk: ModuleWalk,
  entity: TSESTree.Node,
  typeArguments: TSESTree.TSTypeParameterInstantiation | undefined,
  depth: number,
): TypeReference {
  const name = entityName(entity);
  if (!name) return otherType;
  const variable = resolveType(walk.state.scope, name[0]!);
  if (variable?.typeParameter) return constraintOf(walk, variable, depth);
  const binding = variable && bindingOf(walk, variable);
  const parameters = typeArguments?.params.map(type => summarizeType(walk, type, depth + 1));
  return {
    type: 'named',
    name,
    ...(binding !== undefined && { binding }),
    ...(parameters?.some(({ type }) => type !== 'other') && { arguments: parameters }),
  };
}

function indexedType(walk: ModuleWalk, { objectType, indexType }: TSESTree.TSIndexedAccessType, depth: number): TypeReference {
  const property = indexType.type === 'TSLiteralType' ? literalText(indexType.literal) : undefined;
  const of = summarizeType(walk, objectType, depth + 1);
  return property === undefined || of.type === 'other' ? otherType : { type: 'indexed', of, property };
}

function importType(node: TSESTree.TSImportType): TypeReference & { type: 'import' } {
  const specifier = node.source.value;
  return { type: 'import', specifier, name: (node.qualifier && entityName(node.qualifier)) ?? [] };
}

/** What a type parameter is at least. */
function constraintOf(walk: ModuleWalk, { scope, typeParameter }: Variable, depth: number): TypeReference {
  if (!typeParameter?.constraint) return otherType;
  const inner = walk.state.scope;
  walk.state.scope = scope;
  const constraint = summarizeType(walk, typeParameter.constraint, depth + 1);
  walk.state.scope = inner;
  return constraint;
}

/** Runs with type parameters in scope. */
export function withTypeParameters<T>(
  walk: ModuleWalk,
  parameters: TSESTree.TSTypeParameterDeclaration | undefined,
  run: () => T,
): T {
  if (!parameters) return run();
  const { state } = walk;
  const { scope } = state;
  state.scope = createScope(scope, state.function);
  hoistTypeParameters(state.scope, parameters);
  const result = run();
  state.scope = scope;
  return result;
}

/** Names of more parts are cut off at their head. */
const longestName = 20;

function entityName(entity: TSESTree.Node): string[] | undefined {
  const name: string[] = [];
  let current = entity;
  while (name.length < longestName) {
    if (current.type === 'TSQualifiedName') {
      name.push(current.right.name);
      current = current.left;
    } else if (current.type === 'MemberExpression' && !current.computed) {
      name.push(current.property.name);
      current = current.object;
    } else {
      return current.type === 'Identifier' ? [...name, current.name].reverse() : undefined;
    }
  }
  return undefined;
}

/** The value that `A.B` names: in `typeof A.B` and `import x = A.B`. */
export function entityValue(walk: ModuleWalk, entity: TSESTree.Node): Value {
  const [root, ...properties] = entityName(entity) ?? [];
  if (root === undefined) return unknownValue;
  const variable = resolveValue(walk.state.scope, root) ?? resolveType(walk.state.scope, root);
  const value: Value = variable ? { type: 'binding', binding: bindingOf(walk, variable) } : { type: 'global', name: root };
  return properties.reduce<Value>((object, property) => ({ type: 'member', object, property }), value);
}
