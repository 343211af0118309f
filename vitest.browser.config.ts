import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ownFolder } from './test/support/run.ts';

/** Needs a Chromium on the machine, so it is no part of `npm test`. */
export default defineConfig({
  plugins: [ownFolder()],
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    // Two at once: each waits for a browser, which waits for it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
