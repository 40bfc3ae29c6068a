import { calleeText } from '../syntax/callee-text.ts';

import type { CpuWork } from './cpu-work.ts';

/** The parts of a message of `no-cpu-bound-work`. */
export interface CpuWorkMessage extends Record<string, string> {
  readonly call: string;
  readonly rounds: string;
  readonly when: string;
  readonly path: string;
  readonly advice: string;
}

/** Work of more rounds than this is for a worker: in slices it would take the requests' time all the same. */
const mostForSlices = 50_000_000;

/** Says what computes, how long, why here, and where to do it instead. */
export function describeCpuWork({ node, work, hops, when, workerPools }: CpuWork): CpuWorkMessage {
  const steps = hops.map(({ name, path, line }) => `${name} (${path}:${line})`);
  const shown = steps.length > 7 ? [...steps.slice(0, 3), `${steps.length - 6} more`, ...steps.slice(-3)] : steps;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  return {
    call: isCall ? `${calleeText(node.callee)}()` : 'It',
    rounds: work.type === 'loop' ? spellNumber(work.rounds) : '',
    when: when === undefined ? '' : ` ${when}`,
    path: shown.length > 0 ? `: ${shown.join(' → ')}` : '',
    advice: describeAdvice(work, workerPools),
  };
}

function spellNumber(rounds: number): string {
  return Number.isFinite(rounds) ? rounds.toLocaleString('en-US') : 'endlessly many';
}

function describeAdvice(work: CpuWork['work'], [pool]: readonly string[]): string {
  const worker = pool === undefined ? 'a worker thread (`node:worker_threads`)' : `a worker thread (\`${pool}\` is installed)`;
  if (work.type === 'recursion') return `Remember the results of smaller arguments, or move it to ${worker}.`;
  if (work.rounds > mostForSlices) return `Move it to ${worker}.`;
  return `Do it in slices with \`await setImmediate()\` from \`node:timers/promises\` between them, or move it to ${worker}.`;
}
