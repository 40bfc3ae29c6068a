import type { Finding, Token } from './dependency.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { SummaryChange } from './summary-change.ts';

import { allTokensOf, tokensOf } from './dependencies.ts';
import { addDependents } from './dependency.ts';
import { updateFields } from '../values/field-index.ts';
import { allFiles } from '../values/find-field.ts';
import { followAll } from './recording.ts';
import { replaceSummary } from '../module-node.ts';
import { compareSummaries } from './summary-change.ts';

interface TakenChanges {
  /** What has to be linked again. */
  readonly stale: ReadonlySet<ModuleNode>;
  /** Files came or went, or are other modules than before. */
  readonly areNodesOther: boolean;
}

/**
 * Takes in the changed files and finds the modules of which something was worked out by looking at what is now another: in these files,
 * under a name in the field index, at a property that has become or ceased to be a getter's name.
 */
export function takeChanges(
  state: GraphState,
  modules: Iterable<ModuleNode>,
  changed: ReadonlySet<string>,
  isTest: (path: string) => boolean,
): TakenChanges {
  const stale = new Set<ModuleNode>();
  let areNodesOther = false;
  const getters = new Set<string>();
  const files = new Set(state.project.files);
  const seen = new Set<Finding>();
  const makeStale = (token: Token | undefined): void => {
    if (token) addDependents(token, stale, seen);
  };
  if (state.modules.size > 0) followAll(state);
  // Nothing is under way, whatever ended the last question.
  Object.assign(state.evaluation.looks, { top: 0, evaluation: 0 });
  for (const path of changed) {
    const before = state.modules.get(path);
    if (before) stale.add(before);
    const change = takeChange(state, path, before);
    for (const token of change ? tokensOf(state, before!, change) : allTokensOf(state, path, before)) makeStale(token);
    if (change) replaceSummary(before!, state.project.summaryOf(path)!, change.alignment);
    else {
      state.modules.delete(path);
      areNodesOther = true;
    }
    const isSeen = files.has(path) && !isTest(path) && !state.project.isGuest(path);
    const summary = isSeen ? state.project.summaryOf(path) : undefined;
    const changes = updateFields(state.fields, path, summary, change?.alignment);
    for (const name of changes.dependencies) makeStale(state.tokens.get(name));
    for (const name of changes.getters) getters.add(name);
  }
  if (!state.project.building.isReading) makeStale(state.tokens.get(allFiles));
  if (getters.size > 0) {
    const mayRun = ({ property }: { readonly property: string | null }): boolean => property !== null && getters.has(property);
    for (const module of modules) {
      if (module.summary.reads.some(mayRun) || module.summary.writes.some(mayRun)) stale.add(module);
    }
  }
  return { stale, areNodesOther };
}

/** What an edit changed; `undefined` where a file came or went, or what it imports lies elsewhere now: then it is another module. */
function takeChange({ project }: GraphState, path: string, before: ModuleNode | undefined): SummaryChange | undefined {
  const summary = before && project.summaryOf(path);
  if (!summary || summary === before.summary) return undefined;
  for (const [specifier, resolution] of before.resolutions) {
    if (JSON.stringify(project.resolve(path, specifier)) !== JSON.stringify(resolution)) return undefined;
  }
  return compareSummaries(before.summary, summary);
}
