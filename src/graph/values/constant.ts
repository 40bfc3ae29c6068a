import type { Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { evaluate } from './evaluate.ts';
import { only, unknownTargets } from '../target.ts';

/** More than anybody counts to. */
const endlessNames = /^globalThis#(?:Infinity|Number\.(?:POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE))$/;

/** The number that a value is wherever it is read; `undefined` if it is none, or not always the same. */
export function evaluateNumber(graph: GraphState, module: ModuleNode, value: Value): number | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target, ...others] = targets;
  if (!target || unknown || others.length > 0) return undefined;
  if (target.type === 'api') return endlessNames.test(target.name) ? Number.POSITIVE_INFINITY : undefined;
  return target.type === 'literal' && typeof target.value === 'number' ? target.value : undefined;
}

/** Arithmetic on constants, and constant text put together. */
export function evaluateBinary(
  graph: GraphState,
  module: ModuleNode,
  { operator, left, right }: Value & { type: 'binary' },
): Targets {
  const text = operator === '+' ? concatenate(graph, module, left, right) : undefined;
  if (text !== undefined) return only({ type: 'literal', value: text });
  const one = evaluateNumber(graph, module, left);
  const other = one === undefined ? undefined : evaluateNumber(graph, module, right);
  const result = other === undefined ? undefined : calculate(operator, one!, other);
  return result === undefined ? unknownTargets : only({ type: 'literal', value: result });
}

function concatenate(graph: GraphState, module: ModuleNode, left: Value, right: Value): string | undefined {
  const parts = [left, right].map(part => evaluateLiteral(graph, module, part));
  if (!parts.some(part => typeof part === 'string')) return undefined;
  return parts.every(part => part !== undefined) ? parts.map(String).join('') : undefined;
}

function evaluateLiteral(graph: GraphState, module: ModuleNode, value: Value): string | number | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target, ...others] = targets;
  if (unknown || others.length > 0 || target?.type !== 'literal') return undefined;
  return typeof target.value === 'string' || typeof target.value === 'number' ? target.value : undefined;
}

/** The result of an arithmetic operator; `undefined` for any other. */
export function calculate(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<<':
      return left << right;
    case '>>':
      return left >> right;
    default:
      return undefined;
  }
}

const arithmetic: Readonly<Record<string, (...numbers: number[]) => number>> = {
  'globalThis#BigInt': Number,
  'globalThis#Math.abs': Math.abs,
  'globalThis#Math.ceil': Math.ceil,
  'globalThis#Math.floor': Math.floor,
  'globalThis#Math.max': Math.max,
  'globalThis#Math.min': Math.min,
  'globalThis#Math.pow': Math.pow,
  'globalThis#Math.round': Math.round,
  'globalThis#Math.sqrt': Math.sqrt,
  'globalThis#Math.trunc': Math.trunc,
  'globalThis#Number': Number,
};

/** What a function of numbers gives for constants; `undefined` for any other function, or where an argument is none. */
export function evaluateArithmetic(
  graph: GraphState,
  module: ModuleNode,
  name: string,
  given: readonly Value[],
): Targets | undefined {
  if (!Object.hasOwn(arithmetic, name) || given.length === 0) return undefined;
  const numbers = given.map(value => evaluateNumber(graph, module, value));
  if (!numbers.every(number => number !== undefined)) return undefined;
  return only({ type: 'literal', value: arithmetic[name]!(...numbers) });
}
