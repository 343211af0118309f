import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { emptyBuckets } from './empty-buckets.ts';
import { STAGE_FACTS, stackNameOf, stageOf } from './stage.ts';

/**
 * Removes a development stage with everything in it. CloudFormation deletes no bucket that holds
 * anything, and no role of ours may delete a record: so whoever removes the stage does.
 */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      context: { type: 'string', short: 'c', multiple: true },
      force: { type: 'boolean', short: 'f' },
      profile: { type: 'string' },
    },
  });
  const contexts = (values.context ?? []).map(String);
  const stage = stageOf(contexts.findLast((text) => text.startsWith('stage='))?.slice(6));
  const stackName = stackNameOf(stage);
  if (STAGE_FACTS[stage].protectsData) {
    throw new Error(`${stackName} is not removed by a command: see docs/runbook.md.`);
  }
  if (!values.force && !(await isSure(stackName))) return 1;
  // Where the CDK will look, and nowhere else.
  const client = new S3Client(values.profile ? { profile: String(values.profile) } : {});
  for (const bucket of await emptyBuckets(client, stackName)) {
    console.log(`Emptied ${bucket}`);
  }
  const others = args.filter((arg) => arg !== '--force' && arg !== '-f');
  const destroy = ['destroy', '--force', '--context', `stage=${stage}`, ...others];
  return spawnSync('cdk', destroy, { stdio: 'inherit' }).status ?? 1;
}

async function isSure(stackName: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question(
    `Remove ${stackName} with all its cases, records and documents? (y/n) `,
  );
  terminal.close();
  return said.trim().toLowerCase() === 'y';
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
