import { defineConfig } from 'vitest/config';
import { ownFolder } from '../../../support/run.ts';

/** A run for the test beside it: its only file starts a host and cleans nothing up. */
export default defineConfig({
  plugins: [ownFolder()],
  test: { root: import.meta.dirname, include: ['*.run.ts'], hookTimeout: 60_000 },
});
