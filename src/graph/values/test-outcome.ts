import type { Condition, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { computedNames } from '../changes/collective-names.ts';
import { lookForName } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { isWrittenByOthers } from './outside-writes.ts';

/** How a test comes out for a value, as far as constants say; `undefined` where that depends. */
export function comesOut(
  graph: GraphState,
  module: ModuleNode,
  value: Value | undefined,
  { equals, ofType }: Pick<Condition, 'equals' | 'ofType'>,
): boolean | undefined {
  const constant = constantOf(graph, module, value);
  if (!constant) return undefined;
  if (ofType !== undefined) return typeNameOf(constant) === ofType;
  if (!equals) return constant.type === 'something' || Boolean(constant.value);
  const other = equals.type === 'literal' ? equals.value : undefined;
  if (constant.type === 'something') return false;
  if (constant.value === other) return true;
  // `==` takes these for the same.
  const isLoose = typeof constant.value !== typeof other || constant.value === null || other === null;
  return isLoose ? undefined : false;
}

type Constant =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** An object, a function: nothing that is false, or equal to a literal. */
  | { readonly type: 'something'; readonly name: 'function' | 'object' };

/** What `typeof` gives. */
function typeNameOf(constant: Constant): string {
  if (constant.type === 'something') return constant.name;
  return constant.value === null ? 'object' : typeof constant.value;
}

function constantOf(graph: GraphState, module: ModuleNode, value: Value | undefined): Constant | undefined {
  if (!value || value.type === 'undefined') return { type: 'literal', value: undefined };
  switch (value.type) {
    case 'literal':
      return value;
    case 'object':
    case 'array':
    case 'regexp':
      return { type: 'something', name: 'object' };
    case 'function':
    case 'class':
      return { type: 'something', name: 'function' };
    case 'binding':
    case 'member': {
      if (value.type === 'member' && !isConstant(graph, module, value)) return undefined;
      const { targets, unknown } = evaluate(graph, module, value);
      const [target, ...others] = targets;
      return !unknown && others.length === 0 && target?.type === 'literal' ? target : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a value is the same wherever it is read in the whole program: `debug` and `settings.debug` of another file, if nobody writes there. */
export function isConstant(graph: GraphState, module: ModuleNode, test: Value): boolean {
  if (test.type === 'binding') return isOfModule(module, test);
  if (test.type !== 'member' || test.property === null || !isOfModule(module, test.object)) return false;
  const { property } = test;
  return (
    !isWrittenByOthers(graph, property) &&
    evaluate(graph, module, test.object).targets.every(target => {
      if (target.type === 'namespace') return true;
      return target.type === 'object' && !mayBeWritten(graph, target.module, property);
    })
  );
}

function isOfModule({ summary }: ModuleNode, value: Value): boolean {
  if (value.type !== 'binding') return false;
  const { function: owner, kind } = summary.bindings[value.binding]!;
  return kind === 'import' || (kind === 'const' && owner === 0);
}

/** Whether a file writes properties of that name, or of names that nobody can tell. */
function mayBeWritten(graph: GraphState, module: ModuleNode, property: string): boolean {
  for (const name of [property, '...', computedNames]) lookForName(graph, module, name);
  return module.writesTo.has(property) || module.writesTo.has('...') || module.keyedWrites.length > 0;
}
