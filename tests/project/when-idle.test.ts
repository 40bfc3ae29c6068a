import { expect, it } from 'vitest';

import { doWhenEnding, doWhenIdle } from '../../src/project/when-idle.ts';

it.each([
  ['when it is idle', doWhenIdle],
  ['when it ends', doWhenEnding],
])('what many projects have to do %s needs one listener of the process', (_, defer) => {
  const before = process.listenerCount('exit');
  for (let project = 0; project < 20; project++) defer(() => undefined);
  expect(process.listenerCount('exit')).toBe(before + 1);
});
