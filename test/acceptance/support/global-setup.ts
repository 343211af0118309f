import type { TestProject } from 'vitest/node';
import { Host } from './host.ts';
import { deployedTarget } from './target.ts';

/** One system for all tests that come in over HTTP: the deployed one that is named, or a new host. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const deployed = deployedTarget(process.env);
  if (deployed) {
    project.provide('target', deployed);
    return undefined;
  }
  // Nobody waits half a minute to see what is kept.
  const host = await Host.start({ arguments: ['--archive-seconds', '1'] });
  project.provide('target', host.target);
  return () => host.remove();
}
