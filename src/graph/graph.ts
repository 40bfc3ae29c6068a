import type { Project } from '../project/project.ts';
import type { BlockingPaths, PassGuards, WorkSource } from './paths/blocking-path.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { FunctionRun } from './phases/function-run.ts';
import type { GraphState } from './graph-state.ts';
import type { Knowledge } from './knowledge.ts';
import type { LinksUpdate } from './links/linked-modules.ts';
import type { ModuleLinks } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';
import type { PhaseFacts, Phases } from './phases/phase.ts';

import { createBlockingPaths } from './paths/blocking-path.ts';
import { findNode, relativePath } from './call-graph.ts';
import { findPublicFunctions } from './roots/exported-functions.ts';
import { createFunctionRun } from './phases/function-run.ts';
import { createState, findModule } from './graph-state.ts';
import { enterWork, findHeavyEnds } from './paths/heavy-work.ts';
import { createJoinedLinks } from './links/joined-links.ts';
import { createLinkedModules } from './links/linked-modules.ts';
import { createPackageSource } from './paths/package-path.ts';
import { passGuards } from './paths/path-guard.ts';
import { createPhases } from './phases/phase.ts';
import { isTestFile } from '../project/test-file.ts';

/** The call graph of a project as it stands, and what can be asked of it. */
export interface Graph {
  readonly state: GraphState;
  readonly links: ReadonlyMap<ModuleNode, ModuleLinks>;
  readonly callGraph: CallGraph;
  readonly phases: Phases;
  readonly run: FunctionRun;
  readonly paths: BlockingPaths;
  /** There was not the time for the whole project: who calls the file is not known. */
  readonly isPartial: boolean;
}

/** A graph that follows its project from lint to lint. */
export interface LiveGraph {
  /**
   * The graph of the project as it stands now, to be asked about a file until it is brought up to date again. Only what depends on a
   * changed file is worked out again. As tests call nothing that counts, they have a graph of their own, made when one is asked about.
   */
  readonly bringUpToDate: (path: string) => Graph;
}

/** Makes the graph of a project. `factsOf` gives what settings and manifests say, asked anew with each change. */
export function createLiveGraph(project: Project, knowledge: Knowledge, factsOf: (state: GraphState) => PhaseFacts): LiveGraph {
  const state = createState(project, knowledge);
  const isTest = (path: string): boolean => isTestFile(relativePath(state, { path }));
  const modules = createLinkedModules(state, isTest);
  const createView = (withTests: boolean) => {
    const join = createJoinedLinks(module => isTest(module.path));
    const markPublic = createPublicMarks(state);
    const update = modules.createView(withTests);
    let version = -1;
    let current: Graph | undefined;
    return (path: string): Graph => {
      if (!current || current.isPartial || version !== project.version) {
        version = project.version;
        const updated = update(path);
        const callGraph = join(updated);
        if (!updated.isPartial) markPublic(callGraph);
        current = createGraph(state, updated, callGraph, factsOf(state));
      }
      return current;
    };
  };
  const [program, withTests] = [createView(false), createView(true)];
  return { bringUpToDate: path => (isTest(path) ? withTests : program)(path) };
}

function createGraph(state: GraphState, { links, isPartial }: LinksUpdate, callGraph: CallGraph, facts: PhaseFacts): Graph {
  const phases = createPhases(state, callGraph, { ...facts, isPartial });
  const run = createFunctionRun(state, callGraph, phases);
  const work: WorkSource = {
    findEnds: (leastRounds, region) => findHeavyEnds(state, region, links, leastRounds),
    enter: (from, to, edge, entered) => enterWork(state, from, to, edge, entered),
  };
  const pass: PassGuards = (to, { from, edge }, guards) =>
    guards.length === 0 ? guards : passGuards(state, from, to, edge, guards);
  const paths = createBlockingPaths(callGraph, links, run, work, pass, createPackageSource(state));
  return { state, links, callGraph, phases, run, paths, isPartial };
}

/** Makes what marks the functions that packages make public, which change with any file on the way from their entries. */
function createPublicMarks(state: GraphState): (callGraph: CallGraph) => void {
  let marked: readonly FunctionNode[] = [];
  return ({ nodes }) => {
    for (const node of marked) node.isPublic = false;
    const entries = state.project.packages.filter(facts => !facts.private).flatMap(facts => facts.entries);
    marked = entries.flatMap(path => {
      const entry = findModule(state, path);
      return entry ? findPublicFunctions(state, entry).flatMap(one => findNode(nodes, one.module, one.function) ?? []) : [];
    });
    for (const node of marked) node.isPublic = true;
  };
}
