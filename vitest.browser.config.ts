import { defineConfig } from 'vitest/config';
import { ownFolder } from './test/support/run.ts';

/** Needs a Chromium on the machine, so it is no part of `npm test`. */
export default defineConfig({
  plugins: [ownFolder()],
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
