import { defineConfig } from 'vitest/config';

/** Needs a Chromium on the machine, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
