import type { FunctionNode } from '../graph/call-graph.ts';
import type { Graph } from '../graph/graph.ts';
import type { CallbackUse } from '../graph/callbacks/callback-use.ts';
import type { RunningFunction } from './event-loop-analysis.ts';

type Answer = Pick<RunningFunction, 'mayBecomeAsync' | 'reason'>;

/** Whether a function that runs by itself may be made async: all who call it must await its promise and answer a rejection. */
export function mayBecomeAsync(graph: Graph, node: FunctionNode): Answer {
  if (node.summary.async) return { mayBecomeAsync: 'yes' };
  if (node.summary.kind === 'getter' || node.summary.kind === 'setter' || node.summary.kind === 'constructor') {
    return { mayBecomeAsync: 'no' };
  }
  const answers = [
    ...node.roots.map(({ awaits }) => answerOf(graph, node, awaits)),
    ...node.incoming.map(({ from, edge }): Answer => {
      const callee = 'call' in edge.site ? from.module.summary.calls[edge.site.call]?.callee : undefined;
      const inPromiseChain =
        edge.how === 'later' && callee?.type === 'member' && /^(?:then|catch|finally)$/.test(callee.property ?? '');
      return { mayBecomeAsync: inPromiseChain ? 'yes' : 'unknown' };
    }),
  ];
  if (answers.length === 0) return { mayBecomeAsync: 'unknown' };
  return (
    answers.find(({ mayBecomeAsync: answer }) => answer === 'no') ??
    answers.find(({ mayBecomeAsync: answer }) => answer === 'unknown') ??
    answers[0]!
  );
}

function answerOf(graph: Graph, node: FunctionNode, awaits: CallbackUse['awaits']): Answer {
  if (awaits === undefined) return { mayBecomeAsync: 'unknown' };
  if (typeof awaits === 'boolean') return { mayBecomeAsync: awaits ? 'yes' : 'no' };
  const major = findMajor(graph, node, awaits.package);
  if (major === undefined) return { mayBecomeAsync: 'unknown' };
  const least = Number(/\d+/.exec(awaits.range)?.[0] ?? Number.NaN);
  if (major >= least) return { mayBecomeAsync: 'yes' };
  const name = awaits.package.charAt(0).toUpperCase() + awaits.package.slice(1);
  return { mayBecomeAsync: 'no', reason: `${name} ${major} does not answer the rejection of an async handler` };
}

/** The major version that the nearest package.json asks for. */
function findMajor({ state }: Graph, { module }: FunctionNode, name: string): number | undefined {
  const owners = state.project.packages.filter(({ directory }) => module.path.startsWith(`${directory}/`));
  const [nearest] = owners.toSorted((left, right) => right.directory.length - left.directory.length);
  const range = nearest?.dependencies[name] ?? nearest?.devDependencies[name];
  const major = range === undefined ? undefined : /\d+/.exec(range)?.[0];
  return major === undefined ? undefined : Number(major);
}
