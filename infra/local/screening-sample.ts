import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { importFunction } from './lambda.ts';
import { log } from './log.ts';
import { TABLE_NAME } from './surroundings.ts';

const DAY_MS = 86_400_000;

type KeepShippedSample = (kept: object) => Promise<unknown>;

/** An imported list ages as it must; the sample is renewed, so that a trial never goes stale. */
export async function keepSampleFresh(now: Date): Promise<void> {
  const { keepShippedSample } = await importFunction('operator/screening/shipped-sample.ts');
  const kept = { client: new DynamoDBClient(), tableName: TABLE_NAME, now };
  await (keepShippedSample as KeepShippedSample)(kept);
}

/** Renews it daily, for a host that runs for weeks. Answers what ends that. */
export function keepSampleFreshDaily(): () => void {
  const renew = () =>
    keepSampleFresh(new Date()).catch((error) => log(`the screening sample ages: ${error}`));
  const timer = setInterval(renew, DAY_MS);
  return () => clearInterval(timer);
}
