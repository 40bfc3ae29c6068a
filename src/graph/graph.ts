import type { Project } from '../project/project.ts';
import type { BlockingPaths, WorkSource } from './blocking-path.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { FunctionRun } from './function-run.ts';
import type { GraphState } from './graph-state.ts';
import type { Knowledge } from './knowledge.ts';
import type { ModuleLinks } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';
import type { PhaseFacts, Phases } from './phase.ts';

import { createBlockingPaths } from './blocking-path.ts';
import { findNode, joinLinks, relativePath } from './call-graph.ts';
import { findExportedFunctions, findPublicFunctions } from './exported-functions.ts';
import { isShallow } from './exponential-recursion.ts';
import { createFieldIndex } from './field-index.ts';
import { createFunctionRun } from './function-run.ts';
import { createEvaluation, findModule } from './graph-state.ts';
import { findHeavyEnds } from './heavy-work.ts';
import { linkModule } from './link-module.ts';
import { forgetMemo } from './module-node.ts';
import { createPhases } from './phase.ts';
import { isTestFile } from '../project/test-file.ts';

/** The call graph of a project as it stands, and what can be asked of it. */
export interface Graph {
  readonly state: GraphState;
  readonly links: ReadonlyMap<ModuleNode, ModuleLinks>;
  readonly callGraph: CallGraph;
  readonly phases: Phases;
  readonly run: FunctionRun;
  readonly paths: BlockingPaths;
}

/** A graph that follows its project from lint to lint. */
export interface LiveGraph {
  /**
   * The graph of the project as it stands now, to be asked about a file. Only what depends on a changed file is worked out again. As tests
   * call nothing that counts, they are left out until one of them is asked about.
   */
  readonly bringUpToDate: (path: string) => Graph;
}

/** Makes the graph of a project. `factsOf` gives what settings and manifests say, asked anew with each change. */
export function createLiveGraph(project: Project, knowledge: Knowledge, factsOf: (state: GraphState) => PhaseFacts): LiveGraph {
  const state = createState(project, knowledge);
  const links = new Map<ModuleNode, ModuleLinks>();
  let version = -1;
  let withTests = false;
  let current: Graph | undefined;
  return {
    bringUpToDate(path) {
      const needsTests = !withTests && isTestFile(relativePath(state, { path }));
      if (current && version === project.version && !needsTests) return current;
      withTests ||= needsTests;
      if (current) forgetChanged(state, links, project.changedSince(version));
      version = project.version;
      current = buildGraph(state, links, linkFiles(state, links, withTests), factsOf(state));
      return current;
    },
  };
}

function createState(project: Project, knowledge: Knowledge): GraphState {
  const modules = new Map<string, ModuleNode | undefined>();
  return { project, knowledge, modules, fields: createFieldIndex({ project, modules }), evaluation: createEvaluation() };
}

/** Drops the changed files and all that was worked out by looking at them. */
function forgetChanged(state: GraphState, links: Map<ModuleNode, ModuleLinks>, changed: ReadonlySet<string>): void {
  const before = state.fields;
  for (const path of changed) state.modules.delete(path);
  state.fields = createFieldIndex(state);
  const isStale = (dependency: string): boolean => {
    if (changed.has(dependency) || dependency.startsWith('unresolved:')) return true;
    const [index, name = ''] = dependency.split(':', 2);
    if (index === 'field') return before.stores.get(name)?.length !== state.fields.stores.get(name)?.length;
    if (index === 'calls')
      return [before, state.fields].some(({ calls }) => calls.get(name)?.some(({ path }) => changed.has(path)));
    return index === 'heirs' && before.heirs.get(name)?.length !== state.fields.heirs.get(name)?.length;
  };
  for (const module of links.keys()) {
    const replaced = changed.has(module.path);
    if (!replaced && !some(module.memo.dependencies, isStale)) continue;
    forgetMemo(module);
    links.delete(module);
  }
}

function some<Item>(items: Iterable<Item>, test: (item: Item) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

/** The links of all files, or of all but tests that nothing else leads to. */
function linkFiles(
  state: GraphState,
  links: Map<ModuleNode, ModuleLinks>,
  withTests: boolean,
): ReadonlyMap<ModuleNode, ModuleLinks> {
  const present = new Map<ModuleNode, ModuleLinks>();
  const add = (module: ModuleNode | undefined): void => {
    if (!module) return;
    let own = links.get(module);
    if (!own) links.set(module, (own = linkRecorded(state, module)));
    present.set(module, own);
  };
  const isTest = (module: Pick<ModuleNode, 'path'>): boolean => isTestFile(relativePath(state, module));
  for (const path of state.project.files) if (withTests || !isTest({ path })) add(findModule(state, path));
  // What is added meanwhile is looked at too.
  for (const { edges, roots, escapes } of present.values()) {
    for (const { module } of [
      ...edges.map(({ to }) => to),
      ...roots.map(({ target }) => target),
      ...escapes.map(({ target }) => target),
    ]) {
      if (!present.has(module) && isTest(module)) add(module);
    }
  }
  return present;
}

function buildGraph(
  state: GraphState,
  links: Map<ModuleNode, ModuleLinks>,
  present: ReadonlyMap<ModuleNode, ModuleLinks>,
  facts: PhaseFacts,
): Graph {
  const callGraph = joinLinks(present, module => isTestFile(relativePath(state, module)));
  markExports(state, callGraph);
  const phases = createPhases(state, callGraph, facts);
  const run = createFunctionRun(state, callGraph, phases);
  return {
    state,
    links: present,
    callGraph,
    phases,
    run,
    paths: createBlockingPaths(callGraph, present, run, createWorkSource(state, callGraph)),
  };
}

function createWorkSource(state: GraphState, callGraph: CallGraph): WorkSource {
  return {
    findEnds: leastRounds => findHeavyEnds(state, callGraph, leastRounds),
    isShallow: (from, to, edge) => isShallow(state, from, to, edge),
  };
}

/** Links a module and notes which other files that looked at. */
function linkRecorded(state: GraphState, module: ModuleNode): ModuleLinks {
  const { evaluation } = state;
  evaluation.recorder = new Set();
  const links = linkModule(state, module);
  for (const dependency of evaluation.recorder) module.memo.dependencies.add(dependency);
  evaluation.recorder = undefined;
  return links;
}

function markExports(state: GraphState, { nodes }: CallGraph): void {
  for (const module of nodes.keys()) {
    for (const { function: id, name } of findExportedFunctions(state, module)) {
      const node = findNode(nodes, module, id);
      if (node) node.exported ??= name;
    }
  }
  for (const facts of state.project.packages) {
    if (facts.private) continue;
    for (const path of facts.entries) {
      const entry = findModule(state, path);
      if (!entry) continue;
      for (const { module, function: id } of findPublicFunctions(state, entry)) {
        const node: FunctionNode | undefined = findNode(nodes, module, id);
        if (node) node.isPublic = true;
      }
    }
  }
}
