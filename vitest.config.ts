import { defineConfig } from 'vitest/config';

/** Named by its URL when the acceptance tests are to drive a system that is deployed already. */
const isDeployed = Boolean(process.env.CHIPGATE_URL);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/acceptance/**', 'test/browser/**'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'acceptance',
          include: ['test/acceptance/**/*.test.ts'],
          // Moving clocks and killing hosts is for the embedded host only.
          exclude: isDeployed ? ['test/acceptance/host/**'] : [],
          globalSetup: ['test/acceptance/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
