import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests that start processes take a second for each, and many seconds on a machine that does other work too.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
