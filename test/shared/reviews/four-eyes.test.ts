import { describe, expect, it } from 'vitest';
import { barredFrom, chooseEach, eligibleFor, nextFor } from '../../../shared/reviews/four-eyes.ts';
import { recused } from '../../../shared/reviews/handover.ts';
import {
  answeredBy,
  asking,
  become,
  CONTACT,
  officerNamed,
  ownOfficers,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const agencies = () => asking(reviewBy('national-veu'));
const emails = (...names: string[]) => names.map((name) => `${name}@office.example`);

describe('Barred from a task', () => {
  it('is whoever filed the case, however the address is written', () => {
    const seen = reviewBy('red-flag');
    const { contact } = seen.file.request;
    const request = { ...seen.file.request, contact: { ...contact, email: CONTACT.toUpperCase() } };
    const shouting = { ...seen, file: { ...seen.file, request } };
    expect(barredFrom(shouting)).toEqual(new Set([CONTACT]));
  });

  it.each([
    ['a tag', 'commerce-1+me@office.example'],
    ['capitals', 'Commerce-1@Office.Example'],
    ['full width', 'ｃｏｍｍｅｒｃｅ-1@office.example'],
  ])('is an officer who filed the case under an address with %s', (_how, email) => {
    const seen = reviewBy('red-flag');
    const contact = { ...seen.file.request.contact, email };
    const request = { ...seen.file.request, contact };
    const own = { ...seen, file: { ...seen.file, request } };
    expect(taskAt(asking(own), 'commerce').officer).toEqual(officerNamed('commerce-2'));
  });

  it('is one person who stands in two offices under two addresses', () => {
    const twice = { ...officerNamed('state-1'), email: 'Defense-1+state@office.example' };
    const offices = new Map([
      ['defense', [officerNamed('defense-1')]],
      ['state', [twice, officerNamed('state-2')]],
    ]);
    const choices = chooseEach(reviewBy('national-veu'), offices, NOON);
    expect(choices.get('state')).toEqual({ officer: officerNamed('state-2') });
  });

  it('is whoever is asked by another office, but not who holds the task itself', () => {
    const seen = agencies();
    expect(barredFrom(seen, taskAt(seen, 'state'))).toEqual(
      new Set([CONTACT, ...emails('commerce-1', 'defense-1', 'energy-1')]),
    );
  });

  it('is whoever has answered in this round', () => {
    const [, countersign] = reviewBy('red-flag').plan.stages;
    const approved = answeredBy(asking(reviewBy('red-flag')), 'commerce', 'approve');
    expect(barredFrom(approved)).toContain('commerce-1@office.example');
    const next = asking(approved, countersign, { officersOf: () => ownOfficers('commerce') });
    expect(taskAt(next, 'commerce-countersign').officer).toEqual(officerNamed('commerce-2'));
  });

  it('is not whose task was missed: they have not acted', () => {
    const seen = agencies();
    const tasks = seen.tasks.map((task) => ({ ...task, state: 'missed' as const }));
    expect(barredFrom({ ...seen, tasks })).toEqual(new Set([CONTACT]));
  });

  it('is whoever recused themselves, also from the task that they held', () => {
    const seen = agencies();
    const task = taskAt(seen, 'state');
    const wish = { by: task.officer.email, reason: 'a relative works there' };
    const handing = { ...wish, taskId: task.id, at: NOON, officers: ownOfficers('state') };
    const after = become(seen, recused(seen, handing));
    expect(barredFrom(after, taskAt(after, 'state'))).toContain('state-1@office.example');
  });

  it.each([
    ['an appeal', 'appeal', true],
    ['any other review', 'red-flag', false],
  ] as const)('is whoever acted in an earlier round, for %s: %s, %j', (_what, planId, isBarred) => {
    const { tasks } = answeredBy(asking(reviewBy('red-flag')), 'commerce', 'refuse');
    const seen = { ...reviewBy(planId, 2), earlierTasks: tasks };
    expect(barredFrom(seen).has('commerce-1@office.example')).toBe(isBarred);
  });
});

describe('In place of an officer', () => {
  const seen = agencies();
  const task = taskAt(seen, 'state');
  const officers = [
    officerNamed('state-1'),
    officerNamed('away', { until: '2027-01-01', for: 'covers' }),
    officerNamed('defense-1'),
    officerNamed('covers'),
  ];

  it('may act who is there and has no part in the case', () => {
    const wanted = { officers, at: NOON };
    expect(eligibleFor(seen, task, wanted)).toEqual([officerNamed('covers')]);
  });

  it('acts the next of the office, or whom that one named', () => {
    const next = nextFor(seen, task, { officers, at: NOON });
    expect(next).toEqual({ officer: officerNamed('covers'), onBehalfOf: 'away@office.example' });
  });

  it('acts nobody where nobody is left', () => {
    expect(nextFor(seen, task, { officers: [officers[0]!], at: NOON })).toBeUndefined();
  });
});
