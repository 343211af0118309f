import { defineConfig } from 'vitest/config';
import { ownFolder } from './test/support/run.ts';

/** Needs Python and packages from its registry, so it is no part of `npm test`. */
export default defineConfig({
  plugins: [ownFolder()],
  test: {
    name: 'outside',
    include: ['test/outside/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
