import type { TSESTree } from '@typescript-eslint/types';

import { logicalOperands } from '../syntax/logical-operands.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { assertedType, classType, requestedType } from './types.ts';

import type { BindingId, TypeReference, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** What a test says of a variable. */
export interface Narrowing {
  readonly binding: BindingId;
  readonly to: TypeReference;
  readonly isNot?: true;
}

/** How deep a test is looked into. */
const mostDepth = 20;

/** Notes what a test, already visited, says of variables where it has come out as said. */
export function addNarrowings(walk: ModuleWalk, test: TSESTree.Node, holds: boolean): void {
  const { state } = walk;
  const more = narrowingsIn(walk, test, holds, 0);
  if (more.length > 0) state.narrowings = [...(state.narrowings ?? []), ...more];
}

function narrowingsIn(walk: ModuleWalk, expression: TSESTree.Node, holds: boolean, depth: number): readonly Narrowing[] {
  const test = unwrap(expression);
  if (depth > mostDepth) return [];
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? narrowingsIn(walk, test.argument, !holds, depth + 1) : [];
    case 'LogicalExpression':
      if (test.operator !== (holds ? '&&' : '||')) return [];
      return logicalOperands(test).flatMap(operand => narrowingsIn(walk, operand, holds, depth + 1));
    case 'BinaryExpression': {
      const left = unwrap(test.left);
      const binding = test.operator === 'instanceof' && left.type === 'Identifier' ? findBinding(walk, left) : undefined;
      const to = binding === undefined ? undefined : classType(walk, unwrap(test.right));
      return binding !== undefined && to ? [{ binding, to, ...(!holds && { isNot: true }) }] : [];
    }
    default:
      return [];
  }
}

/** The value of an object that a member is asked of, with what is said of its type there. */
export function narrow(walk: ModuleWalk, object: TSESTree.Node, value: Value): Value {
  const asserted = assertedIn(walk, object);
  if (asserted && mayBeNarrowed(value)) return { type: 'narrowed', value, to: asserted };
  if (value.type !== 'binding' || !walk.state.narrowings) return value;
  const found = walk.state.narrowings.findLast(({ binding }) => binding === value.binding);
  return found ? { type: 'narrowed', value, to: found.to, ...(found.isNot && { isNot: true }) } : value;
}

/** `(x as T)!`, `(<T>x)`: the outermost assertion that names something of the program. */
function assertedIn(walk: ModuleWalk, expression: TSESTree.Node): TypeReference | undefined {
  let node = expression;
  while (node.type === 'TSNonNullExpression' || node.type === 'ChainExpression') node = node.expression;
  const type = assertedType(walk, node) ?? requestedType(walk, node);
  return type && namesSomething(type) ? type : undefined;
}

function namesSomething(type: TypeReference): boolean {
  switch (type.type) {
    case 'named':
      return type.binding !== undefined || (type.arguments?.some(namesSomething) ?? false);
    case 'array':
      return namesSomething(type.element);
    case 'union':
      return type.of.some(namesSomething);
    default:
      return type.type === 'import' || type.type === 'typeof';
  }
}

function mayBeNarrowed({ type }: Value): boolean {
  return type !== 'object' && type !== 'function' && type !== 'class' && type !== 'array' && type !== 'literal';
}
