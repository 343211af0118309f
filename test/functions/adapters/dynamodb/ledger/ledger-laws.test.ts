import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAccounts } from '../../../../../functions/adapters/dynamodb/ledger/accounts.ts';
import { adjustLimit } from '../../../../../functions/adapters/dynamodb/ledger/adjust-limit.ts';
import { checkAccount } from '../../../../../functions/adapters/dynamodb/ledger/drift.ts';
import { endHold } from '../../../../../functions/adapters/dynamodb/ledger/end-hold.ts';
import {
  type HoldEnding,
  reversePost,
} from '../../../../../functions/adapters/dynamodb/ledger/transfer-writes.ts';
import { commit } from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { casesToTry } from '../../../../support/cases-to-try.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { bookingOn, minutesAfter, takeBooking } from '../../../../support/ledger.ts';

let table: Table;
let runs = 0;
beforeAll(async () => {
  table = await createTestTable();
});

const POLICY_LIMIT = 100;

/** What can happen to an account. `which` picks one of the amounts taken so far. */
type Happening =
  | { readonly do: 'post'; readonly tpp: number }
  | { readonly do: 'hold'; readonly tpp: number; readonly minutes: number }
  | { readonly do: 'post-pending'; readonly which: number; readonly part: number }
  | { readonly do: 'void' | 'expire' | 'reverse'; readonly which: number }
  | { readonly do: 'limit'; readonly tpp: number | undefined }
  | { readonly do: 'wait'; readonly minutes: number };

const amount = fc.integer({ min: 1, max: 60 });
const which = fc.nat(20);
const minutes = fc.integer({ min: 1, max: 30 });
const event: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('post' as const), tpp: amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hold' as const), tpp: amount, minutes }) },
  fc.record({ do: fc.constant('post-pending' as const), which, part: amount }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('void', 'expire', 'reverse'), which }) },
  fc.record({ do: fc.constant('limit' as const), tpp: fc.option(fc.nat(200), { nil: undefined }) }),
  fc.record({ do: fc.constant('wait' as const), minutes }),
);

/** The simplest thing that could be right: a list of amounts and what became of each. */
class Model {
  now = 0;
  limit = POLICY_LIMIT;
  readonly amounts: { tpp: number; held: number; posted: number; until: number; done: boolean }[] =
    [];

  get used(): number {
    return this.amounts.reduce((sum, one) => sum + one.posted + this.#live(one), 0);
  }

  #live(one: Model['amounts'][number]): number {
    return this.now < one.until ? one.held : 0;
  }

  apply(happens: Happening): boolean {
    if (happens.do === 'wait') this.now += happens.minutes;
    if (happens.do === 'limit') this.limit = happens.tpp ?? POLICY_LIMIT;
    if (happens.do === 'post' || happens.do === 'hold') return this.#take(happens);
    return 'which' in happens ? this.#change(happens) : true;
  }

  #take(happens: { do: 'post' | 'hold'; tpp: number; minutes?: number }): boolean {
    const fits = this.used + happens.tpp <= this.limit;
    const isHold = happens.do === 'hold';
    this.amounts.push({
      tpp: happens.tpp,
      held: fits && isHold ? happens.tpp : 0,
      posted: fits && !isHold ? happens.tpp : 0,
      until: isHold ? this.now + (happens.minutes ?? 0) : Number.POSITIVE_INFINITY,
      done: false,
    });
    return fits;
  }

  #change(happens: Extract<Happening, { which: number }>): boolean {
    const one = this.amounts[happens.which % Math.max(1, this.amounts.length)];
    if (!one) return false;
    if (happens.do === 'reverse') {
      if (one.posted === 0) return false;
      one.posted = 0;
      return true;
    }
    const inTime = this.now < one.until;
    const may = { void: true, expire: !inTime, 'post-pending': inTime }[happens.do];
    if (one.held === 0 || !may) return false;
    if (happens.do === 'post-pending') one.posted = Math.min(happens.part, one.held);
    one.held = 0;
    return true;
  }
}

/** The same on the real ledger. A hold that expired may have been freed by a draw meanwhile. */
class Real {
  readonly account: string;
  readonly taken: { tpp: number; posted: number }[] = [];
  minute = 0;

  constructor(account: string) {
    this.account = account;
  }

  async apply(happens: Happening): Promise<boolean> {
    if (happens.do === 'wait') {
      this.minute += happens.minutes;
      return true;
    }
    if (happens.do === 'limit') {
      const adjustment = { account: this.account, reason: 'law', by: 'test' };
      const at = new Date(minutesAfter(this.minute).getTime() + this.#unique());
      await adjustLimit(table, { ...adjustment, limitTpp: happens.tpp, at });
      return true;
    }
    return 'which' in happens ? this.#change(happens) : this.#take(happens);
  }

  #count = 0;
  #unique = () => this.#count++;

  async #take(happens: { do: 'post' | 'hold'; tpp: number; minutes?: number }): Promise<boolean> {
    const index = this.taken.push({ tpp: happens.tpp, posted: 0 }) - 1;
    const expiresAt =
      happens.do === 'hold' ? minutesAfter(this.minute + (happens.minutes ?? 0)) : undefined;
    const { outcome } = await takeBooking(
      table,
      bookingOn(this.account, {
        tpp: happens.tpp,
        limitTpp: POLICY_LIMIT,
        transferId: `t${index}`,
        at: minutesAfter(this.minute),
        expiresAt,
      }),
    );
    if (outcome === 'taken' && !expiresAt) this.taken[index]!.posted = happens.tpp;
    return outcome === 'taken';
  }

  async #change(happens: Extract<Happening, { which: number }>): Promise<boolean> {
    const index = happens.which % Math.max(1, this.taken.length);
    const one = this.taken[index];
    if (!one) return false;
    const entry = { caseId: `case-of-t${index}`, at: minutesAfter(this.minute) };
    const amount = { account: this.account, transferId: `t${index}`, tpp: one.tpp };
    if (happens.do === 'reverse') {
      if (one.posted === 0) return false;
      return (await commit(table, reversePost({ ...amount, tpp: one.posted }, entry))).committed;
    }
    const postedTpp = Math.min(happens.do === 'post-pending' ? happens.part : 0, one.tpp);
    const ending: HoldEnding =
      happens.do === 'post-pending' ? { type: happens.do, postedTpp } : { type: happens.do };
    const done = (await endHold(table, amount, { ending, entry })) === 'ended';
    if (done) one.posted = postedTpp;
    return done;
  }
}

const accountAt = async ({ account, minute }: Real) =>
  (await readAccounts(table, [account], minutesAfter(minute))).get(account);

/** A hold past its time may be gone already, freed by a draw: then its end is no event. */
const mayDiffer = (happens: Happening): boolean => happens.do === 'expire' || happens.do === 'void';

describe('The ledger', () => {
  it('does what a list of amounts would do, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 16 }), async (events) => {
        const model = new Model();
        const real = new Real(`law-${runs++}`);
        for (const happens of events) {
          const expected = model.apply(happens);
          const actual = await real.apply(happens);
          if (!mayDiffer(happens)) expect(actual).toBe(expected);
          expect((await accountAt(real))?.used ?? 0).toBe(model.used);
        }
        expect((await checkAccount(table, real.account)).drift).toEqual([]);
      }),
      { numRuns: casesToTry(15) },
    );
  }, 60_000);

  it('never exceeds a limit nor loses an amount when everything happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          event.filter((one) => one.do !== 'limit'),
          { minLength: 5, maxLength: 20 },
        ),
        fc.array(
          event.filter((one) => one.do !== 'limit'),
          { minLength: 5, maxLength: 20 },
        ),
        async (before, after) => {
          const real = new Real(`law-${runs++}`);
          for (const batch of [before, after]) {
            await Promise.all(batch.map((happens) => real.apply(happens)));
            const { account, drift } = await checkAccount(table, real.account);
            expect(drift).toEqual([]);
            expect(account.used).toBeLessThanOrEqual(POLICY_LIMIT);
          }
        },
      ),
      { numRuns: casesToTry(8) },
    );
  }, 60_000);

  it('grows by nothing while its limit is below its use, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 8 }), async (amounts) => {
        const real = new Real(`law-${runs++}`);
        await real.apply({ do: 'post', tpp: 60 });
        await real.apply({ do: 'limit', tpp: 59 });
        const taken = await Promise.all(amounts.map((tpp) => real.apply({ do: 'post', tpp })));
        expect(taken).not.toContain(true);
        expect(await accountAt(real)).toMatchObject({ used: 60 });
      }),
      { numRuns: 5 },
    );
  });
});
