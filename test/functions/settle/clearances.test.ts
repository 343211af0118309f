import { beforeEach, describe, expect, it } from 'vitest';
import { clearanceKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import { submissionIn } from '../../../shared/contracts/case.ts';
import { entryHash } from '../../../shared/facts/screened-parties.ts';
import { countryOrder, national } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

const name = 'Zarqanite Precision Instruments';
const party = { name, country: 'AE', headquarters: 'AE' };
const LISTED = 'Zarqanite Precision Instruments LLC';

let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const cleared = async () => {
  const { id } = await desk.file(countryOrder({ party }));
  return desk.resolved(id, approving);
};

describe('A screening match that an officer has cleared', () => {
  it('lets the case be decided anew, by the rules', async () => {
    const file = await cleared();
    expect(file).toMatchObject({ status: 'licensed', decision: { route: 'country-allocation' } });
    expect((await desk.events(file.id)).filter((type) => type.startsWith('case.'))).toEqual([
      'case.decided',
      'case.reopened',
      'case.decided',
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('is kept with its author, reason and expiry', async () => {
    const { id } = await cleared();
    const entry = entryHash({ entry: LISTED, list: 'Entity List (EL)' });
    const key = clearanceKey('zarqanite-precision-instruments.ae', entry);
    expect(await getItem(desk.table, key)).toMatchObject({
      caseId: id,
      by: ['screening@licensing.example'],
      reason: 'screening reason',
      at: '2026-03-10T12:00:00.000Z',
      expiresAt: '2027-03-10T12:00:00.000Z',
    });
  });

  it('may have been in more places than one transaction takes', async () => {
    await desk.importList([LISTED, `${name} Ltd`, `${name} Inc`]);
    const places = 'SA VN TH ID MY PH IN BR MX CL PE CO AR EG MA KE NG GH TN TR PL PT CZ HU RO';
    const more = 'GR AT CH SK SI HR BG EE LV LT LU MT CY IS IL';
    const customers = `${places} ${more}`
      .split(' ')
      .map((headquarters) => ({ name, headquarters }));
    const { id } = await desk.file(national({ customers }));
    expect(await desk.resolved(id, approving)).toMatchObject({ status: 'under-review' });
    expect(await desk.faults()).toEqual([]);
  });

  it.each([
    ['the day before it expires', 364, 'licensed'],
    ['when it expires', 365, 'on-hold'],
    ['the day after', 366, 'on-hold'],
  ])('%s (%i days), an order of the same party is %s', async (_when, days, status) => {
    await cleared();
    desk.pass(days * DAY);
    await desk.importList([LISTED]);
    expect(await desk.file(countryOrder({ party }))).toMatchObject({ status });
  });

  it('does not clear what the list says of it anew', async () => {
    await cleared();
    await desk.importList([LISTED, 'Zarqanite Precision Instrument']);
    expect(await desk.file(countryOrder({ party }))).toMatchObject({ status: 'on-hold' });
  });

  it('does not clear a party of that name elsewhere, nor another that states its LEI', async () => {
    const lei = '529900T8BM49AURSDO55';
    const { id } = await desk.file(
      countryOrder({ party: { ...party, name, lei } as typeof party }),
    );
    await desk.resolved(id, approving);
    const elsewhere = { ...party, country: 'SA', headquarters: 'SA' };
    expect(await desk.file(countryOrder({ party: elsewhere, destination: 'SA' }))).toMatchObject({
      status: 'on-hold',
    });
    const another = { ...party, name: 'Zarqanite Precisions Instruments', lei } as typeof party;
    expect(await desk.file(countryOrder({ party: another }))).toMatchObject({ status: 'on-hold' });
  });

  it('of many likely entries brings up those that were not shown before', async () => {
    const many = ['', ' LLC', ' Ltd', ' Inc', ' GmbH'].map((form) => `${name}${form}`);
    await desk.importList(many);
    const { id } = await desk.file(countryOrder({ party }));
    const again = await desk.resolved(id, approving);
    expect(again).toMatchObject({ status: 'on-hold', round: 2 });
    expect(await desk.resolved(id, approving)).toMatchObject({ status: 'licensed' });
  });
});

describe('A match of the Entity List, by the second version of the policy', () => {
  const COMES_INTO_FORCE_IN = 262 * DAY;
  const onHold = async (list?: string) => {
    desk.pass(COMES_INTO_FORCE_IN);
    await desk.importList([LISTED], list);
    return desk.file(countryOrder({ party }));
  };
  /** The officers of screening say one after the other; how many of them were asked. */
  const saying = (...said: ReadonlyArray<'approve' | 'refuse' | 'nothing'>) => {
    const left = [...said];
    return { say: () => left.shift() ?? 'nothing', asked: () => said.length - left.length };
  };

  it('is cleared when a second person confirms what the first found, and not before', async () => {
    const { id, policy } = await onHold();
    expect(policy.version).toBe(2);
    const first = await desk.answerAll(id, saying('approve', 'nothing').say);
    expect(first).toMatchObject({
      outcome: 'refuse',
      ground: expect.stringContaining('countersi'),
    });
    const other = await desk.file(countryOrder({ party }));
    expect(await desk.resolved(other.id, saying('approve', 'approve').say)).toMatchObject({
      status: 'licensed',
    });
    const entry = entryHash({ entry: LISTED, list: 'Entity List (EL)' });
    const key = clearanceKey('zarqanite-precision-instruments.ae', entry);
    expect(await getItem(desk.table, key)).toMatchObject({
      by: ['screening@licensing.example', 'screening.second@licensing.example'],
      offices: ['screening', 'screening'],
      matched: { entry: LISTED, list: 'Entity List (EL)' },
    });
    expect(await desk.file(countryOrder({ party }))).toMatchObject({ status: 'licensed' });
  });

  it('is refused when the second person finds otherwise', async () => {
    const { id } = await onHold();
    const { say, asked } = saying('approve', 'refuse');
    expect(await desk.resolved(id, say)).toMatchObject({ status: 'refused' });
    expect(asked()).toBe(2);
  });

  it('is confirmed by one', async () => {
    const { id } = await onHold();
    const { say, asked } = saying('refuse', 'approve');
    expect(await desk.resolved(id, say)).toMatchObject({ status: 'refused' });
    expect(asked()).toBe(1);
  });

  it('is unlike one of another list, which one officer clears', async () => {
    const { id } = await onHold('Unverified List (UVL)');
    const { say, asked } = saying('approve', 'refuse');
    expect(await desk.resolved(id, say)).toMatchObject({ status: 'licensed' });
    expect(asked()).toBe(1);
  });

  it('of a license that was issued takes two as well', async () => {
    desk.pass(COMES_INTO_FORCE_IN);
    await desk.importList(['Somebody Else Entirely']);
    const { id } = await desk.file(countryOrder({ party }));
    expect(await desk.find(id)).toMatchObject({ status: 'licensed' });
    await desk.importList([LISTED]);
    await desk.run({ command: 'rescreen', submission: submissionIn(await desk.find(id)) });
    const { say, asked } = saying('approve', 'approve');
    expect(await desk.resolved(id, say)).toMatchObject({ license: { state: 'active' } });
    expect(asked()).toBe(2);
  });
});

describe('A screening match that an officer has confirmed', () => {
  it('refuses the order', async () => {
    const { id } = await desk.file(countryOrder({ party }));
    expect(await desk.resolved(id, refusing)).toMatchObject({
      status: 'refused',
      decision: { route: 'screening' },
    });
    expect(await desk.file(countryOrder({ party }))).toMatchObject({ status: 'on-hold' });
  });
});
