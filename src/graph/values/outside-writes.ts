import type { ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { commonPropertyNames } from './common-property-names.ts';
import { evaluate } from './evaluate.ts';
import { allFiles } from './find-field.ts';
import { dependOn, evaluateOnce, findModule, targetLimits } from '../graph-state.ts';
import { evaluateGetter, evaluateWholeModule } from './resolve-export.ts';
import { isSameTarget, noTargets, unite, unknownTargets } from '../target.ts';

/** What is written under one name in more places than this is nobody's part. */
const mostWrites = 16;

/** What a file's exports, or an object, function or class of it, may be given by other files. */
type Owner = Target & { readonly type: 'namespace' | 'object' | 'function' | 'class' | 'api' | 'api-instance' };

/** The classes whose objects programs put things on for others to find: what serves, and what comes with each request. */
const sharedClasses = /#\w*(?:App|Application|Connection|Context|Instance|Message|Reply|Request|Response|Router|Server|Socket)\b/;

/**
 * Whether what the catalogue says nothing of may have been put on an object of a package: `req.session`, `app.locals.store`. What is put on
 * any other stands in for what the package has, in one program of several: `client.getForecast = readForecast` for work without a network.
 */
export function isOpenToAdditions(target: Target): target is Owner {
  return (target.type === 'api' || target.type === 'api-instance') && sharedClasses.test(target.name) && isOfServers(target.name);
}

/** Of Node's own modules only those that serve. */
function isOfServers(name: string): boolean {
  return !/^(?:globalThis|node:(?!https?\b|http2\b|net\b|tls\b))/.test(name);
}

/** Whether other files may write properties of a target. */
export function isOpenToWrites(target: Target): target is Owner {
  return target.type === 'namespace' || target.type === 'object' || target.type === 'function' || target.type === 'class';
}

/**
 * What other files write to a property of something that they got from its file or were handed: `core.commons = require('./commons')`,
 * `module.exports = User => { User.create = … }`. Nothing if nobody does.
 */
export function writtenElsewhere(graph: GraphState, target: Owner, property: string): Targets {
  dependOn(graph, `outside:${property}`);
  if (graph.project.building.isReading) {
    dependOn(graph, allFiles);
    return noTargets;
  }
  if (!graph.fields.outside.has(property)) return noTargets;
  const key = `outside:${nameOf(target)}:${property}`;
  const [module, memo] = 'module' in target ? [target.module, target.module.memo.members] : [undefined, graph.fields.found];
  return evaluateOnce(graph, module, memo, key, targetLimits, () => findWrites(graph, target, property));
}

/** Whether any file writes a property of that name to what it got from another; so it may be as long as not all are known. */
export function isWrittenByOthers(graph: GraphState, property: string): boolean {
  dependOn(graph, `rewritten:${property}`);
  if (!graph.project.building.isReading) return graph.fields.rewritten.has(property);
  dependOn(graph, allFiles);
  return true;
}

function nameOf(target: Owner): string {
  switch (target.type) {
    case 'namespace':
      return 'namespace';
    case 'object':
      return `object:${target.object}`;
    case 'function':
      return `function:${target.function}`;
    case 'class':
      return `class:${target.class}`;
    case 'api':
    case 'api-instance':
      return target.name;
  }
}

function findWrites(graph: GraphState, target: Owner, property: string): Targets {
  const writes = graph.fields.outside.find(property, mostWrites) ?? [];
  const values = writes.flatMap(({ path, item }): readonly Targets[] => {
    const isOwn = 'module' in target && path === target.module.path;
    const module = isOwn ? undefined : (graph.modules.get(path) ?? findModule(graph, path));
    if (!module || !isWrittenTo(graph, module, item.object, target)) return [];
    // A program of its own has an application of its own.
    if (isOpenToAdditions(target) && module.summary.hashbang) return [];
    const isMethod = item.value.type === 'function' && !item.getter;
    if (isOpenToAdditions(target) && isMethod && isMethodOfItsOwn(module.summary, property)) return [];
    if (item.compound) return [unknownTargets];
    return [item.getter ? evaluateGetter(graph, module, item.value) : evaluate(graph, module, item.value)];
  });
  return unite(values);
}

/** Whether what is put there stands in for a method that the object has: `const send = response.send; response.send = body => …`. */
function isMethodOfItsOwn({ bindings, calls }: ModuleSummary, property: string): boolean {
  if (commonPropertyNames.has(property)) return true;
  const isIt = (value: Value): boolean => value.type === 'member' && value.property === property;
  return (
    bindings.some(({ values }) => values.some(isIt)) ||
    calls.some(({ callee, arguments: given }) => (callee.type === 'member' && isIt(callee.object)) || given.some(isIt))
  );
}

function isWrittenTo(graph: GraphState, module: ModuleNode, object: Parameters<typeof evaluate>[2], target: Owner): boolean {
  const { targets, unknown } = evaluate(graph, module, object);
  const [only, ...others] = targets;
  if (!only || unknown || others.length > 0) return false;
  return formsOf(graph, only).some(one => formsOf(graph, target).some(other => isSameTarget(one, other)));
}

/** A CommonJS module is what it assigns to `module.exports`; `request.app` is an application. */
function formsOf(graph: GraphState, target: Target): readonly Target[] {
  if (target.type === 'api') {
    const result = graph.knowledge.findResult(target.name);
    return result?.includes('#') ? [target, { type: 'api-instance', name: result }] : [target];
  }
  return target.type === 'namespace' ? [target, ...evaluateWholeModule(graph, target.module).targets] : [target];
}
