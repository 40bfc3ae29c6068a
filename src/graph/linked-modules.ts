import type { GraphState } from './graph-state.ts';
import type { ModuleLinks } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';

import { takeChanges } from './changed-modules.ts';
import { findModule, forgetModule, recordDependencies } from './graph-state.ts';
import { linkModule } from './link-module.ts';

/** The modules of a project with their links, linked again as far as changed files ask for it. */
export interface LinkedModules {
  /** The links of all files in their order, or of all but tests that nothing else leads to. */
  readonly bringUpToDate: (withTests: boolean) => ReadonlyMap<ModuleNode, ModuleLinks>;
}

interface Linked {
  readonly links: ModuleLinks;
  /** The tests that it leads to. */
  readonly tests: readonly ModuleNode[];
}

/** Makes what links modules. `isTest` tells paths of tests, which are linked only when they are asked for. */
export function createLinkedModules(state: GraphState, isTest: (path: string) => boolean): LinkedModules {
  const { project } = state;
  const linked = new Map<ModuleNode, Linked>();
  let version = -1;
  const link = (module: ModuleNode): Linked => {
    let own = linked.get(module);
    if (!own) {
      const links = recordDependencies(state, module, () => linkModule(state, module));
      linked.set(module, (own = { links, tests: testsIn(links, isTest) }));
    }
    return own;
  };
  return {
    bringUpToDate(withTests) {
      if (version !== project.version) {
        const changed = version < 0 ? new Set(project.files) : project.changedSince(version);
        const areManifestsChanged = [...changed].some(path => path.endsWith('/package.json'));
        const stale = takeChanges(state, linked.keys(), changed, isTest);
        // What a package asks for tells which frameworks' conventions hold.
        for (const module of areManifestsChanged ? [...linked.keys()] : stale) {
          forgetModule(state, module);
          linked.delete(module);
        }
        version = project.version;
      }
      const wanted = project.files.filter(path => withTests || !isTest(path)).flatMap(path => findModule(state, path) ?? []);
      const present = new Set(wanted);
      // What is added meanwhile is looked at too.
      for (const module of present) for (const test of link(module).tests) present.add(test);
      const inOrder = [...present].sort(({ path: left }, { path: right }) => (left < right ? -1 : left > right ? 1 : 0));
      return new Map(inOrder.map(module => [module, linked.get(module)!.links] as const));
    },
  };
}

function testsIn({ edges, roots, escapes }: ModuleLinks, isTest: (path: string) => boolean): readonly ModuleNode[] {
  const targets = [...edges.map(({ to }) => to), ...roots.map(({ target }) => target), ...escapes.map(({ target }) => target)];
  return [...new Set(targets.map(({ module }) => module))].filter(({ path }) => isTest(path));
}
