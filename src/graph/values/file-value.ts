import { posix } from 'node:path';

import type { CallId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { evaluateCallee } from './evaluate.ts';
import { calledName } from '../knowledge.ts';
import { findText } from './moment.ts';

/** What joins its arguments to a path; what gives back the path it is given, whatever its form. */
const joins = new Set(['node:path#join', 'node:path#resolve', 'node:path#posix.join', 'node:path#posix.resolve']);
const identities = new Set([
  'node:path#normalize',
  'node:url#fileURLToPath',
  'node:url#pathToFileURL',
  'node:fs#realpathSync',
  'node:fs#realpathSync.native',
  'globalThis#String',
]);

const deepest = 6;

/**
 * The path that a value is, absolute where it is told from the module's own place: a constant, `path.join(__dirname, 'x')`,
 * `__dirname + '/x'`, `new URL('x', import.meta.url)`, `require.resolve('./x')`; `undefined` if any part of it cannot be told.
 */
export function findPath(graph: GraphState, module: ModuleNode, value: Value, depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  const find = (inner: Value) => findPath(graph, module, inner, depth + 1);
  switch (value.type) {
    case 'global':
      if (value.name === '__filename') return module.path;
      return value.name === '__dirname' ? posix.dirname(module.path) : undefined;
    case 'member':
      return findPathOfMember(module, value, find);
    case 'binary': {
      const left = value.operator === '+' ? find(value.left) : undefined;
      const right = left === undefined ? undefined : find(value.right);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case 'call':
      return findPathOfCall(graph, module, value.call, find);
    case 'binding': {
      const { values, otherWrites } = module.summary.bindings[value.binding] ?? {};
      if (values?.length === 1 && !otherWrites && values[0]!.type !== 'parameter') return find(values[0]!);
      return findText(graph, module, value);
    }
    case 'literal':
      return typeof value.value === 'string' ? value.value : undefined;
    default:
      return undefined;
  }
}

type Find = (value: Value) => string | undefined;

function findPathOfMember(module: ModuleNode, { object, property }: Value & { type: 'member' }, find: Find): string | undefined {
  if (object.type === 'global' && object.name === 'import.meta') {
    if (property === 'url' || property === 'filename') return module.path;
    return property === 'dirname' ? posix.dirname(module.path) : undefined;
  }
  return property === 'href' || property === 'pathname' ? find(object) : undefined;
}

function findPathOfCall(graph: GraphState, module: ModuleNode, id: CallId, find: Find): string | undefined {
  const { kind, callee, text, arguments: values } = module.summary.calls[id]!;
  const [first, second] = values;
  if (!first) return undefined;
  if (text === 'require.resolve') return find(first);
  if (kind === 'new' && callee.type === 'global' && callee.name === 'URL') {
    return second ? besideFile(find(second), find(first)) : find(first);
  }
  const [target, ...others] = evaluateCallee(graph, module, id).targets;
  if (target?.type !== 'api' || others.length > 0) return undefined;
  const name = calledName(target.name);
  if (joins.has(name)) return joined(values.map(find));
  if (name === 'node:path#dirname') return joined([find(first), '..']);
  return identities.has(name) ? find(first) : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.every(part => part !== undefined) ? posix.join(...parts) : undefined;
}

function besideFile(base: string | undefined, path: string | undefined): string | undefined {
  return base === undefined || path === undefined ? undefined : posix.join(posix.dirname(base), path);
}
