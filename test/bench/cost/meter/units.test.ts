import {
  type AttributeValue,
  BatchGetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../../functions/adapters/dynamodb/table/table.ts';
import { createTestTable } from '../../../support/dynamodb.ts';
import { itemBytes, writeUnitsOf } from './item-size.ts';
import { readUnits, unitsRefused, unitsWritten } from './units.ts';

type Item = Record<string, AttributeValue>;
const key = (sk: string): Item => ({ pk: { S: 'p' }, sk: { S: sk } });
const inIndex = { listPk: { S: 'l' }, listSk: { S: 's' } };
const capacity = { ReturnConsumedCapacity: 'INDEXES' } as const;

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

const put = (Item: Item) =>
  table.client.send(new PutItemCommand({ TableName: table.name, Item, ...capacity }));

describe('Units of a call', () => {
  it('that writes in a transaction are two a kilobyte on the table and one on an index', () => {
    const written = [
      { before: undefined, after: { ...key('t1'), ...inIndex } },
      { before: undefined, after: { ...key('t2'), b: { S: 'x'.repeat(2500) } } },
    ];
    const units = unitsWritten('TransactWriteItems', written);
    expect(units).toEqual({ readUnits: 0, writeUnits: 2 + 1 + 6 });
  });

  it('that moves an entry of an index are those of taking it out and putting it in', () => {
    const before = { ...key('i'), ...inIndex };
    const moved = { ...before, listSk: { S: 'other' } };
    const unitsOf = (after: Item) => unitsWritten('UpdateItem', [{ before, after }]).writeUnits;
    expect([unitsOf(moved), unitsOf(key('i')), unitsOf({ ...before, n: { N: '1' } })]).toEqual([
      1 + 2,
      1 + 1,
      1,
    ]);
  });

  it('that finds nothing are those of reading nothing', async () => {
    const query = {
      TableName: table.name,
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :none',
      ExpressionAttributeValues: { ':none': { S: 'none' } },
    };
    const output = await table.client.send(new QueryCommand({ ...query, ...capacity }));
    expect(readUnits({ operation: 'Query', input: query, output }).readUnits).toBe(0.5);

    const Keys = ['there', 'nowhere'].map(key);
    await put(key('there'));
    const batch = { RequestItems: { [table.name]: { Keys, ConsistentRead: true } } };
    const found = await table.client.send(new BatchGetItemCommand({ ...batch, ...capacity }));
    const asked = { operation: 'BatchGetItem', input: batch, output: found };
    expect(readUnits(asked).readUnits).toBe(2);
  });

  it('that a condition refused are those of the items that it was about', () => {
    const large = { ...key('large'), b: { S: 'x'.repeat(2500) } };
    const TransactItems = [
      { Update: { TableName: table.name, Key: key('large') } },
      { Put: { TableName: table.name, Item: key('small') } },
    ];
    const asked = { operation: 'TransactWriteItems', input: { TransactItems }, output: {} };
    const units = unitsRefused(asked, [large, undefined]);
    expect(units).toEqual({ readUnits: 0, writeUnits: 2 * (3 + 1) });
  });
});

describe('The size of an item', () => {
  const value: fc.Arbitrary<AttributeValue> = fc.oneof(
    fc.string({ maxLength: 600 }).map((S) => ({ S })),
    fc.integer({ min: 1 }).map((N) => ({ N: String(N) })),
    fc.boolean().map((BOOL) => ({ BOOL })),
    fc.array(fc.string({ maxLength: 80 })).map((all) => ({ L: all.map((S) => ({ S })) })),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ maxLength: 80 })).map((all) => ({
      M: Object.fromEntries(Object.entries(all).map(([name, S]) => [name, { S }])),
    })),
  );
  const item = fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), value, { maxKeys: 12 });

  it('gives the units that DynamoDB Local takes for writing it', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (attributes) => {
        const whole = { ...attributes, ...key('sized') } as Item;
        const { ConsumedCapacity } = await put(whole);
        // The larger of the old and the new item counts: so that each starts from nothing.
        await put(key('sized'));
        expect(ConsumedCapacity?.CapacityUnits).toBe(writeUnitsOf(itemBytes(whole)));
      }),
      { numRuns: 40 },
    );
  });
});
