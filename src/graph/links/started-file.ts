import type { CallbackApi } from '../../catalog/callback-api.ts';
import type { CallId, CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { StartedFile } from '../module-links.ts';
import type { Targets } from '../target.ts';

import { evaluate } from '../values/evaluate.ts';
import { findPath } from '../values/file-value.ts';
import { resolveFrom } from '../graph-state.ts';
import { findText } from '../values/moment.ts';
import { calledName } from '../knowledge.ts';

/** The project's files that a call starts by themselves: `new Worker(new URL('./w.js', import.meta.url))`, `fork('./child.js')`. */
export function findStartedFiles(graph: GraphState, module: ModuleNode, id: CallId, callee: Targets): readonly StartedFile[] {
  const call = module.summary.calls[id]!;
  return callee.targets.flatMap(target => {
    const api = target.type === 'api' ? graph.knowledge.findCallbackApi(calledName(target.name)) : undefined;
    return (api ? [api, ...(api.also ?? [])] : []).flatMap(({ file, runs }) => {
      const value = fileArgument(graph, module, call, file);
      const path = value && findFile(graph, module, value);
      return path === undefined ? [] : [{ path, runs }];
    });
  });
}

function fileArgument(graph: GraphState, module: ModuleNode, call: CallSite, file: CallbackApi['file']): Value | undefined {
  if (typeof file !== 'string') return file === undefined ? undefined : call.arguments[file];
  for (const value of call.arguments) {
    const [target] = evaluate(graph, module, value).targets;
    if (target?.type !== 'object' || target.module !== module) continue;
    const property = module.summary.objects[target.object]!.properties.find(({ name }) => name === file);
    if (property) return property.value;
  }
  return undefined;
}

/** The file of the project that a value names; joined to a place that cannot be told, as seen from the module's own. */
function findFile(graph: GraphState, module: ModuleNode, value: Value): string | undefined {
  const path = findPath(graph, module, value) ?? findTail(graph, module, value);
  return path === undefined ? undefined : resolveFile(graph, module, path);
}

/** `worker.js` of `path.join(root, 'worker.js')`. */
function findTail(graph: GraphState, module: ModuleNode, value: Value, depth = 0): string | undefined {
  if (value.type === 'binding' && depth < 6) {
    const { values } = module.summary.bindings[value.binding] ?? {};
    return values?.length === 1 ? findTail(graph, module, values[0]!, depth + 1) : undefined;
  }
  const call = value.type === 'call' ? module.summary.calls[value.call]! : undefined;
  if (!call || !/(?:^|\.)(?:join|resolve)$/.test(call.text) || call.arguments[0]?.type === 'literal') return undefined;
  const parts = call.arguments.slice(1).map(part => findText(graph, module, part));
  return parts.length > 0 && parts.every(part => part !== undefined) ? parts.join('/').replace(/^\/+/, '') : undefined;
}

function resolveFile(graph: GraphState, module: ModuleNode, text: string): string | undefined {
  const specifier = text.startsWith('.') || text.startsWith('/') ? text : `./${text}`;
  const resolution = resolveFrom(graph, module, specifier.replace(/^file:\/\//, ''));
  return resolution.type === 'file' ? resolution.path : undefined;
}
