import {
  type DynamoDBClient,
  InternalServerError,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { MAX_TRIES } from '../../../../../functions/adapters/backoff.ts';
import { commit, put } from '../../../../../functions/adapters/dynamodb/table/commit.ts';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code, Item: { left: { N: '7' } } })),
  });

/** A client that fails with these errors, one after the other, and then succeeds. */
function clientFailing(errors: Error[]) {
  const tries = { count: 0 };
  const send = async () => {
    tries.count++;
    const error = errors.shift();
    if (error) throw error;
    return {};
  };
  return { tries, table: { client: { send } as unknown as DynamoDBClient, name: 'table' } };
}

const writes = [put('first', { pk: 'a', sk: 'a' }), put('second', { pk: 'b', sk: 'b' })];
const nameOf = (promise: Promise<unknown>) => promise.then(String, ({ name }: Error) => name);

describe('A commit', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'tries again after %s, even beside a failed condition',
    async (code) => {
      const { tries, table } = clientFailing([cancelled(code, 'ConditionalCheckFailed')]);
      expect(await commit(table, writes)).toEqual({ committed: true });
      expect(tries.count).toBe(2);
    },
  );

  it('gives up after bounded tries as a dependency that does not answer', async () => {
    const { tries, table } = clientFailing(
      Array.from({ length: MAX_TRIES }, () => cancelled('TransactionConflict', 'None')),
    );
    expect(await nameOf(commit(table, writes))).toBe('DependencyUnavailableError');
    expect(tries.count).toBe(MAX_TRIES);
  });

  it('says which condition failed and what it found, without trying again', async () => {
    const { tries, table } = clientFailing([cancelled('None', 'ConditionalCheckFailed')]);
    const outcome = await commit(table, writes);
    expect(outcome).toEqual({ committed: false, failed: new Map([['second', { left: 7 }]]) });
    expect(tries.count).toBe(1);
  });

  it('tells a dependency that does not answer from a fault of ours', async () => {
    const broken = new InternalServerError({ message: 'broken', $metadata: {} });
    expect(await nameOf(commit(clientFailing([broken]).table, writes))).toBe(
      'DependencyUnavailableError',
    );
    const fault = Object.assign(new Error('bad'), {
      name: 'ValidationException',
      $fault: 'client',
    });
    expect(await nameOf(commit(clientFailing([fault]).table, writes))).toBe('ValidationException');
  });
});
