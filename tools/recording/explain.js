import path from 'node:path';

import { findNode, targetOf } from '../../dist/graph/call-graph.js';
import { findRunningFunction } from '../../dist/graph/phases/function-run.js';

/**
 * Why no report stands on a stack, by walking it outwards in the plugin's own call graph: the call that it does not know the callee of, the
 * function that it does not know to run while serving.
 */
export function explainMiss({ frames }, { graph, root, callsIn }) {
  const { callGraph, run, phases, links } = graph;
  const own = frames.filter(({ file }) => file !== undefined);
  const found = own.map(frame => findCall(frame, graph, root, callsIn));
  if (!found[0]) return `no call is known at ${printFrame(own[0])}`;
  const end = links.get(found[0].module).apiCalls.find(({ call }) => call === found[0].id);
  if (!end && frames[0].dependency === undefined) return `not known to block: ${found[0].text} at ${printFrame(own[0])}`;
  if (end?.memoised) return `once: ${found[0].text} at ${printFrame(own[0])}`;
  let node = findNode(callGraph.nodes, found[0].module, found[0].function);
  for (let index = 0; ; index++) {
    const runner = findRunningFunction(callGraph, run, node.module, node.id);
    if (runner) {
      const { name } = phases.phaseOf(runner);
      if (name !== 'run-time') return `runs by itself, but at: ${name}: ${printFunction(runner, root)}`;
    }
    const enclosing = enclosingOf(node, run);
    const next = found[index + 1];
    if (!own[index + 1]) {
      if (runner) return 'everything is known';
      return `not known to run by itself: ${printFunction(enclosing.at(-1), root)}`;
    }
    if (!next) return `no call is known at ${printFrame(own[index + 1])}`;
    const caller = findNode(callGraph.nodes, next.module, next.function);
    if (enclosing.includes(caller)) {
      node = caller;
      continue;
    }
    const edges = links.get(next.module).edges.filter(({ site }) => 'call' in site && site.call === next.id);
    const edge = edges.find(one => enclosing.includes(targetOf(callGraph, one)));
    if (runner) return `everything is known, up to ${printFunction(runner, root)}`;
    if (!edge) {
      const others =
        edges.length > 0 ? `, but led to ${edges.map(one => printFunction(targetOf(callGraph, one), root)).join(', ')}` : '';
      return `unresolved: ${next.text} at ${printFrame(own[index + 1])} should lead to ${printFunction(enclosing.at(-1), root)}${others}`;
    }
    if (edge.certainty === 'possible' && !edge.isOneOfKnown)
      return `one of several targets: ${next.text} at ${printFrame(own[index + 1])}`;
    if (edge.memoised) return `once: ${next.text} at ${printFrame(own[index + 1])}`;
    if (edge.how === 'later') return `later: ${next.text} at ${printFrame(own[index + 1])}`;
    node = caller;
  }
}

function enclosingOf(node, run) {
  const all = [node];
  for (let outer = run.findEnclosing(node); outer && !all.includes(outer); outer = run.findEnclosing(outer)) all.push(outer);
  return all;
}

/** The call of the plugin's summary that a frame is at. */
function findCall({ file, line, column }, { state, links }, root, callsIn) {
  const module = state.modules.get(path.join(root, file).replaceAll('\\', '/'));
  const call = module && links.has(module) && callsIn(file).find(({ places }) => places.includes(`${line}:${column}`));
  if (!call) return undefined;
  const [start, end] = call.range;
  const id = module.summary.calls.findIndex(({ position }) => position.start === start && position.end === end);
  return id < 0 ? undefined : { module, id, ...module.summary.calls[id] };
}

function printFrame({ file, line, column }) {
  return `${file}:${line}:${column}`;
}

function printFunction({ module, summary }, root) {
  const file = path.relative(root, module.path).replaceAll('\\', '/');
  return `${summary.name ?? `(${summary.kind})`} (${file}:${summary.position.line})`;
}
