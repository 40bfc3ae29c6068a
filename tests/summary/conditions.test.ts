import { expect, it } from 'vitest';

import { summarize } from './parse.ts';
import { say } from './say.ts';

/** The conditions of the call of `main` or `f`, in words. */
function conditionsOf(text: string, name = 'main'): string[] | undefined {
  const summary = summarize(text);
  return summary.calls
    .find(call => call.text === name)!
    .conditions?.map(({ test, equals, negated }) =>
      equals
        ? `${say(summary, test)} ${negated ? '!==' : '==='} ${say(summary, equals)}`
        : `${negated ? '!' : ''}${say(summary, test)}`,
    )
    .map(condition => condition.replaceAll('global ', ''));
}

it.each([
  ['if (isMainThread) main();', ['isMainThread']],
  ['if (!isMainThread) { f(); } else { main(); }', ['isMainThread']],
  ['if (worker.isMainThread) { main(); }', ['worker.isMainThread']],
  ['if (require.main === module) { main(); }', ['require.main === module']],
  ['require.main === module && main();', ['require.main === module']],
  ['if (require.main !== module) f(); else main();', ['require.main === module']],
  ['if (typeof require !== "undefined" && require.main === module) main();', ['require.main === module']],
  ['const isMain = require.main === module; if (isMain) main();', ['require.main === module']],
  ['if (import.meta.main) main();', ['import.meta.main']],
  ['if (!module.parent) main();', ['!module.parent']],
  ['if (process.argv[1] === fileURLToPath(import.meta.url)) main();', ['process.argv.1 === call fileURLToPath']],
  ['if (import.meta.url === pathToFileURL(process.argv[1]).href) main();', ['import.meta.url === call pathToFileURL.href']],
  ['if (cluster.isPrimary) { f(); } else { main(); }', ['!cluster.isPrimary']],
  ['if (process.send) main();', ['process.send']],
  ["if (process.env.NODE_ENV === 'test') main();", ['process.env.NODE_ENV === "test"']],
  ['cluster.isWorker ? main() : f();', ['cluster.isWorker']],
  ["import { isMainThread as top } from 'node:worker_threads'; if (top) main();", ['top']],
  ["import { argv } from 'node:process'; if (argv[2]) main();", ['argv.2']],
])('%s', (text, expected) => {
  expect(conditionsOf(text)).toEqual(expected);
});

it('a test that ends the function negates the rest of its block, and no more', () => {
  const text = 'function a() { { if (!isMainThread) return; main(); } f(); }';
  expect(conditionsOf(text)).toEqual(['isMainThread']);
  expect(conditionsOf(text, 'f')).toBeUndefined();
});

it('leaving the process ends a branch', () => {
  expect(conditionsOf('if (!isMainThread) { f(); process.exit(1); } main();')).toEqual(['isMainThread']);
});

it('one side of an alternative tells nothing', () => {
  expect(conditionsOf('if (isMainThread || x) main();')).toBeUndefined();
  expect(conditionsOf('if (isMainThread && x) f(); else main();')).toBeUndefined();
  expect(conditionsOf('if (isMainThread || isWorker) f(); else main();')).toEqual(['!isMainThread', '!isWorker']);
});

it('other tests are not kept', () => {
  expect(conditionsOf("import { x } from 'y'; if (x) main();")).toBeUndefined();
  expect(conditionsOf('if (options.env === 1) main();')).toBeUndefined();
});

it('a function says under which conditions it is created', () => {
  const { functions, calls } = summarize('if (isMainThread) { start(() => { main(); }); }');
  expect(functions[1]!.conditions).toHaveLength(1);
  expect(calls.map(({ conditions }) => conditions?.length)).toEqual([1, undefined]);
});
