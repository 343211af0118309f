import { beforeEach, describe, expect, it } from 'vitest';
import {
  dynamoLinks,
  linkWrites,
  MOST_LINKED,
} from '../../../../../functions/adapters/dynamodb/cases/links.ts';
import { accountChange } from '../../../../../functions/adapters/dynamodb/ledger/account-writes.ts';
import { accountKey } from '../../../../../functions/adapters/dynamodb/ledger/keys.ts';
import { commit, update } from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { LinkedParent } from '../../../../../shared/cases/settlement.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
beforeEach(async () => {
  table = await createTestTable();
});

const KEY = 'told:a';
const links = () => dynamoLinks(table.client, table.name);
const link = (parent: LinkedParent, keys = [KEY]) =>
  commit(table, linkWrites({ keys, year: '2026', parent }));

function granted(parent: string, tpp: number) {
  const account = `small-order/${parent}/2026`;
  const change = accountChange(account, { posted: tpp });
  return commit(table, [update('account', accountKey(account), { change })]);
}

describe('The parents linked to somebody', () => {
  it('are one where one of them stands there under a former key, too', async () => {
    await link({
      key: 'd\u0430lat-university-limited-liability-company.vn',
      name: 'Dalat University',
    });
    await link({ key: 'dalat-university.vn' });
    await link({ key: 'hanoi-university.vn' });
    await granted('dalat-university.vn', 2);
    await granted('hanoi-university.vn', 3);
    await granted('hue-university.vn', 5);
    expect(await links().linkedTo('hue-university.vn', [KEY], '2026')).toEqual({
      parents: [
        { key: 'dalat-university.vn', name: 'Dalat University' },
        { key: 'hanoi-university.vn' },
      ],
      grantedTpp: 10,
      unsaid: [KEY],
    });
  });

  it('are those who were granted something in that year, and not the parent itself', async () => {
    await link({ key: 'a.vn', name: 'A' });
    await link({ key: 'b.vn', name: 'B' });
    await granted('b.vn', 3);
    const alone = { parents: [], grantedTpp: 3, unsaid: [] };
    expect(await links().linkedTo('b.vn', [KEY], '2026')).toEqual(alone);
    const none = { parents: [], grantedTpp: 0, unsaid: [KEY] };
    expect(await links().linkedTo('b.vn', [KEY], '2027')).toEqual(none);
  });

  it('are told by the account of a name, without a link', async () => {
    await granted('lei:X', 7);
    const asked = ['parent:lei:X', 'parent:own.vn'];
    expect(await links().linkedTo('own.vn', asked, '2026')).toEqual({
      parents: [{ key: 'lei:X' }],
      grantedTpp: 7,
      unsaid: ['parent:lei:X'],
    });
    expect(linkWrites({ keys: asked, year: '2026', parent: { key: 'own.vn' } })).toHaveLength(1);
  });

  it(`are at most ${MOST_LINKED} of one key: one more is not kept, and the sum is unknown`, async () => {
    for (let n = 0; n < MOST_LINKED - 1; n++) await link({ key: `front-${n}.vn` });
    expect(await links().linkedTo('own.vn', [KEY], '2026')).toMatchObject({ grantedTpp: 0 });
    for (let n = 0; n < 3; n++) {
      expect(await link({ key: `more-${n}.vn` }, [KEY, 'told:b'])).toEqual({ committed: true });
    }
    const { grantedTpp, unsaid } = await links().linkedTo('more-2.vn', [KEY, 'told:b'], '2026');
    expect([grantedTpp, unsaid]).toEqual([undefined, [KEY]]);
    expect(await link({ key: 'front-0.vn' })).toEqual({ committed: true });
  });
});
