// https://nodejs.org/api/test.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const test: CallbackApi = { runs: 'build-time' };

export const nodeTest: CallbackModule = {
  module: 'node:test',
  callbacks: {
    default: test,
    test,
    it: test,
    describe: test,
    suite: test,
    before: test,
    after: test,
    beforeEach: test,
    afterEach: test,
    'it.only': test,
    'it.skip': test,
    'it.todo': test,
    'test.only': test,
    'test.skip': test,
    'test.todo': test,
    'describe.only': test,
    'describe.skip': test,
    'describe.todo': test,
    'TestContext.prototype.*': test,
    'mock.fn': test,
    'mock.method': test,
  },
};
