import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetExecutionHistoryCommand, type HistoryEvent, SFNClient } from '@aws-sdk/client-sfn';
import { caseKey, decisionKey, outboxKey } from '../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoInformation } from '../../functions/adapters/dynamodb/reviews/information.ts';
import { movesIn } from '../../functions/adapters/dynamodb/reviews/moves-in.ts';
import { dynamoOffices } from '../../functions/adapters/dynamodb/reviews/offices.ts';
import {
  endReview,
  openReview,
  supersedeReview,
} from '../../functions/adapters/dynamodb/reviews/reviews.ts';
import { readExistingReview } from '../../functions/adapters/dynamodb/reviews/stored-review.ts';
import { dynamoTasks } from '../../functions/adapters/dynamodb/reviews/tasks.ts';
import { commit, put, update } from '../../functions/adapters/dynamodb/table/commit.ts';
import { getItem, type Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { reviewMachine } from '../../functions/adapters/review-machine.ts';
import { partialResponse, streamedItems } from '../../functions/adapters/stream.ts';
import { advance } from '../../functions/relay/moves/advance.ts';
import { parseStep, takeReviewStep } from '../../functions/review/review.ts';
import type { Lambdas } from '../../infra/local/lambda.ts';
import { machineArn } from '../../infra/local/step-functions/machine.ts';
import { startStepFunctions } from '../../infra/local/step-functions/start.ts';
import { startPoller } from '../../infra/local/streams/poller.ts';
import { MOVES_ALONE } from '../../infra/stream-filters.ts';
import { resolveInput, type Submission } from '../../shared/contracts/case.ts';
import { type OfficeRecord, offices, type Task } from '../../shared/contracts/review.ts';
import { timePassed } from '../../shared/reviews/clock.ts';
import { placeOf } from '../../shared/reviews/task-id.ts';
import type { Status } from '../../shared/rules/vocabulary.ts';
import { submissionAt } from './cases.ts';
import { deskOf, reviewPortsOn } from './desk.ts';
import { createTestTable } from './dynamodb.ts';
import { NOON } from './ledger.ts';

export const DAY = 86_400_000;
export const SAMPLE_OFFICES: OfficeRecord[] = offices.parse(
  JSON.parse(readFileSync('functions/operator/samples/offices.json', 'utf8')),
).offices;

const STATUS: Readonly<Record<string, Status>> = {
  approve: 'no-license-required',
  refuse: 'refused',
  returned: 'returned',
};

export type ReviewDesk = Awaited<ReturnType<typeof openReviewDesk>>;

/** Reviews of one table, with the review machine's own file behind the Step Functions API. */
export async function openReviewDesk(
  registered: readonly OfficeRecord[] = SAMPLE_OFFICES,
  openTable: () => Promise<Table> = createTestTable,
) {
  const table = await openTable();
  const port = dynamoOffices(table.client, table.name);
  for (const office of registered) await port.replace(office);
  const time = { now: NOON };
  const clock = () => time.now;
  const tasks = dynamoTasks(table.client, table.name, clock);
  const ports = reviewPortsOn(table);
  const read = async (caseId: string, round = 1) => {
    const file = await ports.reviews.find(caseId, round);
    if (!file) throw new Error('There is no such review');
    return file;
  };
  return {
    table,
    clock,
    tasks,
    read,
    offices: port,
    ...ports,
    information: dynamoInformation(table.client, table.name),
    cases: deskOf(table).cases,
    pass: (ms: number) => {
      time.now = new Date(time.now.getTime() + ms);
      return time.now;
    },
    plan: (caseId: string, round = 1) =>
      takeReviewStep({ step: 'plan', caseId, round }, { ...ports, offices: port, clock }),
    passTime: (taskId: string, at: Date) =>
      ports.reviews.change({ ...placeOf(taskId), at }, (seen) => timePassed(seen, taskId, at)),
    review: (planId: string, contact?: string) => openOn(table, { planId, at: clock(), contact }),
    taskOf: async (caseId: string, office: string, round = 1): Promise<Task> => {
      const task = (await read(caseId, round)).tasks.find((one) => one.office === office);
      if (!task) throw new Error(`${office} has no task`);
      return task;
    },
    answer: (task: Task, decision: 'approve' | 'refuse', changes: object = {}) =>
      tasks.answer(task.id, { ...answerTo(task, decision, clock()), ...changes }),
    nextRound: (caseId: string, planId: string, round = 2) =>
      nextRound(table, { caseId, planId, round, at: clock() }),
    events: (caseId: string) => eventsOf(table, caseId),
    withdraw: async (caseId: string) => {
      const change = { set: { status: 'withdrawn' } };
      await commit(table, [update('case', caseKey(caseId), { change })]);
    },
  };
}

export const answerTo = (task: Task, decision: 'approve' | 'refuse', at: Date) => ({
  decision,
  reason: 'a reason',
  conditions: [],
  by: task.officer.email,
  at: at.toISOString(),
  address: '192.0.2.1',
  digest: task.digest,
});

/** A case that awaits people, by the plan that a test wants, whatever the case is. */
async function openOn(
  table: Table,
  { planId, at, contact }: { planId: string; at: Date; contact: string | undefined },
): Promise<Submission> {
  const plain = submissionAt(at);
  const email = contact ?? plain.request.contact.email;
  const request = { ...plain.request, contact: { ...plain.request.contact, email } };
  const submission = await deskOf(table).received({ ...plain, request });
  const { id, policy } = submission;
  const status = 'under-review';
  const { writes, events } = openReview({
    caseId: id,
    policy,
    planId,
    at,
    round: 1,
    status,
    sequence: 1,
  });
  const decision = {
    status,
    route: 'country-allocation',
    policy,
    decidedAt: at.toISOString(),
    totalTpp: 10,
    h100Equivalents: 1,
    draws: [],
    recommendation: 'approve',
    findings: [],
    conditions: [],
    wouldChange: [],
  };
  const change = { set: { status, round: 1, decisions: 1 }, add: { events } };
  const opened = await commit(table, [
    update('case', caseKey(id), { change }),
    put('decision', { ...decisionKey(id, 1), kind: 'decision', number: 1, ...decision }),
    ...writes,
  ]);
  if (!opened.committed) throw new Error('The review was not opened');
  return submission;
}

/** As settle will when a case is amended or appealed. */
async function nextRound(
  table: Table,
  { caseId, planId, round, at }: { caseId: string; planId: string; round: number; at: Date },
): Promise<void> {
  const seen = await readExistingReview(table, { caseId, round: round - 1 });
  const { row } = seen.stored;
  const status = 'under-review';
  const ended = supersedeReview(seen, {
    status,
    at,
    ground: 'another round',
    sequence: row.events + 1,
  });
  const opened = openReview({
    caseId,
    policy: row.policy,
    planId,
    round,
    status,
    at,
    sequence: row.events + 1 + ended.events,
  });
  const change = { set: { round }, add: { events: ended.events + opened.events } };
  const outcome = await commit(table, [
    update('case', caseKey(caseId), { change }),
    ...ended.writes,
    ...opened.writes,
  ]);
  if (!outcome.committed) throw new Error('The next round was not opened');
}

async function eventsOf(table: Table, caseId: string): Promise<string[]> {
  const types: string[] = [];
  for (let sequence = 1; ; sequence++) {
    const item = await getItem(table, outboxKey(caseId, sequence));
    if (!item) return types;
    const about = item.taskId ?? item.information;
    types.push(about === undefined ? `${item.type}` : `${item.type} ${about}`);
  }
}

/** As settle will, as far as a review can see. */
async function resolve(table: Table, event: unknown, at: Date) {
  const { caseId, round, outcome, ground } = resolveInput.parse(event);
  const seen = await readExistingReview(table, { caseId, round });
  const status = STATUS[outcome] ?? 'returned';
  const { row } = seen.stored;
  const ending = endReview(seen, { outcome, ground, at }, { status, sequence: row.events + 1 });
  if (ending.writes.length === 0) return { caseId, round, status: row.status };
  await commit(table, [
    update('case', caseKey(caseId), {
      change: { set: { status }, add: { events: ending.events }, remove: ['progress'] },
    }),
    ...ending.writes,
  ]);
  return { caseId, round, status };
}

/** The machine's host: killed, it forgets every execution and token, as a process does. */
export async function startMachine(desk: ReviewDesk) {
  const { table, clock, offices, cases, reviews, dueReviews, machines } = desk;
  const server = await startStepFunctions({ port: 0, option: 'port' });
  const client = new SFNClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const machine = reviewMachine(client, machineArn('review'));
  const failing = new Set<string>();
  server.open({
    review: async (event: unknown) => {
      const step = parseStep(event);
      if (failing.has(step.step)) throw new TypeError('broken');
      return takeReviewStep(step, { reviews, machines, offices, clock });
    },
    // The law of the day stands against nothing here.
    determine: async () => ({ asked: null }),
    settle: (event: unknown) => resolve(table, event, clock()),
  } as unknown as Lambdas);
  const lines: object[] = [];
  const deps = {
    reviews,
    dueReviews,
    machines,
    clock,
    cases,
    reviewMachine: machine,
    decideMachine: { run: () => Promise.reject(new Error('not asked')) },
    log: (line: object) => lines.push(line),
  };
  const poller = await startPoller({
    client: streamsOf(table),
    table: table.name,
    deadLetterFile: '/dev/null',
    consumers: [
      {
        checkpoint: {
          read: () => undefined,
          write: () => undefined,
          kept: () => Promise.resolve(),
        },
        filters: MOVES_ALONE,
        invoke: async (event) =>
          partialResponse(await advance(movesIn(streamedItems(event as never)), deps)),
      },
    ],
  });
  return {
    machine,
    failing,
    lines,
    deps,
    history: (name: string) => historyOf(client, name),
    kill: async () => {
      await poller.stop();
      await server.close();
    },
  };
}

const streamsOf = ({ client }: Table) =>
  new DynamoDBStreamsClient({
    endpoint: async () => {
      const { protocol, hostname, port, path } = await client.config.endpoint!();
      return { protocol, hostname, path, ...(port && { port }) };
    },
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

async function historyOf(client: SFNClient, name: string): Promise<HistoryEvent[]> {
  const executionArn = `${machineArn('review').replace(':stateMachine:', ':execution:')}:${name}`;
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  return events;
}

/** Waits until something is there, and says what was awaited when it never is. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Never seen: ${what}`);
    await sleep(40);
  }
}
