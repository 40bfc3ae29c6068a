import type { TSESTree } from '@typescript-eslint/types';

import { isLocal, placesOf } from './effect-places.ts';

import type { Boundary } from './effect-places.ts';

/**
 * Whether what is awaited is a promise that belongs to this code, or was handed to it. What a variable of somebody else or a property holds
 * was started before: waiting for it twice takes no longer than once.
 */
export function isOwnPromise(boundary: Boundary, awaited: TSESTree.Node): boolean {
  switch (awaited.type) {
    case 'CallExpression': {
      const [list] = awaited.arguments;
      return list?.type === 'Identifier' && isPromiseMethod(awaited) && isLocalName(boundary, list);
    }
    case 'ImportExpression':
    case 'NewExpression':
      return false;
    case 'MemberExpression':
      return !placesOf(boundary, awaited).some(({ root }) => root === 'this');
    case 'Identifier': {
      return boundary.function === undefined || isLocalName(boundary, awaited);
    }
    default:
      return true;
  }
}

function isLocalName(boundary: Boundary, name: TSESTree.Identifier): boolean {
  const variable = boundary.variables.variableOf(name);
  return variable !== undefined && isLocal(boundary, variable);
}

function isPromiseMethod({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise';
}
