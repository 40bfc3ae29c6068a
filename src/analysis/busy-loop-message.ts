import type { FilePlace } from '../graph/effects/call-nature.ts';
import type { BusyLoop } from './busy-loops.ts';

import { displayName, findNode, relativePath } from '../graph/call-graph.ts';
import { spellCanonicalName } from './spelling.ts';

/** A clock as programs write it: `Date.now()`, `new Date()`. */
export function describeClock(clock: string): string {
  if (clock === 'globalThis#Date') return 'new Date()';
  return clock.endsWith('.prototype.now') ? 'performance.now()' : `${spellCanonicalName(clock)}()`;
}

/** What a loop asks over and over, and how to be told instead. */
export function describeQuestion(api: string): { readonly api: string; readonly otherwise: string } {
  const otherwise = api.startsWith('node:fs#') ? ', or watch for the change (`fs.watch`)' : '';
  return { api: describeClock(api).slice(0, -2), otherwise };
}

/** A place as its file names it: `done`, `this.ready`, `done[0]`. */
export function describeFlag({ module, root, path }: FilePlace): string {
  const offset = Number(root.slice('variable:'.length));
  const name = root === 'this' ? root : module.summary.bindings.find(binding => binding.offset === offset)?.name;
  return path.reduce((text, key) => (/^\d+$/.test(key) ? `${text}[${key}]` : `${text}.${key}`), name ?? root);
}

/** The function that sets the flag: `` `onData` (src/x.js:3) ``. */
export function describeWriter({ waitsFor, context: { graph } }: BusyLoop): string {
  if (waitsFor.type !== 'flag') return '';
  const { writers, writtenIn: module } = waitsFor;
  const writer = writers[0] === undefined ? undefined : findNode(graph.callGraph.nodes, module, writers[0]);
  if (!writer) return 'what aborts it';
  const name = writer.summary.name === undefined ? 'the callback' : `\`${displayName(writer)}\``;
  return `${name} (${relativePath(graph.state, module)}:${writer.summary.position.line})`;
}
