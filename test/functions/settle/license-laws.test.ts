import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoDueCases } from '../../../functions/adapters/dynamodb/settlements/due-cases.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { deskOf } from '../../support/desk.ts';
import { countryOrder, tppOf } from '../../support/filings.ts';
import { approving, openPeopleDesk, type PeopleDesk, refusing } from '../../support/people-desk.ts';

const ACCOUNT = 'country/AE/2025-2027';
const SHIPPED = 400;
const YEARS = 2 * 366 * 86_400_000;
const OFFICER = { by: 'commerce@licensing.example', office: 'commerce' };

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});
const used = async () => (await desk.account(ACCOUNT))?.used ?? 0;

const ask = ({ id, license }: CaseFile, move: 'revoke' | 'reinstate') =>
  desk.licenses.ask(id, {
    ...OFFICER,
    move,
    license: license!.id,
    reason: { code: 'other', words: 'As we have found.' },
    confirmer: 'commerce',
    at: desk.time.now.toISOString(),
  });

/** All that may be tried with a license, by whomever. */
const MOVES: Readonly<Record<string, (file: CaseFile) => Promise<unknown>>> = {
  suspend: ({ id }) =>
    desk.licenses.suspend(
      id,
      { ...OFFICER, reason: { code: 'other', words: 'Until it is found out.' } },
      desk.time.now,
    ),
  askToRevoke: (file) => ask(file, 'revoke'),
  askToReinstate: (file) => ask(file, 'reinstate'),
  confirm: ({ id }) => desk.resolved(id, approving),
  refuse: ({ id }) => desk.resolved(id, refusing),
  withdraw: (file) => desk.withdraw(file),
  expire: ({ id }) =>
    dynamoDueCases(desk.table.client, desk.table.name).expireLicense(
      id,
      new Date(desk.time.now.getTime() + YEARS),
    ),
};

/** Who came too late is told so; anything else is a fault. */
async function tried(move: string, file: CaseFile) {
  await MOVES[move]!(file).catch(({ name, message }: Error) => {
    if (name !== 'CaseConflictError' && message !== 'There is no such review') throw message;
  });
}

const keptOf = (status: string, shipped: number) => (status === 'licensed' ? tppOf(1000) : shipped);

describe('Whatever is tried with a license, at once and one after the other', () => {
  it('what it draws is given back once where it ends, less what has shipped, and kept where it goes on', async () => {
    const moments = fc.array(
      fc.array(fc.constantFrom(...Object.keys(MOVES)), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(moments, fc.boolean(), async (course, hasShipped) => {
        const before = await used();
        const file = await desk.file(countryOrder());
        if (hasShipped) await deskOf(desk.table).ship(file, tppOf(SHIPPED));
        for (const moment of course) await Promise.all(moment.map((move) => tried(move, file)));
        const { status } = await desk.find(file.id);
        const shipped = hasShipped ? tppOf(SHIPPED) : 0;
        expect({ status, kept: (await used()) - before }).toEqual({
          status,
          kept: keptOf(status, shipped),
        });
        expect(await desk.faults()).toEqual([]);
      }),
      { numRuns: 20, seed: 20_261_126 },
    );
  }, 120_000);
});
