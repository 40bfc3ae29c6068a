import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { format } from 'prettier';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../docs/examples');
const modules = readdirSync(join(folder, 'javascript')).flatMap(file => /^(.*)\.js$/.exec(file)?.[1] ?? []);

async function runExample(...args: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'run.js'), ...args, '--scale', '0.01']);
  return stdout.trim().split('\n');
}

/** The lines without their times, which depend on the machine. */
const withoutTimes = (lines: string[]): string[] => lines.map(line => line.replace(/[\d.]+ s\b/g, '… s'));

const secondsOf = (line = ''): number => Number(/(?<seconds>[\d.]+) s$/.exec(line)?.groups?.seconds);

describe('the example programs', () => {
  it('1-await: works blocking, one after the other and together', async () => {
    const lines = await runExample('1-await');
    expect(withoutTimes(lines)).toEqual([
      'two pieces of synchronous work: … s',
      'two pieces of asynchronous work, one after the other: … s',
      'two pieces of asynchronous work, together: … s',
    ]);
    expect(secondsOf(lines[0])).toBeGreaterThanOrEqual(3.9);
  });

  it('2-synchronous-work: what blocks does not run together', async () => {
    const lines = await runExample('2-synchronous-work');
    expect(withoutTimes(lines)).toEqual(['two that block, together: … s', 'two that await, together: … s']);
    expect(secondsOf(lines[0])).toBeGreaterThanOrEqual(3.9);
  });

  it('3-web-service: answers six requests for each route', async () => {
    const others = 'the five requests for / beside it: … s, … s, … s, … s, … s';
    expect(withoutTimes(await runExample('3-web-service'))).toEqual([
      `/: … s; ${others}`,
      `/awaited-slow: … s; ${others}`,
      `/slow: … s; ${others}`,
      `/sync-slow: … s; ${others}`,
    ]);
  });

  it('4-consumer: the message behind the blocking one waits for it', async () => {
    const lines = await runExample('4-consumer');
    expect(withoutTimes(lines)).toEqual([
      'non-blocking message handled after … s',
      'blocking message handled after … s',
      'non-blocking message handled after … s',
    ]);
    expect(secondsOf(lines[2])).toBeGreaterThanOrEqual(5);
  });

  it('5-cpu-bound: computes on the event loop and in workers', async () => {
    expect(withoutTimes(await runExample('5-cpu-bound'))).toEqual([
      'once: … s',
      'twice, "together": … s',
      'twice, in two workers: … s',
    ]);
  });

  it('6-no-async-support: asks on the event loop and in workers', async () => {
    const lines = await runExample('6-no-async-support');
    expect(withoutTimes(lines)).toEqual(['two questions on the event loop: … s', 'two questions in workers: … s']);
    expect(secondsOf(lines[0])).toBeGreaterThanOrEqual(3.9);
  });

  it('7-publisher: messages together take as long as one', async () => {
    const lines = await runExample('7-publisher');
    expect(withoutTimes(lines)).toEqual([
      "ten messages, each after the last one's confirmation: … s",
      'ten messages together: … s',
    ]);
    expect(secondsOf(lines[0])).toBeGreaterThanOrEqual(9.9);
    expect(secondsOf(lines[1])).toBeLessThan(secondsOf(lines[0]));
  });

  it('run in TypeScript too, which compiles all of them', async () => {
    expect(withoutTimes(await runExample('2-synchronous-work', '--typescript'))).toEqual([
      'two that block, together: … s',
      'two that await, together: … s',
    ]);
  });

  it.each(modules)('%s says the same in both languages', async name => {
    const comparable = async (source: string): Promise<string> => {
      const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true };
      const { outputText } = transpileModule(source.replaceAll(/(?<=')(\.\/.*)\.ts(?=')/g, '$1.js'), { compilerOptions });
      return format(outputText, { parser: 'babel', singleQuote: true, printWidth: 130, arrowParens: 'avoid' });
    };
    const [javascript, typescript] = await Promise.all(
      [`javascript/${name}.js`, `typescript/${name}.ts`].map(path => comparable(readFileSync(join(folder, path), 'utf8'))),
    );
    expect(javascript).toBe(typescript);
  });
});
