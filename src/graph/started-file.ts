import type { CallbackApi } from '../catalog/callback-api.ts';
import type { CallId, CallSite, Value } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { StartedFile } from './module-links.ts';
import type { Targets } from './target.ts';

import { findText } from './moment.ts';
import { evaluate } from './evaluate.ts';
import { calledName } from './knowledge.ts';

/** The project's files that a call starts by themselves: `new Worker(new URL('./w.js', import.meta.url))`, `fork('./child.js')`. */
export function findStartedFiles(graph: GraphState, module: ModuleNode, id: CallId, callee: Targets): readonly StartedFile[] {
  const call = module.summary.calls[id]!;
  return callee.targets.flatMap(target => {
    const api = target.type === 'api' ? graph.knowledge.findCallbackApi(calledName(target.name)) : undefined;
    const value = api && fileArgument(graph, module, call, api);
    const path = value && findFile(graph, module, value);
    return api && path !== undefined ? [{ path, runs: api.runs }] : [];
  });
}

function fileArgument(graph: GraphState, module: ModuleNode, call: CallSite, { file }: CallbackApi): Value | undefined {
  if (typeof file !== 'string') return file === undefined ? undefined : call.arguments[file];
  for (const value of call.arguments) {
    const [target] = evaluate(graph, module, value).targets;
    if (target?.type !== 'object' || target.module !== module) continue;
    const property = module.summary.objects[target.object]!.properties.find(({ name }) => name === file);
    if (property) return property.value;
  }
  return undefined;
}

/** The file of the project that a value names: a literal, `new URL(x, import.meta.url)`, `path.join(__dirname, x)`, `__filename`. */
function findFile(graph: GraphState, module: ModuleNode, value: Value, depth = 0): string | undefined {
  if (depth > 6) return undefined;
  if (value.type === 'global' && value.name === '__filename') return module.path;
  if (value.type === 'member' && isImportMeta(value.object)) {
    return value.property === 'url' || value.property === 'filename' ? module.path : undefined;
  }
  if (value.type === 'member' && (value.property === 'href' || value.property === 'pathname')) {
    return findFile(graph, module, value.object, depth + 1);
  }
  const text = findText(graph, module, value);
  if (text !== undefined) return resolveFile(graph, module, text);
  if (value.type === 'binding') {
    const [only, ...others] = module.summary.bindings[value.binding]?.values ?? [];
    return only && others.length === 0 ? findFile(graph, module, only, depth + 1) : undefined;
  }
  if (value.type === 'binary' || value.type === 'template') return undefined;
  if (value.type !== 'call') return undefined;
  const call = module.summary.calls[value.call]!;
  const last = call.arguments.filter(({ type }) => type === 'literal').map(one => findText(graph, module, one));
  const [first] = call.arguments;
  if (isUrl(call)) return first && findFile(graph, module, first, depth + 1);
  if (isPathJoin(call))
    return last.length > 0 ? resolveFile(graph, module, `./${last.join('/').replace(/^\.?\//, '')}`) : undefined;
  return first && call.arguments.length === 1 ? findFile(graph, module, first, depth + 1) : undefined;
}

function isImportMeta(value: Value): boolean {
  return value.type === 'global' && value.name === 'import.meta';
}

function isUrl({ kind, callee }: CallSite): boolean {
  return kind === 'new' && callee.type === 'global' && callee.name === 'URL';
}

function isPathJoin({ callee, text, arguments: values }: CallSite): boolean {
  const joins = /(?:^|\.)(?:join|resolve)$/.test(text);
  const [first] = values;
  return joins && (callee.type === 'member' || callee.type === 'binding') && first !== undefined && isDirectory(first);
}

function isDirectory(value: Value): boolean {
  if (value.type === 'global') return value.name === '__dirname';
  return value.type !== 'literal';
}

function resolveFile(graph: GraphState, module: ModuleNode, text: string): string | undefined {
  const specifier = text.startsWith('.') || text.startsWith('/') ? text : `./${text}`;
  const resolution = graph.project.resolve(module.path, specifier.replace(/^file:\/\//, ''));
  return resolution.type === 'file' ? resolution.path : undefined;
}
