import { displayName, relativePath } from '../graph/call-graph.ts';

import type { FunctionNode } from '../graph/call-graph.ts';
import type { GraphState } from '../graph/graph-state.ts';
import type { PhaseFacts } from '../graph/phases/phase.ts';
import type { PathSelector } from './path-selector.ts';
import type { Settings } from './settings.ts';

/** Files that configure a tool: they run when it builds, lints or tests. */
const buildFile =
  /(?:^|\/)(?:[^/]*\.config\.[cm]?[jt]s|\.[\w-]+rc\.[cm]?js|(?:gulp|grunt|jake|cake)file(?:\.babel)?\.[cm]?[jt]s|gatsby-(?:node|config)\.[cm]?[jt]s|\.eleventy\.[cm]?js)$/i;

/** Files that test runners run before and after the tests, by the names in their documentation: `global-setup.ts`, `setupTests.js`. */
const testSetup =
  /(?:^|[/.])(?:global-?(?:setup|teardown)|setup-?(?:jest|tests?)|(?:jest|vitest|playwright|cypress|mocha|ava)[.-](?:global-?)?(?:setup|teardown))\.[cm]?[jt]sx?$/i;

/** Folders of programs that somebody runs by hand, those in the `ignores` of `recommended`. */
const programFolder = /(?:^|\/)(?:scripts|migrations|seeds)\//;

/** What the settings and the package.json files say of when functions run. */
export function createPhaseFacts(state: GraphState, { isEntryPoint, isStartup }: Settings): PhaseFacts {
  const binaries = new Set(state.project.packages.flatMap(one => one.binaries));
  const scripts = new Set(state.project.packages.flatMap(one => one.scripts.map(({ path }) => path)));
  const selects = (isMeant: PathSelector) => (node: FunctionNode) => {
    const { exported, summary } = node;
    const names = [summary.name, exported, displayName(node)].filter(name => name !== undefined);
    return isMeant(relativePath(state, node.module), ...names);
  };
  return {
    isEntryPoint: selects(isEntryPoint),
    isStartup: selects(isStartup),
    isCommandLineFile: path =>
      binaries.has(path) ||
      programFolder.test(path.slice(state.project.root.length)) ||
      (state.project.summaryOf(path)?.hashbang ?? false),
    isScriptTarget: path => scripts.has(path),
    isBuildFile: path => buildFile.test(path) || testSetup.test(path),
  };
}
