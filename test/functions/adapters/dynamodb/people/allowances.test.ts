import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoAllowances } from '../../../../../functions/adapters/dynamodb/people/allowances.ts';
import type { Allowances } from '../../../../../functions/adapters/ports/allowances.ts';
import type { Allowance } from '../../../../../shared/people/allowance.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

const ALLOWANCE: Allowance = { of: 'pre-check', atOnce: 3, anHour: 60 };
const secondsLater = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let allowances: Allowances;
let others: Allowances;
beforeAll(async () => {
  const { client, name } = await createTestTable();
  allowances = dynamoAllowances(client, name);
  others = dynamoAllowances(client, name);
});

const takeTimes = async (whose: string, times: number, at = NOON) => {
  for (let n = 0; n < times; n++)
    expect(await allowances.take({ allowance: ALLOWANCE, whose }, at)).toBe('taken');
};

describe('An allowance', () => {
  it('is so many at once, and then one after the other; it says when the next is', async () => {
    await takeTimes('one', 3);
    expect(await allowances.take({ allowance: ALLOWANCE, whose: 'one' }, NOON)).toEqual({
      waitSeconds: 60,
    });
    expect(await allowances.take({ allowance: ALLOWANCE, whose: 'one' }, secondsLater(59))).toEqual(
      { waitSeconds: 1 },
    );
    await takeTimes('one', 1, secondsLater(60));
    expect(await allowances.take({ allowance: ALLOWANCE, whose: 'one' }, secondsLater(61))).toEqual(
      { waitSeconds: 59 },
    );
    await takeTimes('one', 3, secondsLater(1_000));
    expect(
      await allowances.take({ allowance: ALLOWANCE, whose: 'one' }, secondsLater(1_000)),
    ).toEqual({
      waitSeconds: 60,
    });
  });

  it('is not saved up: after however long, so many are there at once', async () => {
    await takeTimes('two', 1);
    const years = secondsLater(100_000_000);
    await takeTimes('two', 3, years);
    expect(await allowances.take({ allowance: ALLOWANCE, whose: 'two' }, years)).not.toBe('taken');
  });

  it('is taken together or not at all', async () => {
    const take = (uses: number) =>
      allowances.take({ allowance: ALLOWANCE, whose: 'six', uses }, NOON);
    expect(await take(2)).toBe('taken');
    expect(await take(2)).toEqual({ waitSeconds: 60 });
    expect(await take(1)).toBe('taken');
  });

  it('is of each alone', async () => {
    await takeTimes('three', 3);
    await takeTimes('four', 3);
  });

  it('holds over all functions: of forty at once exactly so many are let in', async () => {
    const asked = Array.from({ length: 40 }, (_, n) =>
      (n % 2 === 0 ? allowances : others).take({ allowance: ALLOWANCE, whose: 'five' }, NOON),
    );
    const taken = (await Promise.all(asked)).filter((one) => one === 'taken');
    expect(taken).toHaveLength(3);
  });
});
