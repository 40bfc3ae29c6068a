import type { BlockingKind } from '../../catalog/blocking-api.ts';
import type { CallId, ModuleSummary } from '../../summary/module-summary.ts';
import type { BlockingEnd, PackageSource } from './blocking-path.ts';
import type { BlockingSite } from './blocking-site.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { Graph } from '../graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { ApiCall, ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Targets } from '../target.ts';

import { createFunctionNode, findNode } from '../call-graph.ts';
import { findConstructor } from '../values/class-member.ts';
import { evaluateCallee } from '../values/evaluate.ts';
import { findRunningFunction } from '../phases/function-run.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { linkModule } from '../links/link-module.ts';
import { memberOf } from '../values/member.ts';
import { evaluateWholeModule, resolveExport } from '../values/resolve-export.ts';
import { inModules } from '../region.ts';
import { unite } from '../target.ts';

/** Ways longer than this, and searches wider, are given up: a package is somebody else's program. */
const longestWay = 8;
const mostFunctions = 400;

/**
 * The sites of a module that reach a blocking API through the code of a package in node_modules that the catalogue does not know, the
 * nearest for each.
 */
export function findPackageSites(graph: Graph, module: ModuleNode, kind: BlockingKind): readonly BlockingSite[] {
  return module.summary.calls.flatMap((call, id): readonly BlockingSite[] => {
    if (call.unreachable) return [];
    const entry = findPackageFunction(graph.state, module, id);
    if (!entry) return [];
    const from = findNode(graph.callGraph.nodes, module, call.function)!;
    const runsIn = findRunningFunction(graph.callGraph, graph.run, module, call.function);
    const way = runsIn && findWay(graph.state, entry, kind);
    if (!way) return [];
    const { through, end, memoised } = way;
    return [
      {
        site: { call: id },
        runsIn,
        end,
        form: 'path',
        through,
        others: 0,
        certainty: 'certain',
        memoised: memoised || call.memoised || graph.run.isInMemoised(from),
      },
    ];
  });
}

/** A call of the project that leads into a package. */
interface Entry {
  readonly call: CallId;
  readonly to: FunctionTarget;
}

/** Makes what says where the project's functions lead into packages that block; each is looked into once. */
export function createPackageSource(state: GraphState): PackageSource {
  const entries = new Map<ModuleNode, readonly Entry[]>();
  const entriesOf = (module: ModuleNode): readonly Entry[] => {
    let known = entries.get(module);
    if (!known) entries.set(module, (known = findEntries(state, module)));
    return known;
  };
  return {
    findEnds: (kind, region) =>
      [...inModules(region)].flatMap(([module, nodes]) =>
        entriesOf(module).flatMap(({ call, to }): readonly BlockingEnd[] => {
          const site = module.summary.calls[call]!;
          const from = nodes.find(({ id }) => id === site.function);
          const way = from && findWay(state, to, kind);
          if (!way) return [];
          return [
            { ...way.end, beyond: { from, call, through: way.through }, memoised: way.memoised || (site.memoised ?? false) },
          ];
        }),
      ),
  };
}

function findEntries(state: GraphState, module: ModuleNode): readonly Entry[] {
  return module.summary.calls.flatMap(({ unreachable }, call) => {
    const to = unreachable ? undefined : findPackageFunction(state, module, call);
    return to ? [{ call, to }] : [];
  });
}

/** The one function of an unknown package that a call site calls. */
function findPackageFunction(state: GraphState, module: ModuleNode, id: CallId): FunctionTarget | undefined {
  const { targets, unknown } = evaluateCallee(state, module, id);
  const [target] = targets;
  if (unknown || targets.length !== 1 || target?.type !== 'api' || /^(?:node:|globalThis)/.test(target.name)) return undefined;
  const [specifier = '', path = 'default'] = target.name.split('#');
  if (state.knowledge.knowsModule(specifier)) return undefined;
  const resolution = resolveFrom(state, module, specifier);
  const entry = resolution.type === 'package' && resolution.path !== undefined ? findModule(state, resolution.path) : undefined;
  const found = entry && findExport(state, entry, path);
  const [one, ...others] = found?.targets ?? [];
  if (!one || others.length > 0 || found!.unknown) return undefined;
  const isNew = module.summary.calls[id]!.kind === 'new';
  const callee = one.type === 'class' && isNew ? findConstructor(state, one.module, one.class) : one;
  return callee?.type === 'function' ? callee : undefined;
}

/** What is exported under a name; `x#name` is also how a member of the default export is called. */
function findExport(state: GraphState, entry: ModuleNode, path: string): Targets {
  const names = path.split('.');
  const found = followNames(state, entry, names);
  return found.targets.length > 0 || names[0] === 'default' ? found : followNames(state, entry, ['default', ...names]);
}

function followNames(state: GraphState, entry: ModuleNode, [first = 'default', ...rest]: readonly string[]): Targets {
  const exported = resolveExport(state, entry, first);
  const start = exported.targets.some(({ type }) => type === 'namespace') ? evaluateWholeModule(state, entry) : exported;
  return rest.reduce<Targets>((found, name) => unite(found.targets.map(target => memberOf(state, target, name))), start);
}

interface Way {
  readonly through: readonly FunctionNode[];
  readonly end: BlockingEnd;
  readonly memoised: boolean;
}

interface Step {
  readonly target: FunctionTarget;
  readonly before: Step | undefined;
  readonly length: number;
  readonly memoised: boolean;
}

/** The nearest way to a blocking call; one that is gone only once, if there is no other. */
function findWay(state: GraphState, entry: FunctionTarget, kind: BlockingKind): Way | undefined {
  const queue: Step[] = [{ target: entry, before: undefined, length: 1, memoised: false }];
  const later: Step[] = [];
  const seen = new Set<string>();
  let once: Way | undefined;
  for (let step = queue.shift(); step; step = queue.shift() ?? later.shift()) {
    const { target, length, memoised } = step;
    if (memoised && once) break;
    const key = `${target.function}:${target.module.path}`;
    const summary = target.module.summary.functions[target.function]!;
    if (seen.has(key) || summary.async || summary.generator || seen.size > mostFunctions) continue;
    seen.add(key);
    const { apiCalls, edges } = linksOf(state, target.module);
    const calls = apiCalls.filter(
      call => call.from === target.function && call.api.kind === kind && call.certainty === 'certain',
    );
    const apiCall = calls.find(call => !call.memoised) ?? calls[0];
    if (apiCall) {
      const way = wayTo(step, apiCall);
      if (!way.memoised) return way;
      once ??= way;
    }
    if (length >= longestWay) continue;
    for (const edge of edges) {
      if (edge.from !== target.function || edge.how === 'later' || edge.certainty !== 'certain') continue;
      const next: Step = { target: edge.to, before: step, length: length + 1, memoised: memoised || edge.memoised };
      (next.memoised ? later : queue).push(next);
    }
  }
  return once;
}

function wayTo(step: Step, call: ApiCall): Way {
  const through = waysTo(step);
  const { name, api, cost } = call;
  return { through, end: { in: through.at(-1)!, name, api, cost, call }, memoised: step.memoised || call.memoised };
}

const packageLinks = new WeakMap<ModuleSummary, ModuleLinks>();

function linksOf(state: GraphState, module: ModuleNode): ModuleLinks {
  let links = packageLinks.get(module.summary);
  if (!links) packageLinks.set(module.summary, (links = linkModule(state, module)));
  return links;
}

/** Functions of a package are no nodes of the project's call graph; what leads to them there is not asked. */
function waysTo(last: Step): readonly FunctionNode[] {
  const through: FunctionNode[] = [];
  for (let step: Step | undefined = last; step; step = step.before)
    through.unshift(createFunctionNode(step.target.module, step.target.function));
  return through;
}
