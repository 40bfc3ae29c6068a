import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.ts';

import { plainKeyName } from '../syntax/property-name.ts';
import { insertAt } from './edit.ts';

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The edits that make a synchronous function async, its return type included; `undefined` where its kind or type does not allow it. */
export function makeAsync(owner: FunctionNode, sourceCode: TSESLint.SourceCode): Edit[] | undefined {
  if (owner.generator || isOverloaded(owner) || isTypedSynchronous(owner)) return undefined;
  const start = findStart(owner, sourceCode);
  const returns = owner.returnType ? promiseType(owner.returnType.typeAnnotation, sourceCode) : [];
  return start === undefined || !returns ? undefined : [insertAt(start, 'async '), ...returns];
}

/** Where the keyword `async` goes; `undefined` for getters, setters and constructors. */
function findStart(owner: FunctionNode, sourceCode: TSESLint.SourceCode): number | undefined {
  const { parent } = owner;
  if (parent.type === 'MethodDefinition') return parent.kind === 'method' ? keyStart(parent, sourceCode) : undefined;
  if (parent.type === 'Property' && parent.value === owner) {
    if (parent.kind !== 'init') return undefined;
    if (parent.method) return keyStart(parent, sourceCode);
  }
  return owner.range[0];
}

function keyStart({ key, computed }: TSESTree.MethodDefinition | TSESTree.Property, sourceCode: TSESLint.SourceCode): number {
  return computed ? sourceCode.getTokenBefore(key, token => token.value === '[')!.range[0] : key.range[0];
}

function promiseType(type: TSESTree.TypeNode, sourceCode: TSESLint.SourceCode): Edit[] | undefined {
  if (type.type === 'TSTypePredicate') return undefined;
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise') return [];
  return /\bPromise(?:Like)?\b|\basserts\b/u.test(sourceCode.getText(type))
    ? undefined
    : [insertAt(type.range[0], 'Promise<'), insertAt(type.range[1], '>')];
}

/** `const read: (path: string) => string = …`: the annotation of the variable would have to change as well. */
function isTypedSynchronous({ parent }: FunctionNode): boolean {
  const annotated = parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'PropertyDefinition' ? parent : undefined;
  const type = annotated && 'typeAnnotation' in annotated ? annotated.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSFunctionType') return false;
  return !['TSVoidKeyword', 'TSUnknownKeyword', 'TSAnyKeyword'].includes(type.returnType?.typeAnnotation.type ?? '');
}

/** Whether other declarations give the function its type: their return types would have to change as well. */
function isOverloaded(owner: FunctionNode): boolean {
  const { parent } = owner;
  if (parent.type === 'MethodDefinition') {
    const name = plainKeyName(parent.key);
    return parent.parent.body.some(member => {
      const isSignature = member.type === 'MethodDefinition' && member.value.type === 'TSEmptyBodyFunctionExpression';
      return isSignature && plainKeyName(member.key) === name;
    });
  }
  const statement = parent.type.startsWith('Export') ? parent.parent : parent;
  if (owner.type !== 'FunctionDeclaration' || !statement || !('body' in statement) || !Array.isArray(statement.body))
    return false;
  return (statement.body as TSESTree.Node[]).some(sibling => {
    const declaration = sibling.type.startsWith('Export') && 'declaration' in sibling ? sibling.declaration : sibling;
    const isSignature = declaration?.type === 'TSDeclareFunction';
    return isSignature && declaration.id?.name === owner.id?.name;
  });
}
