import { expect, it } from 'vitest';

import { doWaiting, doWhenEnding, doWhenIdle } from '../../src/project/when-idle.ts';

it.each([
  ['when it is idle', doWhenIdle],
  ['when it ends', doWhenEnding],
])('what many projects have to do %s needs one listener of the process', (_, defer) => {
  const before = process.listenerCount('exit');
  for (let project = 0; project < 20; project++) defer(() => undefined);
  expect(process.listenerCount('exit')).toBe(before + 1);
});

it.each([
  ['when it is idle', doWhenIdle],
  ['when it ends', doWhenEnding],
])('what a closed project would have done %s is done at once, and only then', (_, defer) => {
  const before = process.listenerCount('exit');
  let times = 0;
  const save = () => {
    times++;
  };
  const other = () => undefined;
  defer(save);
  defer(other);
  doWaiting(save);
  doWaiting(save);
  expect(times).toBe(1);
  doWaiting(other);
  expect(process.listenerCount('exit')).toBe(before);
});
