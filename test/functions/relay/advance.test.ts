import { expect, it } from 'vitest';
import { reviewKey } from '../../../functions/adapters/dynamodb/reviews/keys.ts';
import { movesIn } from '../../../functions/adapters/dynamodb/reviews/moves-in.ts';
import { toAttributes } from '../../../functions/adapters/dynamodb/table/attributes.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import { partialResponse, streamedItems } from '../../../functions/adapters/stream.ts';
import { advance } from '../../../functions/relay/moves/advance.ts';
import type { AdvanceDependencies } from '../../../functions/relay/moves/dependencies.ts';
import { openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';

const record = (item: object, SequenceNumber: string) => ({
  dynamodb: { NewImage: toAttributes({ ...item }), SequenceNumber },
});
const offered = (...items: (object | undefined)[]) =>
  movesIn(
    streamedItems({
      Records: items.map((item, index) => record(item ?? {}, String(index))),
    } as never),
  );

function depsOf(desk: ReviewDesk, changes: Partial<AdvanceDependencies> = {}) {
  const told: string[] = [];
  const lines: object[] = [];
  const deps: AdvanceDependencies = {
    machines: desk.machines,
    clock: desk.clock,
    cases: desk.cases,
    reviewMachine: {
      start: async (name) => {
        told.push(`start ${name}`);
        return `arn:${name}`;
      },
      taskIsOver: async (token) => void told.push(`over ${token}`),
      isRunning: async () => true,
    },
    decideMachine: {
      run: async ({ submission }) => {
        told.push(`decide ${submission.id}`);
        throw new Error('not needed');
      },
    },
    log: (line) => lines.push(line),
    ...changes,
  };
  return { deps, told, lines };
}

it('A review is started under the name of its case and round, and offered again it is not', async () => {
  const desk = await openReviewDesk();
  const { id } = await desk.review('red-flag');
  const item = await getItem(desk.table, reviewKey(id, 1));
  const { deps, told } = depsOf(desk);
  expect(await advance(offered(item), deps)).toEqual([]);
  expect(await advance(offered(item), deps)).toEqual([]);
  expect(told).toEqual([`start ${id}-1`]);
  expect(await getItem(desk.table, reviewKey(id, 1))).toMatchObject({
    duePk: 'review',
    executionArn: `arn:${id}-1`,
  });
});

it('What failed is offered again by itself, and the log names neither token nor person', async () => {
  const desk = await openReviewDesk();
  const [one, two] = [await desk.review('red-flag'), await desk.review('red-flag')];
  const items = await Promise.all(
    [one, two].map(({ id }) => getItem(desk.table, reviewKey(id, 1))),
  );
  const { deps, told, lines } = depsOf(desk);
  const broken = {
    ...deps.reviewMachine,
    start: async (name: string, input: { caseId: string; round: number }) => {
      if (input.caseId === one.id) throw new TypeError('secret-token of a person');
      return deps.reviewMachine.start(name, input);
    },
  };
  const failed = await advance(offered(...items), { ...deps, reviewMachine: broken });
  expect(partialResponse(failed)).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  expect(told).toEqual([`start ${two.id}-1`]);
  expect(lines).toEqual([{ level: 'error', caseId: one.id, step: 'review', error: 'TypeError' }]);
});

it('A reopened case is decided anew only while it waits to be decided', async () => {
  const desk = await openReviewDesk();
  const { id } = await desk.review('screening');
  const event = {
    kind: 'outbox',
    duePk: 'undelivered',
    type: 'case.reopened',
    eventId: 'e',
    caseId: id,
    sequence: 3,
    status: 'received',
    at: desk.clock().toISOString(),
  };
  const { deps, told } = depsOf(desk);
  expect(await advance(offered(event), deps)).toEqual([]);
  expect(told).toEqual([]);
});

it('Everything else in the stream is none of its business', () => {
  const outbox = { kind: 'outbox', duePk: 'undelivered', type: 'task.opened' };
  expect(offered(undefined, outbox, { kind: 'account' }, { kind: 'task', duePk: 'task' })).toEqual(
    [],
  );
});
