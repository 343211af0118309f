import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoClearances } from '../../../functions/adapters/dynamodb/cases/clearances.ts';
import { auditEntriesOf } from '../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { checkRecords } from '../../../functions/operator/audit/check-records.ts';
import { type CaseFile, submissionIn } from '../../../shared/contracts/case.ts';
import type { LicenseRequest } from '../../../shared/contracts/license.ts';
import { clearanceKeys, entryHash } from '../../../shared/facts/screened-parties.ts';
import { deskOf } from '../../support/desk.ts';
import { countryOrder, flaggedOrder, tppOf } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

const EMIRATES = 'country/AE/2025-2027';
const ASKER = 'commerce@licensing.example';
const DRAWN = tppOf(1000);

let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const wish = (
  move: LicenseRequest['move'],
  file: CaseFile,
  changes: Partial<LicenseRequest> = {},
): LicenseRequest => ({
  move,
  license: file.license?.id ?? '',
  reason: { code: move === 'revoke' ? 'diversion-risk' : 'resolved', words: 'As we have found.' },
  by: ASKER,
  office: 'commerce',
  confirmer: 'commerce',
  at: desk.time.now.toISOString(),
  ...changes,
});
const ask = (move: LicenseRequest['move'], file: CaseFile, changes?: Partial<LicenseRequest>) =>
  desk.licenses.ask(file.id, wish(move, file, changes));
const suspend = (file: CaseFile, words = 'Until it is found out.') => {
  desk.pass(1000);
  const reason = { code: 'diversion-risk', words } as const;
  return desk.licenses.suspend(file.id, { reason, by: ASKER, office: 'commerce' }, desk.time.now);
};
const used = async () => (await desk.account(EMIRATES))?.used;
const taskOf = async ({ id }: CaseFile) => {
  const { round = 1 } = await desk.find(id);
  await desk.plan(id, round);
  const [task] = (await desk.review(id, round)).tasks;
  return task!;
};
const suspended = async () => {
  const file = await desk.file(countryOrder());
  await suspend(file);
  return file;
};

describe('A revocation', () => {
  it('gives back the draw in one transaction with the end of the case, once another confirms it', async () => {
    const flagged = await desk.file(flaggedOrder());
    const file = await desk.resolved(flagged.id, approving);
    expect(file.status).toBe('licensed');
    expect(await used()).toBe(DRAWN);
    await suspend(file);
    expect(await ask('revoke', file)).toBe('done');
    expect(await used()).toBe(DRAWN);
    const task = await taskOf(file);
    expect(task).toMatchObject({ office: 'commerce', stage: 'confirm', state: 'open' });
    expect(task.officer.email).not.toBe(ASKER);

    const revoked = await desk.resolved(file.id, approving);
    expect(revoked).toMatchObject({
      status: 'revoked',
      license: { state: 'revoked', stateReason: { code: 'diversion-risk' } },
      decision: { draws: [{ account: EMIRATES, tpp: DRAWN, state: 'released' }] },
    });
    expect(revoked.license?.stateSince).toBe(desk.time.now.toISOString());
    expect(await used()).toBe(0);
    expect((await desk.events(file.id)).slice(-4)).toEqual([
      'review.stage-changed',
      'task.opened',
      'task.answered',
      'license.revoked',
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('is recorded whole: who asked, who confirmed, why, and what went back', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const task = await taskOf(file);
    await desk.resolved(file.id, approving);
    const entries = (await desk.itemsOf(file.id)).flatMap(auditEntriesOf);
    expect(entries.filter(({ kind }) => kind === 'event').at(-1)?.record).toMatchObject({
      type: 'license.revoked',
      status: 'revoked',
      change: {
        license: file.license?.id,
        move: 'revoke',
        from: 'active',
        to: 'revoked',
        reason: { code: 'diversion-risk', words: 'As we have found.' },
        by: ASKER,
        office: 'commerce',
        confirmed: { by: task.officer.email, office: 'commerce', taskId: task.id },
        returnedTpp: DRAWN,
      },
    });
    expect(entries.map(({ kind }) => kind)).toContain('answer');
    expect(checkRecords(entries).faults).toEqual([]);
  });

  it('gives back what has not shipped, and no more', async () => {
    const file = await desk.file(countryOrder());
    await deskOf(desk.table).ship(file, tppOf(400));
    await ask('revoke', file);
    const revoked = await desk.resolved(file.id, approving);
    expect(revoked.decision?.draws).toEqual([
      { account: EMIRATES, tpp: tppOf(400), state: 'posted' },
      { account: EMIRATES, tpp: tppOf(600), state: 'released' },
    ]);
    expect(await used()).toBe(tppOf(400));
    expect(await desk.faults()).toEqual([]);
  });

  it('that is carried out again, or by several at once, gives back once', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const { round } = await desk.answerAll(file.id, approving);
    const carried = () => desk.resolve(file.id, round, 'approve');
    const outcomes = await Promise.all([carried(), carried(), carried()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['revoked', 'revoked', 'revoked']);
    expect((await carried()).status).toBe('revoked');
    expect(await used()).toBe(0);
    expect((await desk.events(file.id)).filter((type) => type === 'license.revoked')).toHaveLength(
      1,
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('that the holder was faster than changes nothing more: the license is given back once', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const { round } = await desk.answerAll(file.id, approving);
    await Promise.all([
      desk.resolve(file.id, round, 'approve'),
      desk.withdraw(file).catch(() => 0),
    ]);
    const { status, license } = await desk.find(file.id);
    expect([status, license?.state]).toEqual(
      status === 'revoked' ? ['revoked', 'revoked'] : ['withdrawn', 'surrendered'],
    );
    expect(await used()).toBe(0);
    expect(await desk.faults()).toEqual([]);
  });
});

describe('What is not confirmed', () => {
  it.each([
    ['is refused', refusing],
    ['is not answered', () => 'nothing' as const],
  ])('and %s leaves the license as it was, and is told', async (_what, say) => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const before = (await desk.find(file.id)).license;
    expect((await desk.resolved(file.id, say)).license).toEqual(before);
    expect((await desk.find(file.id)).status).toBe('licensed');
    expect(await used()).toBe(DRAWN);
    expect(await desk.events(file.id)).toContain('license.not-confirmed');
    expect(await ask('revoke', file)).toBe('done');
  });

  it('is over when its time is over', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const task = await taskOf(file);
    desk.pass(10 * DAY);
    expect(await desk.answer(task, 'approve')).toBe('already');
    await desk.resolved(file.id, approving);
    expect((await desk.find(file.id)).license?.state).toBe('active');
  });
});

describe('A reinstatement', () => {
  it('takes effect when another officer confirms it', async () => {
    const file = await suspended();
    expect(await ask('reinstate', file)).toBe('done');
    expect((await desk.find(file.id)).license?.state).toBe('suspended');
    const reinstated = await desk.resolved(file.id, approving);
    expect(reinstated).toMatchObject({
      status: 'licensed',
      license: { state: 'active', stateReason: { code: 'resolved' } },
    });
    expect(await used()).toBe(DRAWN);
    expect(await desk.events(file.id)).toContain('license.reinstated');
  });

  it('is not carried out where the law of the day stands against it', async () => {
    const file = await suspended();
    await ask('reinstate', file);
    await desk.importList(['Gulf Cloud']);
    const after = await desk.resolved(file.id, approving);
    expect(after.license?.state).toBe('suspended');
    expect(await desk.events(file.id)).toContain('license.not-confirmed');
  });

  it('is not to be had of a license that is not suspended, and nothing of one that has ended', async () => {
    const file = await desk.file(countryOrder());
    expect(await ask('reinstate', file)).toBe('over');
    await desk.withdraw(file);
    expect(await ask('revoke', file)).toBe('over');
    expect(await desk.licenses.ask('nowhere', wish('revoke', file))).toBe('over');
  });
});

describe('A license suspended for a screening match', () => {
  const rescreened = async ({ id }: CaseFile, ...names: string[]) => {
    desk.pass(120_000);
    await desk.importList(names);
    desk.pass(120_000);
    const now = await desk.find(id);
    await desk.run({ command: 'rescreen', submission: submissionIn(now) });
    return desk.find(id);
  };
  const matched = async () => {
    const file = await desk.file(countryOrder());
    await rescreened(file, 'Gulf Cloud');
    return desk.resolved(file.id, refusing);
  };
  /** What of the first match shown is cleared. */
  const clearances = async ({ id, request }: CaseFile) => {
    const [hit] = (await desk.review(id, 1)).matches ?? [];
    const entry = entryHash(hit!);
    const matches = clearanceKeys(request, hit!.party).map((party) => ({ party, entry }));
    return dynamoClearances(desk.table.client, desk.table.name).unexpired(matches, desk.clock());
  };

  it('is reinstated by who sees the match and clears it with that', async () => {
    const file = await matched();
    expect(file.license).toMatchObject({ state: 'suspended' });
    await ask('reinstate', file);
    const { round } = await desk.find(file.id);
    expect(await desk.review(file.id, round)).toMatchObject({
      confirms: { move: 'reinstate' },
      matches: [{ party: 'Gulf Cloud', entry: 'Gulf Cloud' }],
    });
    expect(await clearances(file)).toEqual([]);
    expect((await desk.resolved(file.id, approving)).license).toMatchObject({ state: 'active' });
    expect(await clearances(file)).toMatchObject([{ caseId: file.id, reason: 'commerce reason' }]);
    expect(await rescreened(file, 'Gulf Cloud', 'Somebody Else')).toMatchObject({ round });
  });

  it('and not reinstated has nothing cleared', async () => {
    const file = await matched();
    await ask('reinstate', file);
    expect((await desk.resolved(file.id, refusing)).license).toMatchObject({ state: 'suspended' });
    expect(await clearances(file)).toEqual([]);
  });

  it('stays so where it matches by then what nobody was shown, until that is shown, too', async () => {
    const file = await matched();
    await ask('reinstate', file);
    desk.pass(60_000);
    await desk.importList(['Gulf Cloud', 'Gulf Cloud Holding']);
    expect((await desk.resolved(file.id, approving)).license).toMatchObject({ state: 'suspended' });
    expect(await clearances(file)).toEqual([]);
    const asked = await rescreened(file, 'Gulf Cloud', 'Gulf Cloud Holding', 'Somebody Else');
    expect((await desk.review(file.id, asked.round)).matches).toHaveLength(2);
    await desk.resolved(file.id, approving);
    await ask('reinstate', file);
    expect((await desk.resolved(file.id, approving)).license).toMatchObject({ state: 'active' });
  });

  it('by an officer, is put before those of screening once the list is compared', async () => {
    const file = await desk.file(countryOrder());
    const reason = { code: 'screening-match', words: 'We found it.' } as const;
    await desk.licenses.suspend(file.id, { reason, by: ASKER, office: 'commerce' }, desk.time.now);
    const { round } = await rescreened(file, 'Gulf Cloud');
    expect(await desk.review(file.id, round)).toMatchObject({ planId: 'screening', state: 'open' });
    const cleared = await desk.resolved(file.id, approving);
    expect(cleared.license).toMatchObject({ state: 'suspended', stateReason: reason });
    await ask('reinstate', file);
    expect((await desk.resolved(file.id, approving)).license).toMatchObject({ state: 'active' });
  });
});

describe('Several moves at once', () => {
  it('wait for one confirmation at a time: the same is asked once, another is told so', async () => {
    const file = await suspended();
    const asked = await Promise.all([
      ask('revoke', file),
      ask('revoke', file, { by: 'COMMERCE+x@licensing.example' }),
      ask('reinstate', file),
    ]);
    expect(asked.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await desk.review(file.id)).state).toBe('open');
    const { confirms } = await desk.review(file.id);
    expect(asked).toEqual(
      confirms?.move === 'revoke'
        ? [expect.stringMatching(/done|already/), expect.stringMatching(/done|already/), 'pending']
        : ['pending', 'pending', 'done'],
    );
  });

  it('end a reinstatement where a further reason suspends the license', async () => {
    const file = await suspended();
    await ask('reinstate', file);
    const task = await taskOf(file);
    await suspend(file, 'There is more.');
    expect(await desk.answer(task, 'approve')).toBe('already');
    expect(await desk.review(file.id)).toMatchObject({ state: 'ended', outcome: 'superseded' });
    expect((await desk.find(file.id)).license).toMatchObject({
      state: 'suspended',
      stateReason: { words: 'There is more.' },
    });
    expect((await desk.events(file.id)).slice(-3)).toEqual([
      'license.suspended',
      'task.superseded',
      'license.not-confirmed',
    ]);
  });

  it('show a suspension to who is about to revoke: what was seen before is not confirmed', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const task = await taskOf(file);
    await suspend(file);
    expect(await desk.answer(task, 'approve')).toBe('changed');
    expect((await desk.resolved(file.id, approving)).license?.state).toBe('revoked');
  });
});

describe('Four eyes on a license', () => {
  it('do not let the asking officer confirm, by whatever address, nor the applicant', async () => {
    const contact = { name: 'A. Person', email: 'commerce.second+me@licensing.example' };
    const file = await desk.file(countryOrder({ contact }));
    await ask('revoke', file, { by: 'Commerce+revoking@licensing.example' });
    const task = await taskOf(file);
    expect(task.officer.email).toBe('commerce.third@licensing.example');
    expect(await desk.eligible(task)).toEqual([]);
  });

  it('tell the applicant nothing and ask them nothing before it is confirmed', async () => {
    const file = await desk.file(countryOrder());
    await ask('revoke', file);
    const task = await taskOf(file);
    expect((await desk.find(file.id)).progress).toBeUndefined();
    const { officer, office } = task;
    const question = { question: 'Why?', office, by: officer.email, askedAt: task.openedAt };
    expect(await desk.information.ask(task.id, question)).toBe('already');
  });
});
