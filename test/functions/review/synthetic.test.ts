import { beforeAll, describe, expect, it } from 'vitest';
import { registerCanary } from '../../../functions/operator/canary/register-canary.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import { CANARY } from '../../../shared/deployment/synthetic.ts';
import type { Path } from '../../../shared/rules/determination.ts';
import { draw, held, submissionAt } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';

const OFFICER = 'officer@canary.example';
const ACCOUNT = 'country/TV/2025-2027';
let desk: ReviewDesk;
let unregistered: ReviewDesk;
beforeAll(async () => {
  desk = await openReviewDesk();
  unregistered = await openReviewDesk();
  const clients = { register: async () => undefined };
  await registerCanary({ apiKey: 'key', officer: OFFICER }, { clients, offices: desk.offices });
});

async function decided(on: ReviewDesk, path: Path, clientId: string): Promise<Submission> {
  const { received, decide } = deskOf(on.table);
  const submission = await received({ ...submissionAt(), clientId });
  await decide(submission, [path]);
  return submission;
}

const flagged = held(draw(ACCOUNT, 1));
const onHold: Path = { ...flagged, status: 'on-hold', route: 'screening' };

describe('A synthetic case', () => {
  it('is put before the officer of the canary, and before no person', async () => {
    const { id } = await decided(desk, flagged, CANARY.clientId);
    await desk.plan(id);
    const { tasks } = await desk.read(id);
    expect(tasks.map(({ officer }) => officer.email)).toEqual([OFFICER]);
  });

  it('can never be approved: nobody is left to countersign', async () => {
    const { id } = await decided(desk, flagged, CANARY.clientId);
    await desk.plan(id);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    expect(await desk.plan(id)).toMatchObject({ decided: true, outcome: 'refuse' });
    expect(await desk.events(id)).not.toContain(`task.opened ${id}.1.countersign.commerce`);
  });

  it('that was put on hold by its screening is cleared by nobody', async () => {
    const { id } = await decided(desk, onHold, CANARY.clientId);
    expect(await desk.plan(id)).toMatchObject({ decided: true, outcome: 'refuse', tasks: [] });
  });

  it('asks nobody where the canary has no mailbox', async () => {
    const { id } = await decided(unregistered, flagged, CANARY.clientId);
    expect(await unregistered.plan(id)).toMatchObject({ decided: true, outcome: 'refuse' });
  });
});

describe('Any other case', () => {
  it('is put before people, and never before the canary', async () => {
    for (const path of [flagged, onHold]) {
      const { id } = await decided(desk, path, 'supplier');
      await desk.plan(id);
      const { tasks } = await desk.read(id);
      expect(tasks).toHaveLength(1);
      expect(tasks[0]?.officer.email).not.toBe(OFFICER);
    }
  });
});
