import { expect, it } from 'vitest';
import { noticesIn } from '../../../functions/adapters/dynamodb/cases/notices-in.ts';
import { reviewKey } from '../../../functions/adapters/dynamodb/reviews/keys.ts';
import { movesIn } from '../../../functions/adapters/dynamodb/reviews/moves-in.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import { relay } from '../../../functions/relay/relay.ts';
import { openReviewDesk } from '../../support/review-desk.ts';
import { postOf } from './post.ts';

it('A review is started although its notice cannot be mailed, and the notice alone is offered again', async () => {
  const desk = await openReviewDesk();
  const { id } = await desk.review('red-flag');
  const post = postOf(desk);
  const [event] = await post.events(id);
  const decided = { ...event, type: 'case.decided', kind: 'outbox', duePk: 'undelivered' };
  const mailer = { send: () => Promise.reject(new Error('no mail today')) };
  const started: string[] = [];
  const measured: object[] = [];
  const follow = relay({
    moves: {
      machines: desk.machines,
      clock: desk.clock,
      cases: desk.cases,
      log: () => undefined,
      reviewMachine: {
        start: async (name) => {
          started.push(name);
          return `arn:${name}`;
        },
        taskIsOver: async () => undefined,
        isRunning: async () => true,
      },
      decideMachine: { run: () => Promise.reject(new Error('not asked')) },
    },
    notices: { ...post.deps, mailer, measure: (measures) => void measured.push(measures) },
  });
  const changes = [
    { itemId: 'notice', item: decided },
    { itemId: 'review', item: (await getItem(desk.table, reviewKey(id, 1))) ?? {} },
  ];
  expect(
    await follow({
      moves: movesIn(changes),
      notices: noticesIn(changes),
      summaries: [],
      draftLetters: [],
    }),
  ).toEqual(['notice']);
  expect(started).toEqual([`${id}-1`]);
  expect(measured).toEqual([{ metrics: { noticesFailed: 1 } }]);
});
