import type { CallId, CallSite, Value } from '../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { ApiCall, CallEdge, Certainty, Escape, ModuleLinks, Root, Site, StartedFile } from './module-links.ts';
import type { FunctionTarget, Target, Targets } from './target.ts';

import { costOfCall } from './argument-test.ts';
import { usesOfArgument } from './callback-use.ts';
import { findConstructor } from './class-member.ts';
import { findConventionRoots } from './conventions.ts';
import { evaluate, evaluateCallee } from './evaluate.ts';
import { calledName } from './knowledge.ts';
import { memberOf } from './member.ts';
import { isOwnExports } from './module-node.ts';
import { evaluateWholeModule } from './resolve-export.ts';
import { findStartedFiles } from './started-file.ts';

/** Functions deeper than this inside an object argument are not looked for. */
const deepestProperty = 4;

interface Links extends ModuleLinks {
  readonly edges: CallEdge[];
  readonly apiCalls: ApiCall[];
  readonly roots: Root[];
  readonly escapes: Escape[];
  readonly startedFiles: StartedFile[];
}

/** Everything one module contributes: what its call sites call, and what becomes of the functions it hands over. */
export function linkModule(graph: GraphState, module: ModuleNode): ModuleLinks {
  const links: Links = { edges: [], apiCalls: [], roots: [], escapes: [], startedFiles: [] };
  for (const id of module.summary.calls.keys()) linkCall(graph, module, id, links);
  linkReads(graph, module, links);
  linkEscapes(graph, module, links);
  links.roots.push(...findConventionRoots(graph, module));
  return links;
}

/** A target that can be called, with what lies between it and the call. */
interface Callee {
  readonly target: FunctionTarget | (Target & { type: 'api' });
  /** Arguments given before (`bind`), or -1 where the first one is `this` (`call`). */
  readonly shift: number;
  readonly once: boolean;
}

function linkCall(graph: GraphState, module: ModuleNode, id: CallId, links: Links): void {
  const call = module.summary.calls[id]!;
  if (call.unreachable) return;
  const callee = evaluateCallee(graph, module, id);
  const shift = call.callee.type === 'member' && call.callee.property === 'call' ? -1 : 0;
  const callees = callee.targets.flatMap(target => calleesOf(graph, target, call.kind === 'new', shift, false));
  const certainty = certaintyOf(graph, callee, callees);
  for (const { target, once, ...rest } of callees) {
    const memoised = once || (call.memoised ?? false);
    if (target.type === 'api') {
      addApiCall(graph, module, id, { ...rest, name: calledName(target.name), form: 'direct', certainty, memoised }, links);
    } else {
      const how = target.module === module && target.function === immediateFunction(call) ? 'inline' : 'calls';
      links.edges.push({ from: call.function, site: { call: id }, to: target, how, certainty, memoised });
    }
  }
  links.startedFiles.push(...findStartedFiles(graph, module, id, callee));
  for (const [index, value] of call.arguments.entries()) linkArgument(graph, module, id, { index, path: [] }, value, links);
}

/** The function expression that a call calls at once: `(() => …)()`, `(function () {…}).call(this)`. */
function immediateFunction({ callee }: CallSite): number | undefined {
  const called = callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') ? callee.object : callee;
  return called.type === 'function' ? called.function : undefined;
}

function calleesOf(graph: GraphState, target: Target, isNew: boolean, shift: number, once: boolean): readonly Callee[] {
  switch (target.type) {
    case 'function':
    case 'api':
      return [{ target, shift, once }];
    case 'class': {
      const constructor = isNew || shift === 0 ? findConstructor(graph, target.module, target.class) : undefined;
      return constructor ? calleesOf(graph, constructor, isNew, shift, once) : [];
    }
    case 'bound':
      return calleesOf(graph, target.target, isNew, shift + target.skip, once || target.how === 'once');
    case 'namespace':
      return evaluateWholeModule(graph, target.module)
        .targets.filter(({ type }) => type !== 'namespace')
        .flatMap(whole => calleesOf(graph, whole, isNew, shift, once));
    default:
      return [];
  }
}

/** Several targets are certain together if each is an API that blocks: `try { require('graceful-fs') } catch { require('fs') }`. */
function certaintyOf(graph: GraphState, callee: Targets, callees: readonly Callee[]): Certainty {
  if (callee.unknown) return 'possible';
  const several = callee.targets.filter(({ type }) => type !== 'literal').length > 1;
  const wrapsOneOther = callee.targets.filter(({ type }) => type !== 'bound').length <= 1;
  if (several && !wrapsOneOther) {
    const allBlock = callees.every(
      ({ target }) => target.type === 'api' && graph.knowledge.findBlockingApi(calledName(target.name)),
    );
    if (!allBlock || callees.length !== callee.targets.length) return 'possible';
  }
  return callee.byName ? 'by-name' : 'certain';
}

type ApiUse = Pick<ApiCall, 'name' | 'form' | 'certainty' | 'memoised'> & { readonly shift: number };

function addApiCall(graph: GraphState, module: ModuleNode, id: CallId, use: ApiUse, links: Links): void {
  const { shift, ...rest } = use;
  const api = graph.knowledge.findBlockingApi(use.name);
  if (!api) return;
  const call = module.summary.calls[id]!;
  // The arguments of a function that is handed over are its caller's business: only what blocks whatever they are is sure to block.
  const cost = use.form === 'callback' ? (api.when ? undefined : api.cost) : costOfCall(graph, { module, call, shift }, api);
  if (cost === undefined) return;
  links.apiCalls.push({ from: call.function, call: id, ...rest, name: graph.knowledge.getCanonicalName(use.name), api, cost });
}

function linkArgument(graph: GraphState, module: ModuleNode, id: CallId, place: ArgumentPlace, value: Value, links: Links): void {
  switch (value.type) {
    case 'array':
      for (const [index, element] of value.elements.entries()) {
        linkArgument(graph, module, id, { ...place, path: [...place.path, String(index)] }, element, links);
      }
      return;
    case 'function':
    case 'binding':
    case 'member':
    case 'call':
    case 'either':
    case 'object':
    case 'await':
    case 'spread': {
      const { targets, unknown, byName } = evaluate(graph, module, value);
      const certainty: Certainty = unknown || targets.length > 1 ? 'possible' : byName ? 'by-name' : 'certain';
      for (const target of targets) linkHandedTarget(graph, module, id, place, { value, target, certainty }, links);
      return;
    }
    default:
  }
}

interface Handed {
  readonly value: Value;
  readonly target: Target;
  readonly certainty: Certainty;
}

function linkHandedTarget(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  handed: Handed,
  links: Links,
): void {
  const { target, value, certainty } = handed;
  switch (target.type) {
    case 'function':
      addHandedFunction(graph, module, id, place, { value, target, certainty }, links);
      return;
    case 'bound':
      linkHandedTarget(graph, module, id, place, { value, target: target.target, certainty }, links);
      return;
    case 'api':
      addHandedApi(graph, module, id, place, { target, certainty }, links);
      return;
    case 'object':
      linkObjectArgument(graph, module, id, place, target, links);
      return;
    case 'array':
      for (const [index, element] of target.elements.entries()) {
        if (target.module === module && place.path.length < deepestProperty) {
          linkArgument(graph, module, id, { ...place, path: [...place.path, String(index)] }, element, links);
        }
      }
      return;
    default:
  }
}

function linkObjectArgument(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  target: Target & { type: 'object' },
  links: Links,
): void {
  if (place.path.length >= deepestProperty) return;
  for (const { name, value, kind } of target.module.summary.objects[target.object]!.properties) {
    if (name === null || kind === 'getter' || kind === 'setter' || value.type === 'literal') continue;
    const inner = { index: place.index, path: [...place.path, name] };
    if (target.module === module) linkArgument(graph, module, id, inner, value, links);
    else {
      for (const property of memberOf(graph, target, name).targets) {
        linkHandedTarget(graph, module, id, inner, { value, target: property, certainty: 'certain' }, links);
      }
    }
  }
}

function addHandedFunction(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { value, target, certainty }: Handed & { target: FunctionTarget },
  links: Links,
): void {
  const call = module.summary.calls[id]!;
  const from = call.function;
  const memoised = call.memoised ?? false;
  const site: Site = { call: id };
  for (const use of usesOfArgument(graph, module, id, place)) {
    switch (use.runs) {
      case 'at-once':
      case 'once':
        if (use.runs === 'once' && !isProjectCall(graph, module, id)) break;
        links.edges.push({
          from,
          site,
          to: target,
          how: value.type === 'function' ? 'inline' : 'at-once',
          certainty,
          memoised: memoised || use.runs === 'once',
        });
        break;
      case 'inherits':
        links.edges.push({ from, site, to: target, how: 'later', certainty, memoised });
        break;
      case 'escapes':
        links.escapes.push({ target, soft: false });
        break;
      case 'wrapped':
      case 'never':
        break;
      default:
        links.roots.push(rootOf(target, use, from));
    }
  }
}

/** `once(fn)` of a package gives a function; a project's function that calls its parameter once has called it. */
function isProjectCall(graph: GraphState, module: ModuleNode, id: CallId): boolean {
  return evaluateCallee(graph, module, id).targets.every(({ type }) => type !== 'api');
}

function rootOf(target: FunctionTarget, use: CallbackUse, from: number): Root {
  const { runs, when, awaits } = use;
  return {
    target,
    runs: runs as Root['runs'],
    from,
    ...(when === undefined ? {} : { when }),
    ...(awaits === undefined ? {} : { awaits }),
  };
}

function addHandedApi(
  graph: GraphState,
  module: ModuleNode,
  id: CallId,
  place: ArgumentPlace,
  { target, certainty }: { readonly target: Target & { type: 'api' }; readonly certainty: Certainty },
  links: Links,
): void {
  const name = calledName(target.name);
  if (!graph.knowledge.findBlockingApi(name)) return;
  const uses = usesOfArgument(graph, module, id, place);
  if (!uses.some(({ runs }) => runs === 'at-once' || runs === 'inherits')) return;
  const memoised = module.summary.calls[id]!.memoised ?? false;
  addApiCall(graph, module, id, { name, form: 'callback', certainty, memoised, shift: 0 }, links);
}

/** Property reads that run a getter of the project. */
function linkReads(graph: GraphState, module: ModuleNode, links: Links): void {
  for (const [index, read] of module.summary.reads.entries()) {
    if (read.unreachable || !graph.fields.getters.has(read.property)) continue;
    const object = evaluate(graph, module, read.object);
    const getters = object.targets.flatMap(target => findGetters(graph, target, read.property));
    const certainty: Certainty = object.unknown || getters.length !== 1 ? 'possible' : object.byName ? 'by-name' : 'certain';
    for (const to of getters) {
      links.edges.push({
        from: read.function,
        site: { read: index },
        to,
        how: 'calls',
        certainty,
        memoised: read.memoised ?? false,
      });
    }
  }
}

function findGetters(graph: GraphState, target: Target, property: string): readonly FunctionTarget[] {
  switch (target.type) {
    case 'instance':
    case 'class': {
      const { module } = target;
      const summary = module.summary.classes[target.class]!;
      const isStatic = target.type === 'class';
      const own = summary.members.find(({ name, static: inClass }) => name === property && (inClass ?? false) === isStatic);
      if (own)
        return own.kind === 'getter' && own.function !== undefined ? [{ type: 'function', module, function: own.function }] : [];
      if (!summary.superclass) return [];
      return evaluate(graph, module, summary.superclass).targets.flatMap(parent =>
        parent.type === 'class' ? findGetters(graph, isStatic ? parent : { ...parent, type: 'instance' }, property) : [],
      );
    }
    case 'object': {
      const { module } = target;
      const own = module.summary.objects[target.object]!.properties.find(
        ({ name, kind }) => name === property && kind === 'getter',
      );
      return own?.value.type === 'function' ? [{ type: 'function', module, function: own.value.function }] : [];
    }
    case 'namespace': {
      const { module } = target;
      const write = module.writesTo.get(property)?.find(({ object, getter }) => getter && isOwnExports(object));
      return write?.value.type === 'function' && returnsImport(module, write.value.function)
        ? []
        : write?.value.type === 'function'
          ? [{ type: 'function', module, function: write.value.function }]
          : [];
    }
    default:
      return [];
  }
}

/** Compilers write re-exports as getters that return an import: nothing runs there. */
function returnsImport(module: ModuleNode, id: number): boolean {
  return module.callsOf[id]!.length === 0;
}

/** Functions that are stored, returned or yielded as values. */
function linkEscapes(graph: GraphState, module: ModuleNode, links: Links): void {
  const { functions, objects, writes, classes } = module.summary;
  const escape = (value: Value): void => addEscapes(graph, module, value, links);
  for (const { returns, yields } of functions) {
    for (const value of returns) escape(value);
    for (const value of yields ?? []) escape(value);
  }
  for (const { properties } of objects) for (const { value } of properties) escape(value);
  for (const { object, value } of writes) if (!isOwnExports(object) && !isExportsMember(object)) escape(value);
  for (const { members } of classes) for (const { value, kind } of members) if (value && kind === 'field') escape(value);
}

function isExportsMember(object: Value): boolean {
  return object.type === 'global' && object.name === 'module';
}

function addEscapes(graph: GraphState, module: ModuleNode, value: Value, links: Links): void {
  if (value.type === 'array') {
    for (const element of value.elements) addEscapes(graph, module, element, links);
    return;
  }
  if (value.type !== 'function' && value.type !== 'binding') return;
  for (const target of evaluate(graph, module, value).targets) {
    if (target.type === 'function') links.escapes.push({ target, soft: true });
  }
}

/** What a call site resolves to, for whoever asks about it alone. */
export function findCallees(graph: GraphState, module: ModuleNode, call: CallSite, id: CallId): readonly Callee[] {
  return evaluateCallee(graph, module, id).targets.flatMap(target => calleesOf(graph, target, call.kind === 'new', 0, false));
}
