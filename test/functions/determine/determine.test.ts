import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dynamoAuthorizations,
  registerAuthorization,
} from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import { dynamoCases } from '../../../functions/adapters/dynamodb/cases/cases.ts';
import { dynamoClearances } from '../../../functions/adapters/dynamodb/cases/clearances.ts';
import { dynamoLinks, linkWrites } from '../../../functions/adapters/dynamodb/cases/links.ts';
import { accountChange } from '../../../functions/adapters/dynamodb/ledger/account-writes.ts';
import { accountKey } from '../../../functions/adapters/dynamodb/ledger/keys.ts';
import { commit, update } from '../../../functions/adapters/dynamodb/table/commit.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { dynamoScreeningLists } from '../../../functions/adapters/screening-list.ts';
import { storeScreeningList } from '../../../functions/adapters/screening-list-writes.ts';
import { determineCase } from '../../../functions/determine/determine.ts';
import { parseRulesInput } from '../../../functions/determine/parse-input.ts';
import { storedListScreener } from '../../../functions/determine/screening/screener.ts';
import { type Determinable, type Determined, determined } from '../../../shared/contracts/case.ts';
import { linkKeys } from '../../../shared/facts/links.ts';
import { tellerIn, tellFinding } from '../../../shared/messages/findings/index.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { entry } from './screening/fake-lists.ts';
import { counting, inputFor, NOON, SMALL_ORDER } from './submissions.ts';

let table: Table;
let now: Date;
beforeEach(async () => {
  table = await createTestTable();
  now = NOON;
  await storeScreeningList(
    table,
    [entry('Zarqanite Precision Instruments LLC', ['Zarqanite Instruments'])],
    { importedAt: NOON.toISOString(), source: 'test', isShippedSample: false },
  );
});
afterEach(() => table.client.destroy());

function determining() {
  const { client, name } = table;
  const dependencies = {
    screener: storedListScreener(dynamoScreeningLists(client, name), () => now),
    clearances: dynamoClearances(client, name),
    authorizations: dynamoAuthorizations(client, name),
    links: dynamoLinks(client, name),
    cases: dynamoCases(client, name),
    reviews: { find: async () => undefined },
    policyInForce,
    clock: () => now,
  };
  return (input: Determinable) => determineCase(input, dependencies);
}

const because = ({ determination }: Determined, rule: string) => {
  const found = determination.findings.find((finding) => finding.rule === rule);
  return found && tellFinding(tellerIn('en', { isOfficer: true }), found).because.text;
};
const routes = ({ determination }: Determined) =>
  determination.paths.map(({ status, route }) => `${status} ${route}`);

describe('What is determined', () => {
  it('is what the next step takes, with the command and the submission as they came', async () => {
    const input = inputFor(SMALL_ORDER);
    const answer = await determining()(input);
    expect(determined.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject(input);
  });

  it('is the same for a pre-check', async () => {
    const decide = await determining()(inputFor(SMALL_ORDER));
    const preCheck = await determining()({ ...inputFor(SMALL_ORDER), command: 'pre-check' });
    expect(preCheck).toEqual({ ...decide, command: 'pre-check' });
  });

  it('depends on the time of submission, not on the time of day', async () => {
    const before = await determining()(inputFor(SMALL_ORDER));
    now = new Date(NOON.getTime() + 6 * 86_400_000);
    const later = await determining()(inputFor(SMALL_ORDER));
    expect(later).toEqual({ ...before, law: { ...before.law, on: '2026-03-16' } });
  });

  it('links a small order by what its account does not say already, and no other order', async () => {
    const delivered = structuredClone(SMALL_ORDER);
    delivered.parties.ultimateConsignee.address = '1 Dai Co Viet Road, Hanoi';
    const [place, own, ...others] = linkKeys({ request: delivered, clientId: 'client-1' });
    expect([own, others]).toEqual(['parent:hanoi-university-of-science.vn', []]);
    expect((await determining()(inputFor(delivered))).links).toEqual([place]);
    expect((await determining()(inputFor(SMALL_ORDER))).links).toEqual([]);
    const company = structuredClone(delivered);
    company.parties.endUser.kind = 'company';
    expect((await determining()(inputFor(company))).links).toEqual([]);
  });

  it.each([
    ['of which there is no such version', { version: 999 }],
    ['that was altered since', { digest: 'sha256-another' }],
  ])('cannot be, under a policy %s', async (_how, changes) => {
    const { command, submission } = inputFor(SMALL_ORDER);
    const pinned = { ...submission, policy: { ...submission.policy, ...changes } };
    await expect(determining()({ command, submission: pinned })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });
});

describe('Screening', () => {
  const withConsignee = (changes: object) => {
    const order = structuredClone(SMALL_ORDER);
    Object.assign(order.parties.ultimateConsignee, changes);
    return inputFor(order);
  };

  it.each([
    ['a party', { name: 'ZARQANITE Precision Instrument' }],
    [
      'an ultimate parent',
      { ultimateParent: { name: 'Zarqanite Instruments', headquarters: 'VN' } },
    ],
    [
      'an owner',
      { owners: [{ name: 'Zarqanite Instruments', headquarters: 'VN', sharePercent: 50 }] },
    ],
  ])(
    'puts an order on hold when %s is like a listed name, and says which',
    async (_who, changes) => {
      const answer = await determining()(withConsignee(changes));
      expect(routes(answer)).toEqual(['on-hold screening']);
      expect(because(answer, 'parties-screened-clear')).toMatch(
        /zarqanite.*“Zarqanite Precision Instruments LLC.*Entity List \(EL\).*score \d+ of 100/i,
      );
    },
  );

  it('puts an order on hold when the list is stale, by the clock of the day', async () => {
    now = new Date(NOON.getTime() + 30 * 86_400_000);
    const answer = await determining()(inputFor(SMALL_ORDER));
    expect(routes(answer)).toEqual(['on-hold screening']);
    expect(because(answer, 'parties-screened-clear')).toMatch(/imported on 2026-03-10, more than/);
  });

  it('puts an order on hold when there is no list', async () => {
    table = await createTestTable();
    const answer = await determining()(inputFor(SMALL_ORDER));
    expect(routes(answer)).toEqual(['on-hold screening']);
    expect(because(answer, 'parties-screened-clear')).toMatch(/no screening list/);
  });

  it('is tried again by the machine when the table does not answer', async () => {
    table = { ...table, name: 'no-such-table' };
    await expect(determining()(inputFor(SMALL_ORDER))).rejects.toMatchObject({
      name: 'DependencyUnavailableError',
    });
  });
});

describe('The authorization that an order names', () => {
  it('is looked up, and opens its route', async () => {
    await registerAuthorization(
      table,
      {
        id: 'NVEU-VN-1',
        type: 'national-veu',
        company: { name: 'Red River Cloud JSC', headquarters: 'VN' },
        countries: ['VN'],
        validFrom: '2025-06-01',
        validTo: '2028-01-01',
      },
      { by: 'test', at: NOON.toISOString(), replace: false },
    );
    const order = structuredClone(SMALL_ORDER);
    const cloud = { name: 'Red River Cloud JSC', country: 'VN', headquarters: 'VN' };
    order.parties.ultimateConsignee = { ...cloud, validatedEndUser: 'NVEU-VN-1' };
    order.parties.endUser = { ...cloud, kind: 'company' };
    expect(routes(await determining()(inputFor(order)))[0]).toMatch(/national-veu$/);
    order.parties.ultimateConsignee.validatedEndUser = 'NVEU-VN-2';
    expect(routes(await determining()(inputFor(order)))[0]).not.toMatch(/national-veu$/);
  });
});

describe('Earlier small orders of the same people', () => {
  const order = { request: SMALL_ORDER, clientId: 'client-1' };
  const linkedTo = async (parent: string) => {
    const account = `small-order/${parent}/2026`;
    const change = accountChange(account, { posted: 20_000_000 });
    const keys = linkKeys(order).slice(0, 1);
    await commit(table, [
      ...linkWrites({ keys, year: '2026', parent: { key: parent, name: parent } }),
      update('account', accountKey(account), { change }),
    ]);
  };

  it('under another ultimate parent raise the red flag', async () => {
    await linkedTo('another-parent.vn');
    const answer = await determining()(inputFor(SMALL_ORDER));
    expect(answer.determination.paths[0]).toMatchObject({
      status: 'under-review',
      route: 'small-order',
      mode: 'hold',
    });
    expect(because(answer, 'no-linked-small-orders')).toMatch(/another-parent\.vn/);
  });

  it('under its own ultimate parent do not', async () => {
    const [draw] = (await determining()(inputFor(SMALL_ORDER))).determination.paths[0]?.draws ?? [];
    await linkedTo(draw?.account.split('/')[1] ?? '');
    expect(routes(await determining()(inputFor(SMALL_ORDER)))[0]).toBe(
      'no-license-required small-order',
    );
  });
});

describe('The reads of one decision', () => {
  it('are none but those that the rules ask for, once the list is in memory', async () => {
    const decide = determining();
    await decide(inputFor(SMALL_ORDER));
    const reads = counting(table.client);
    await decide(inputFor(SMALL_ORDER));
    expect(reads()).toEqual(['BatchGetItemCommand']);

    const named = structuredClone(SMALL_ORDER);
    named.parties.ultimateConsignee = {
      ...named.parties.ultimateConsignee,
      validatedEndUser: 'NVEU-VN-1',
    };
    await decide(inputFor(named));
    expect(reads()).toEqual(['BatchGetItemCommand', 'GetItemCommand']);

    const large = structuredClone(SMALL_ORDER);
    large.items = [{ part: 'h100-sxm', quantity: 5000 }];
    await decide(inputFor(large));
    expect(reads()).toEqual([]);

    large.parties.purchaser.name = 'Zarqanite Instruments';
    await decide(inputFor(large));
    expect(reads()).toEqual(['BatchGetItemCommand']);
  });
});

describe('The input', () => {
  it('of another shape is refused and never tried again', () => {
    expect(parseRulesInput(JSON.parse(JSON.stringify(inputFor(SMALL_ORDER))))).toEqual(
      inputFor(SMALL_ORDER),
    );
    for (const event of [undefined, {}, { command: 'approve', submission: {} }]) {
      expect(() => parseRulesInput(event)).toThrow(
        expect.objectContaining({ name: 'InvalidInputError' }),
      );
    }
  });
});
