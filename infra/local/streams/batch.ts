import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { Invoke } from '../lambda.ts';
import { log } from '../log.ts';

export interface Delivery {
  readonly invoke: Invoke;
  readonly streamArn: string;
  readonly deadLetterFile: string;
  /** Called with each last record that needs no further try. */
  readonly onDone: (record: _Record) => void;
  readonly signal: AbortSignal;
}

const ATTEMPTS = 6;
const BACKOFF_MS = 100;

/**
 * Hands records to the function in order, as Lambda's event source does: tried again from the
 * first that failed, one by one after a throw; past its attempts a record becomes a dead letter.
 */
export async function deliverInOrder(records: _Record[], delivery: Delivery): Promise<void> {
  let rest = records;
  let attempt = 0;
  while (rest.length > 0 && !delivery.signal.aborted) {
    const done = await tryBatch(attempt === 0 ? rest : rest.slice(0, 1), delivery);
    if (done > 0) {
      delivery.onDone(rest[done - 1] as _Record);
      rest = rest.slice(done);
      attempt = 0;
    } else if (++attempt >= ATTEMPTS) {
      bury(rest[0] as _Record, delivery);
      rest = rest.slice(1);
      attempt = 0;
    } else {
      await sleep(BACKOFF_MS * 2 ** attempt, undefined, { signal: delivery.signal }).catch(
        () => {},
      );
    }
  }
}

/** How many records from the front are done. */
async function tryBatch(records: _Record[], { invoke, streamArn }: Delivery): Promise<number> {
  try {
    const event = { Records: records.map((record) => lambdaRecord(record, streamArn)) };
    const result = (await invoke(event)) as DynamoDBBatchResponse | null;
    const failed = new Set(result?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
    const first = records.findIndex((record) => failed.has(sequenceNumber(record)));
    return first < 0 ? records.length : first;
  } catch (error) {
    log(`a change was not taken and will be offered again: ${error}`);
    return 0;
  }
}

function bury(record: _Record, { deadLetterFile, streamArn, onDone }: Delivery): void {
  log(`gave up offering ${sequenceNumber(record)}; kept in ${deadLetterFile}`);
  appendFileSync(deadLetterFile, `${JSON.stringify(lambdaRecord(record, streamArn))}\n`);
  onDone(record);
}

export const sequenceNumber = (record: _Record) => record.dynamodb?.SequenceNumber ?? '';

type Image = NonNullable<NonNullable<_Record['dynamodb']>['NewImage']>;

/** Bytes come to a function in base64. */
const onTheWire = (image: Image) =>
  Object.fromEntries(
    Object.entries(image).map(([name, value]) => [
      name,
      value.B ? { B: Buffer.from(value.B).toString('base64') } : value,
    ]),
  );

function lambdaRecord({ dynamodb, ...record }: _Record, eventSourceARN: string) {
  const at = dynamodb?.ApproximateCreationDateTime;
  return {
    ...record,
    eventSource: 'aws:dynamodb',
    eventSourceARN,
    dynamodb: {
      ...dynamodb,
      ...(dynamodb?.NewImage && { NewImage: onTheWire(dynamodb.NewImage) }),
      ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }),
    },
  };
}
