import { defineConfig } from 'vitest/config';
import { ownFolder } from './test/support/run.ts';

/** Named by its URL when the acceptance tests are to drive a system that is deployed already. */
const isDeployed = Boolean(process.env.CHIPGATE_URL);

export default defineConfig({
  plugins: [ownFolder()],
  test: {
    // Tests that drive a host or a command wait most of their time: others have the processors then.
    maxWorkers: 4,
    teardownTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'unit',
          // Files share what they load: most of what loading costs, and no file changes it.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/acceptance/**', 'test/browser/**', 'test/outside/**'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'acceptance',
          include: ['test/acceptance/**/*.test.ts'],
          // Moving clocks and killing hosts is for the embedded host only.
          exclude: isDeployed ? ['test/acceptance/host/**'] : [],
          globalSetup: ['test/acceptance/support/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A failure of the whole says everything in one line: nobody can ask it again.
          chaiConfig: { truncateThreshold: 0 },
          maxWorkers: 4,
        },
      },
    ],
  },
});
