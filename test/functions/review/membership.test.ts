import { beforeEach, describe, expect, it } from 'vitest';
import { CANARY } from '../../../shared/deployment/synthetic.ts';
import { openReviewDesk, type ReviewDesk, SAMPLE_OFFICES } from '../../support/review-desk.ts';

const COMMERCE = SAMPLE_OFFICES.find(({ id }) => id === 'commerce')!;

let desk: ReviewDesk;
let id: string;
beforeEach(async () => {
  desk = await openReviewDesk();
  ({ id } = await desk.review('red-flag'));
  await desk.plan(id);
});
const held = () => desk.taskOf(id, 'commerce');
const leave = async (email: string) =>
  desk.offices.replace({
    ...COMMERCE,
    officers: COMMERCE.officers.filter((officer) => officer.email !== email),
  });

/** Does something once, between what is read for the next transaction and its writes. */
function beforeWrites(what: () => Promise<unknown>) {
  let isDone = false;
  desk.table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand' && !isDone) {
          isDone = true;
          await what();
        }
        return next(args);
      },
    { step: 'initialize', name: 'before-writes' },
  );
}

const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  answers: async () => desk.answer(await held(), 'approve'),
  'hands it on': async () => {
    const { id: taskId, officer } = await held();
    const [to] = await desk.tasks.eligible(taskId);
    return desk.tasks.handOver(taskId, to!, { by: officer.email, reason: 'on leave' });
  },
  'asks the applicant': async () => {
    const { id: taskId, office, officer } = await held();
    const askedAt = desk.clock().toISOString();
    return desk.information.ask(taskId, { question: 'Who?', office, by: officer.email, askedAt });
  },
};

describe('Whoever is no officer of the office any more', () => {
  it.each(Object.keys(acts))('%s in vain', async (what) => {
    const task = await held();
    await leave(task.officer.email);
    expect(await acts[what]!()).toBe('changed');
    expect(await held()).toEqual(task);
  });

  it.each(Object.keys(acts))('%s in vain, if it became so at that very moment', async (what) => {
    const task = await held();
    beforeWrites(() => leave(task.officer.email));
    expect(await acts[what]!()).toBe('changed');
    expect(await held()).toEqual(task);
  });

  it('has the task taken from them all the same', async () => {
    const { id: taskId, officer } = await held();
    await leave(officer.email);
    expect(await desk.tasks.recuse(taskId, { by: officer.email, reason: 'left' })).toBe('done');
    const { officer: next, state } = await held();
    expect([next.email === officer.email, state]).not.toEqual([true, 'open']);
  });
});

describe('An officer', () => {
  it('decides although the office has changed meanwhile in others', async () => {
    const { officer } = await held();
    const others = COMMERCE.officers.filter(({ email }) => email !== officer.email);
    beforeWrites(() => leave(others[0]!.email));
    expect(await desk.answer(await held(), 'approve')).toBe('done');
  });

  it('of the canary answers for any office', async () => {
    const { officer } = await held();
    await leave(officer.email);
    await desk.offices.replace({ id: CANARY.office, name: 'Canary', officers: [officer] });
    expect(await desk.answer(await held(), 'approve')).toBe('done');
  });
});

describe('Who has left an office', () => {
  it('is kept until it is told that they are done with', async () => {
    await desk.offices.replace(COMMERCE, ['a@office.example']);
    expect(await desk.offices.leaving(COMMERCE.id)).toEqual(['a@office.example']);
    expect(await desk.offices.find(COMMERCE.id)).toEqual(COMMERCE);
    await desk.offices.replace(COMMERCE);
    expect(await desk.offices.leaving(COMMERCE.id)).toEqual([]);
    expect(await desk.offices.leaving('unknown')).toEqual([]);
  });
});
