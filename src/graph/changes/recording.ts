import type { Finding } from './dependency.ts';
import type { Looking } from '../effects/effect-source.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { createFinding, follow, isFinding, note, release, takeLooks } from './dependency.ts';
import { clearMemo } from '../module-node.ts';

/** Works something out about a module and notes, with the module, all that it looked at. */
export function recordDependencies<Result>(graph: GraphState, module: ModuleNode, work: () => Result): Result {
  const { evaluation } = graph;
  const { givenUp, looks } = evaluation;
  const { evaluation: outer, top: start } = looks;
  looks.evaluation = ++looks.count;
  Object.assign(evaluation, { givenUp: 0, steps: 0 });
  const result = work();
  const finding = createFinding(module);
  // What a module looked at in itself needs no noting: it is worked out anew whenever its file changes.
  finding.dependencies = takeLooks(looks, start).filter(one =>
    isFinding(one) ? !(one.isKept && one.module === module) : one.path !== module.path,
  );
  keepFinding(graph, module, finding);
  looks.evaluation = outer;
  evaluation.givenUp = givenUp;
  return result;
}

/** Keeps what was worked out with the module that it is about. */
export function keepFinding({ isFollowing }: GraphState, module: ModuleNode, finding: Finding): void {
  finding.isKept = true;
  module.memo.findings.push(finding);
  if (isFollowing) follow(finding);
}

/** From now on what depends on what is kept in view. */
export function followAll(graph: GraphState): void {
  if (graph.isFollowing) return;
  graph.isFollowing = true;
  for (const module of graph.modules.values()) module?.memo.findings.forEach(follow);
  graph.unowned.splice(0).forEach(follow);
}

/** Notes what is looked at from now on, for a result that is kept apart from any module. */
export function startLooking(graph: GraphState): Looking {
  const { looks } = graph.evaluation;
  const { evaluation: outer, top: start } = looks;
  looks.evaluation = ++looks.count;
  return {
    leave() {
      looks.evaluation = outer;
    },
    take() {
      const finding = createFinding(undefined);
      finding.dependencies = takeLooks(looks, start);
      finding.isKept = true;
      looks.evaluation = outer;
      if (graph.isFollowing) follow(finding);
      else graph.unowned.push(finding);
      note(looks, finding);
      return finding;
    },
  };
}

/** Whether nothing has changed that a result kept apart was found by looking at; the evaluation under way now depends on it. */
export function stillStands({ evaluation }: GraphState, finding: Finding): boolean {
  if (finding.isKept) note(evaluation.looks, finding);
  else release(finding);
  return finding.isKept;
}

/** Forgets what was worked out about a module because something it depends on has changed. */
export function forgetModule(module: ModuleNode): void {
  for (const finding of module.memo.findings) finding.isKept = false;
  module.memo.findings.forEach(release);
  clearMemo(module);
}
