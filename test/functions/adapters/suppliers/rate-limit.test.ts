import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoAllowances } from '../../../../functions/adapters/dynamodb/people/allowances.ts';
import type { Table } from '../../../../functions/adapters/dynamodb/table/table.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { createTestTable } from '../../../support/dynamodb.ts';
import { call, KEY, type World, world } from '../../../support/front-door.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

/** Doors on one table, for one key. */
function doors(callsAnHour: number, keyId = randomUUID()): World {
  const w = world();
  const client = w.clients.get(sha256(KEY))!;
  w.clients.set(sha256(KEY), { ...client, key: { ...client.key, id: keyId, callsAnHour } });
  Object.assign(w.deps.allowances, dynamoAllowances(table.client, table.name));
  return w;
}

const ask = (w: World) => call(w, 'GET /v1/me');

describe('How often a key may be used', () => {
  it('is told with every answer, and a refusal says when to come back', async () => {
    const w = doors(180);
    const told: (string | null)[] = [];
    for (let n = 0; n < 3; n++) told.push((await ask(w)).headers.get('RateLimit'));
    expect(told).toEqual(['"calls";r=2;t=20', '"calls";r=1;t=40', '"calls";r=0;t=60']);
    const refused = await ask(w);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('RateLimit-Policy')).toBe('"calls";q=3;w=60');
    expect(refused.headers.get('RateLimit')).toBe('"calls";r=0;t=60');
    expect(refused.headers.get('Retry-After')).toBe('20');
    w.state.now = new Date(w.state.now.getTime() + 20_000);
    expect((await ask(w)).status).toBe(200);
  });

  it('is told in words where it is refused', async () => {
    const w = doors(60);
    await ask(w);
    const { detail } = (await (await ask(w)).json()) as { detail: string };
    expect(detail).toBe('This key can be used 1 time at once, and 60 times an hour.');
  });

  it('is counted over all functions', async () => {
    const keyId = randomUUID();
    const [one, two] = [doors(120, keyId), doors(120, keyId)];
    expect([(await ask(one)).status, (await ask(two)).status]).toEqual([200, 200]);
    expect([(await ask(one)).status, (await ask(two)).status]).toEqual([429, 429]);
  });

  it('asks the table once for many calls of a key that may be used often', async () => {
    const w = doors(360_000);
    let asked = 0;
    const { lease } = w.deps.allowances;
    w.deps.allowances.lease = (...uses) => {
      asked++;
      return lease(...uses);
    };
    const told: (string | null)[] = [];
    for (let n = 0; n < 100; n++) told.push((await ask(w)).headers.get('RateLimit'));
    expect(asked).toBe(1);
    expect([told[0], told[99]]).toEqual(['"calls";r=5999;t=1', '"calls";r=5900;t=1']);
    await ask(w);
    expect(asked).toBe(2);
  });

  it('takes what is left one by one where there is less than a lease', async () => {
    const w = doors(7_200);
    for (let n = 0; n < 120; n++) expect((await ask(w)).status).toBe(200);
    expect((await ask(w)).status).toBe(429);
  });

  it('is no less for calls that come at once', async () => {
    const w = doors(7_200);
    const answers = await Promise.all(Array.from({ length: 120 }, () => ask(w)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(120);
    expect((await ask(w)).status).toBe(429);
  });
});
