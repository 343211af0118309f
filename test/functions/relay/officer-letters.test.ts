import { describe, expect, it } from 'vitest';
import {
  openedLetters,
  reminderLetters,
} from '../../../functions/relay/notices/officer-letters.ts';
import { mailOf } from '../../../functions/relay/notices/render.ts';
import type { TaskScene } from '../../../functions/relay/notices/scene.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Task } from '../../../shared/contracts/review.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { decidedCase, NOW } from './cases.ts';

const at = NOW.toISOString();
const task: Task = {
  id: 'req-1.1.officer.commerce',
  caseId: 'req-1',
  round: 1,
  stage: 'officer',
  office: 'commerce',
  officer: { email: 'o@licensing.example', name: 'Officer', language: 'en', outOfOffice: [] },
  state: 'open',
  openedAt: at,
  dueAt: '2026-03-13T05:06:07.000Z',
  digest: 'd',
};
const finding = (rule: string, answer: 'met' | 'not-met') => ({
  rule,
  answer,
  requirement: `${rule} is so.`,
  citation: '15 CFR 740.29',
  because: answer === 'met' ? 'It is.' : 'It <b>is</b> not.',
});

function scene(changes: Partial<TaskScene> = {}): TaskScene {
  const file = decidedCase();
  const decision = {
    ...file.decision!,
    status: 'under-review' as const,
    route: 'country-allocation' as const,
    recommendation: 'refuse' as const,
    findings: [
      finding('within-country-allocation', 'met'),
      finding('purchase-order-given', 'not-met'),
    ],
  };
  const event = { type: 'task.opened' as const, round: 1, taskId: task.id, at };
  return {
    event: { ...event, eventId: 'e', caseId: 'req-1', sequence: 3, status: 'under-review' },
    file: { ...file, status: 'under-review', decision },
    review: {
      caseId: 'req-1',
      round: 1,
      planId: 'red-flag',
      openedAt: at,
      pausedMs: 0,
      state: 'open',
      endsAt: task.dueAt,
      tasks: [task],
      information: [],
    },
    policy: policyInForce(at),
    now: NOW,
    officeName: () => 'Commerce',
    task,
    ...changes,
  };
}

const limit = { account: 'country/VN/2025-2027', limitTpp: 100, beforeTpp: 20, afterTpp: 45 };
async function textOf(s: TaskScene) {
  const [letter] = await openedLetters(s, [limit]);
  return mailOf(letter!, 'https://x.example').text;
}

describe('The mail that asks', () => {
  it('tells the decisive findings with their clause, and what is left of a limit', async () => {
    const text = await textOf(scene());
    expect(text).toContain('The rules recommend: refuse');
    expect(text).toContain(
      '- Not met: purchase-order-given is so. It <b>is</b> not. (15 CFR 740.29)',
    );
    expect(text).toContain(
      'Allocation of Vietnam, 2025–2027: Now 20% used by others, with this case 45% (55 TPP left after it)',
    );
    expect(text).toContain('Answer by: March 13, 2026 at 5:06 AM UTC (7 working days left)');
  });

  it('says when the clock stands still instead of a date', async () => {
    const { review } = scene();
    const paused = scene({ review: { ...review, pausedSince: at } });
    const [letter] = await openedLetters(paused, []);
    expect(letter?.subject).toBe('Your decision: PO-42');
    expect(letter?.facts[0]?.value).toMatch(/^The clock has stood still since March 4, 2026/);
  });

  it('escapes what applicants and findings say', async () => {
    const file: CaseFile = structuredClone(scene().file);
    if ('parties' in file.request) file.request.parties.purchaser.name = '<script>x</script>';
    const [letter] = await openedLetters(scene({ file }), []);
    const { html } = mailOf(letter!, 'https://x.example');
    expect(html).not.toMatch(/<script|<b>is/);
  });

  it.each<[string, Partial<TaskScene>]>([
    ['decided', { task: { ...task, state: 'answered' } }],
    ['superseded', { task: { ...task, state: 'superseded' } }],
    ['past its time', { now: new Date(task.dueAt) }],
    ['part of a review that ended', { review: { ...scene().review, state: 'ended' } }],
    ['with another officer since', { task: { ...task, heldSince: '2026-03-05T00:00:00.000Z' } }],
  ])('is not sent for a task that is %s; nor is a reminder', async (_, changes) => {
    expect(await openedLetters(scene(changes), [])).toEqual([]);
    expect(await reminderLetters(scene(changes))).toEqual([]);
  });
});

describe('A mail about a match of the Entity List', () => {
  const list = 'Entity List (EL) - Bureau of Industry and Security';
  const hits = [{ party: 'Alfa', entry: 'Alpha', list, score: 96 }];
  const leadFor = async (stage: string, matched = hits) => {
    const policy = policyInForce('2026-11-27T00:00:00.000Z');
    const about = scene({ policy });
    const review = { ...about.review, planId: 'screening', hits: matched };
    const [letter] = await openedLetters({ ...about, review, task: { ...task, stage } }, []);
    return letter?.lead.join(' ');
  };

  it('says that two officers clear it, and which of them is asked', async () => {
    expect(await leadFor('officer')).toContain('you are asked first');
    expect(await leadFor('countersign')).toContain('nothing is cleared until you find so, too');
  });

  it('is unlike one about a match of another list', async () => {
    expect(await leadFor('officer', [{ ...hits[0]!, list: 'Unverified List (UVL)' }])).toBe('');
  });
});
