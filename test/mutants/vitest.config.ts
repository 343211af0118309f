import { defineConfig } from 'vitest/config';

/** What the pure rooms are tried with: their own tests, which need no database and no host. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: ['test/shared/**/*.test.ts', 'test/functions/operator/rules-doc.test.ts'],
    env: { CHIPGATE_CASES: '0.03' },
  },
});
