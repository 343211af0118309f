import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ShipmentAct } from '../../../shared/contracts/shipment.ts';
import { exemptionNumberOf } from '../../../shared/licenses/exemption.ts';
import { countryOrder } from '../../support/filings.ts';
import { runOperator } from '../../support/operator.ts';
import { approving, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';

const ALLIED = { name: 'Rhein Rechenzentrum', country: 'DE', headquarters: 'DE' };
const OFFICER = 'commerce@licensing.example';

let desk: PeopleDesk;
let file: CaseFile;
beforeAll(async () => {
  desk = await openPeopleDesk();
  file = await desk.file(countryOrder());
});

const run = (...args: string[]) => runOperator('license', args, { tableName: desk.table.name });
const number = () => file.license!.id;
const move = (verb: string, { by = OFFICER, reason = 'other', words = 'As found.' } = {}) =>
  run(verb, number(), '--by', by, '--reason', reason, '--words', words);
const stateNow = async () => (await desk.find(file.id)).license?.state;

describe('license', () => {
  it.each([
    [[], 'Usage'],
    [['suspend'], 'Usage'],
    [['seize', 'CG-1', '--by', OFFICER], 'Usage'],
    [['list', 'CG-1'], 'Usage'],
    [['show', 'CG-1', '--by', OFFICER], 'Usage'],
    [['suspend', 'CG-1', '--reason', 'other', '--words', 'x'], 'Usage'],
    [['suspend', 'CG-1', '--by', OFFICER, '--words', 'x'], 'a reason is one of'],
    [['reinstate', 'CG-1', '--by', OFFICER, '--reason', 'diversion-risk'], 'a reason is one of'],
    [['suspend', 'CG-1', '--by', OFFICER, '--reason', 'other'], 'Say why in words'],
    [['suspend', 'CG-1', '--by', OFFICER, '--reason', 'other', '--words', ' '], 'Say why in words'],
  ])('takes no %j, and says what it takes', async (args, told) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err).not.toContain('    at ');
  });

  it('knows no license by another number', async () => {
    const { code, err } = await run('show', 'CG-NOT-THERE');
    expect([code, err.trim()]).toEqual([1, 'There is no license CG-NOT-THERE.']);
  });

  it('is for officers of today, and not for the contact of the very case', async () => {
    const stranger = await move('suspend', { by: 'stranger@licensing.example' });
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('of no office')]);
    const contact = { name: 'An officer', email: 'commerce+me@licensing.example' };
    const own = await desk.file(countryOrder({ contact }));
    const refused = await run(
      ...['revoke', own.license!.id, '--by', OFFICER, '--reason', 'other', '--words', 'x'],
    );
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('is the contact')]);
    expect(await stateNow()).toBe('active');
  });

  it('suspends at once, has the rest confirmed, and refuses what the state does not allow', async () => {
    const early = await move('reinstate', { reason: 'resolved' });
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('nothing to reinstate')]);
    const suspended = await move('suspend', { reason: 'diversion-risk' });
    expect([suspended.code, suspended.out]).toEqual([0, expect.stringContaining('is suspended')]);
    expect((await move('suspend', { reason: 'diversion-risk' })).out).toContain('already');
    expect(await stateNow()).toBe('suspended');

    const asked = await move('revoke');
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('is asked by mail')]);
    expect((await move('revoke')).out).toContain('asked for already');
    const other = await move('reinstate', { reason: 'resolved' });
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('waits for a second')]);
    expect((await run('list')).out).toContain(number());

    await desk.resolved(file.id, approving);
    const late = await move('suspend');
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('is revoked')]);
    const { out } = await run('show', number());
    expect(out).toContain('license.suspended: diversion-risk, "As found.", by commerce@');
    expect(out).toMatch(/license\.revoked: other.*confirmed by/);
    expect((await run('list')).out).not.toContain(number());
  });

  it('is for exemptions as for licenses, by their number however it is written', async () => {
    const exempt = await desk.file(countryOrder({ party: ALLIED, destination: 'DE' }));
    expect(exempt.status).toBe('no-license-required');
    const known = exemptionNumberOf(exempt) ?? '';
    const moved = (verb: string, reason: string) =>
      run(verb, known.toLowerCase(), '--by', OFFICER, '--reason', reason, '--words', 'As found.');
    expect((await moved('suspend', 'diversion-risk')).out).toContain('is suspended');
    const plan = { do: 'plan', number: 'S-1', lines: [{ line: 1, quantity: 1 }], holdDays: 30 };
    const refused = await desk.ship(exempt, plan as ShipmentAct);
    expect(refused.refusal?.because).toBe('license-suspended');
    expect((await run('show', known)).out).toContain('no end of its own');

    expect((await moved('reinstate', 'resolved')).out).toContain('is asked by mail');
    await desk.resolved(exempt.id, approving);
    expect((await desk.ship(exempt, plan as ShipmentAct)).shipment?.state).toBe('planned');

    expect((await moved('revoke', 'other')).out).toContain('is asked by mail');
    await desk.resolved(exempt.id, approving);
    expect((await desk.find(exempt.id)).status).toBe('revoked');
    expect((await moved('suspend', 'other')).err).toContain('is revoked');
  });
});
