import type { GraphState } from '../graph-state.ts';
import type { ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { takeChanges } from '../changes/changed-modules.ts';
import { findModule } from '../graph-state.ts';
import { forgetModule, recordDependencies } from '../changes/recording.ts';
import { linkModule } from './link-module.ts';

/** The links of the modules of a project as they are now. */
export interface LinksUpdate {
  /** Of all files in their order, or of all but tests that nothing else leads to; the same map as the last time unless `isNew`. */
  readonly links: ReadonlyMap<ModuleNode, ModuleLinks>;
  readonly isNew: boolean;
  /** The modules that have been linked again since the last time, if the map is not new. */
  readonly changed: readonly ModuleNode[];
  /** There was not the time for all: the links are those of what the file that was asked about leads to. */
  readonly isPartial: boolean;
}

/** The modules of a project with their links, linked again as far as changed files ask for it. */
export interface LinkedModules {
  /**
   * Makes what keeps the links of all files up to date, or of all but tests that nothing else leads to, for questions about a file. As
   * long as the project's deadline leaves no time for all, only what the file leads to is linked.
   */
  readonly createView: (withTests: boolean) => (path: string) => LinksUpdate;
}

interface Linked {
  readonly links: ModuleLinks;
  /** The tests that it leads to. */
  readonly tests: readonly ModuleNode[];
}

interface View {
  links: Map<ModuleNode, ModuleLinks>;
  files: readonly string[] | undefined;
  readonly stale: Set<ModuleNode>;
}

/** What a view needs of all that is linked. */
interface Linker {
  readonly link: (module: ModuleNode) => Linked;
  /** Takes in what changed, and tells all views. */
  readonly takeChanges: () => void;
}

/** Makes what links modules. `isTest` tells paths of tests, which are linked only when they are asked for. */
export function createLinkedModules(state: GraphState, isTest: (path: string) => boolean): LinkedModules {
  const views: View[] = [];
  const linker = createLinker(state, isTest, views);
  return {
    createView(withTests) {
      const view: View = { links: new Map(), files: undefined, stale: new Set() };
      views.push(view);
      return path => {
        linker.takeChanges();
        const { files } = state.project;
        const changed = view.files === files ? linkStale(linker, view) : undefined;
        const wanted = changed || withTests ? files : files.filter(one => !isTest(one));
        const isPartial = !changed && !isLinkedInTime(state, linker, wanted);
        if (!changed) view.links = isPartial ? linkReached(state, linker, path) : linkAll(state, linker, wanted);
        view.files = isPartial ? undefined : files;
        view.stale.clear();
        return { links: view.links, isNew: !changed, changed: changed ?? [], isPartial };
      };
    },
  };
}

function createLinker(state: GraphState, isTest: (path: string) => boolean, views: readonly View[]): Linker {
  const { project } = state;
  const linked = new Map<ModuleNode, Linked>();
  let version = -1;
  return {
    link(module) {
      let own = linked.get(module);
      if (!own) {
        const links = recordDependencies(state, module, () => linkModule(state, module));
        linked.set(module, (own = { links, tests: testsIn(links, isTest) }));
      }
      return own;
    },
    takeChanges() {
      if (version === project.version) return;
      const changed = version < 0 ? new Set(project.files) : project.changedSince(version);
      version = project.version;
      const { stale, areNodesOther } = takeChanges(state, linked.keys(), changed, isTest);
      // What a package asks for tells which frameworks' conventions hold.
      const areManifestsChanged = [...changed].some(path => path.endsWith('/package.json'));
      let areViewsNew = areNodesOther || areManifestsChanged;
      for (const module of areManifestsChanged ? [...linked.keys()] : stale) {
        if (linked.get(module)?.tests.length) areViewsNew = true;
        forgetModule(module);
        linked.delete(module);
        for (const view of views) view.stale.add(module);
      }
      if (areViewsNew) for (const view of views) view.files = undefined;
    },
  };
}

/** Links files until all are linked, or the time is up. */
function isLinkedInTime(state: GraphState, { link }: Linker, files: readonly string[]): boolean {
  const { deadline, isReading } = state.project.building;
  if (deadline === Infinity) return true;
  if (isReading) return false;
  return files.every(path => {
    const module = findModule(state, path);
    if (module) link(module);
    return performance.now() < deadline;
  });
}

/** How long, in milliseconds, what a file leads to may be linked where there is no time for all. */
const reachPatience = 500;

/** Links a file and what it leads to, the nearest first, as far as there is time for that. */
function linkReached(state: GraphState, { link }: Linker, path: string): Map<ModuleNode, ModuleLinks> {
  const until = performance.now() + reachPatience;
  const module = findModule(state, path);
  const links = new Map<ModuleNode, ModuleLinks>();
  const reached = new Set(module ? [module] : []);
  for (const next of reached) {
    if (links.size > 0 && performance.now() > until) break;
    const own = link(next).links;
    links.set(next, own);
    for (const { to } of own.edges) reached.add(to.module);
  }
  return links;
}

/** Links all of some files, and the tests that they lead to. */
function linkAll(state: GraphState, { link }: Linker, files: readonly string[]): Map<ModuleNode, ModuleLinks> {
  const present = new Set(files.flatMap(path => findModule(state, path) ?? []));
  // What is added meanwhile is looked at too.
  for (const module of present) for (const test of link(module).tests) present.add(test);
  const inOrder = [...present].sort(({ path: left }, { path: right }) => (left < right ? -1 : left > right ? 1 : 0));
  return new Map(inOrder.map(module => [module, link(module).links] as const));
}

/** Links again what has to be; `undefined` where that leads to tests that were not there. */
function linkStale({ link }: Linker, { links, stale }: View): readonly ModuleNode[] | undefined {
  const changed = [...stale].filter(module => links.has(module));
  for (const module of changed) {
    const own = link(module);
    if (own.tests.some(test => !links.has(test))) return undefined;
    links.set(module, own.links);
  }
  return changed;
}

function testsIn({ edges, roots, escapes }: ModuleLinks, isTest: (path: string) => boolean): readonly ModuleNode[] {
  const targets = [...edges.map(({ to }) => to), ...roots.map(({ target }) => target), ...escapes.map(({ target }) => target)];
  return [...new Set(targets.map(({ module }) => module))].filter(({ path }) => isTest(path));
}
