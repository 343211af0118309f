import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dynamoAuthorizations } from '../../functions/adapters/dynamodb/cases/authorizations.ts';
import { dynamoCases } from '../../functions/adapters/dynamodb/cases/cases.ts';
import { dynamoClearances } from '../../functions/adapters/dynamodb/cases/clearances.ts';
import { caseKey, decisionKey } from '../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoLinks } from '../../functions/adapters/dynamodb/cases/links.ts';
import { dynamoOutbox } from '../../functions/adapters/dynamodb/cases/outbox.ts';
import { eventIn, readDecision } from '../../functions/adapters/dynamodb/cases/told-items.ts';
import { readAccounts } from '../../functions/adapters/dynamodb/ledger/accounts.ts';
import { adjustLimit } from '../../functions/adapters/dynamodb/ledger/adjust-limit.ts';
import { dynamoInformation } from '../../functions/adapters/dynamodb/reviews/information.ts';
import { dynamoOffices } from '../../functions/adapters/dynamodb/reviews/offices.ts';
import { dynamoTasks } from '../../functions/adapters/dynamodb/reviews/tasks.ts';
import { dynamoLicenses } from '../../functions/adapters/dynamodb/settlements/licenses.ts';
import { dynamoShipments } from '../../functions/adapters/dynamodb/shipments/shipments.ts';
import {
  getItem,
  queryItems,
  type RawItem,
} from '../../functions/adapters/dynamodb/table/table.ts';
import { dynamoScreeningLists } from '../../functions/adapters/screening-list.ts';
import { storeScreeningList } from '../../functions/adapters/screening-list-writes.ts';
import { applyTheRules } from '../../functions/determine/apply-the-rules.ts';
import { askLaw } from '../../functions/determine/ask-law.ts';
import { storedListScreener } from '../../functions/determine/screening/screener.ts';
import { checkLedger } from '../../functions/operator/ledger/check-ledger.ts';
import { takeReviewStep } from '../../functions/review/review.ts';
import { settle } from '../../functions/settle/settle.ts';
import { bookOnLicense } from '../../functions/settle/ship.ts';
import { type Filing, filing } from '../../shared/contracts/application.ts';
import {
  type CaseFile,
  type MachineInput,
  type ResolveInput,
  type Settled,
  type SettleInput,
  type Submission,
  submissionIn,
} from '../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../shared/contracts/event.ts';
import { offices, type Task } from '../../shared/contracts/review.ts';
import type { ShipmentAct } from '../../shared/contracts/shipment.ts';
import type { Shipped } from '../../shared/contracts/shipping.ts';
import { pinOf } from '../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { asksLaw } from '../../shared/shipments/ship.ts';
import { reviewPortsOn, settlePortsOn } from './desk.ts';
import { createTestTable } from './dynamodb.ts';
import { NOON } from './ledger.ts';

export const DAY = 86_400_000;
const OFFICES = offices.parse(
  JSON.parse(readFileSync('functions/operator/samples/offices.json', 'utf8')),
).offices;

type Word = 'approve' | 'refuse';
export type PeopleDesk = Awaited<ReturnType<typeof openPeopleDesk>>;

/** Everything from a filing to what people make of it, on one table and one clock; no machines. */
export async function openPeopleDesk() {
  const table = await createTestTable();
  const { client, name } = table;
  const time = { now: NOON };
  const clock = () => time.now;
  const cases = dynamoCases(client, name);
  const tasks = dynamoTasks(client, name, clock);
  const ports = reviewPortsOn(table);
  const officePort = dynamoOffices(client, name);
  for (const office of OFFICES) await officePort.replace(office);
  await importList(['Zarqanite Precision Instruments LLC']);

  async function importList(names: readonly string[], source = 'Entity List (EL)') {
    const entries = names.map((listed, i) => ({
      id: `e${i}`,
      name: listed,
      altNames: [],
      source,
    }));
    const provenance = {
      importedAt: time.now.toISOString(),
      source: 'test',
      isShippedSample: false,
    };
    await storeScreeningList(table, entries, provenance);
  }

  const settling = { ...settlePortsOn(table), shipments: dynamoShipments(client, name), clock };
  /** A test may put another policy in force. */
  const law = { policyInForce };
  const determining = () => ({
    screener: storedListScreener(dynamoScreeningLists(client, name), clock),
    clearances: dynamoClearances(client, name),
    authorizations: dynamoAuthorizations(client, name),
    links: dynamoLinks(client, name),
    cases,
    reviews: ports.reviews,
    policyInForce: law.policyInForce,
    clock,
  });

  /** The decide machine. */
  async function run(input: MachineInput): Promise<Settled> {
    const isUndetermined = input.command === 'withdraw' || input.command === 'appeal';
    if (isUndetermined) return settle(input, settling);
    const rules = applyTheRules(determining());
    return settle((await rules(input)) as SettleInput, settling) as Promise<Settled>;
  }

  /** The same, for a shipment. */
  async function ship({ id: caseId }: Pick<CaseFile, 'id'>, act: ShipmentAct): Promise<Shipped> {
    const law = asksLaw(act) && {
      law: await askLaw({ command: 'ask-law', caseId, outcome: 'approve' }, determining()),
    };
    return bookOnLicense({ command: 'ship', caseId, act, ...law }, settling);
  }

  /** The last steps of the review machine. */
  async function resolve(asked: Pick<ResolveInput, 'caseId' | 'round' | 'outcome' | 'ground'>) {
    const { caseId, round, outcome } = asked;
    const { asked: answer } = await askLaw(
      { command: 'ask-law', caseId, round, outcome },
      determining(),
    );
    return settle({ command: 'resolve', ...asked, law: answer }, settling);
  }

  const find = async (id: string): Promise<CaseFile> => {
    const file = await cases.find(id);
    if (!file) throw new Error('There is no such case');
    return file;
  };
  const decide = async (file: Submission) =>
    (await run({ command: 'decide', submission: submissionIn(file) })).case;

  const plan = (caseId: string, round: number) =>
    takeReviewStep({ step: 'plan', caseId, round }, { ...ports, offices: officePort, clock });

  /** Plans, has the offices that are asked answer, and so on to the end: the review machine. */
  async function answerAll(caseId: string, say: (office: string) => Word | 'nothing') {
    const { round = 1 } = await find(caseId);
    for (;;) {
      const planned = await plan(caseId, round);
      if (!('tasks' in planned)) throw new Error('Nothing was planned');
      const { decided, ended, outcome, ground } = planned;
      if (decided || ended) return { caseId, round, outcome, ground };
      for (const { taskId } of planned.tasks) await answerOne(taskId, say);
    }
  }

  async function answerOne(taskId: string, say: (office: string) => Word | 'nothing') {
    const task = await tasks.find(taskId);
    if (!task) throw new Error('There is no such task');
    const decision = say(task.office);
    if (decision === 'nothing') {
      await takeReviewStep({ step: 'miss', taskId }, { ...ports, offices: officePort, clock });
      return;
    }
    const { office, digest, officer } = task;
    const at = time.now.toISOString();
    const conditions = [`${office} ${decision === 'approve' ? 'proviso' : 'ground'}`];
    const bound = { by: officer.email, at, address: '192.0.2.1', digest };
    await tasks.answer(taskId, { decision, reason: `${office} reason`, conditions, ...bound });
  }

  /** Has people decide, and carries it out. */
  async function resolved(caseId: string, say: (office: string) => Word | 'nothing') {
    const { round, outcome = 'refuse', ground = '' } = await answerAll(caseId, say);
    await resolve({ caseId, round, outcome, ground });
    const after = await find(caseId);
    return after.status === 'received' ? decide(after) : after;
  }

  return {
    table,
    clock,
    time,
    law,
    run,
    ship,
    find,
    decide,
    plan,
    answerAll,
    resolved,
    importList,
    cases,
    pass: (ms: number) => {
      time.now = new Date(time.now.getTime() + ms);
    },
    resolve: (caseId: string, round: number, outcome: Word | 'returned', ground = 'a ground') =>
      resolve({ caseId, round, outcome, ground }),
    async file(body: unknown, clientId = 'client'): Promise<CaseFile> {
      const received = { ...submissionOf(filing.parse(body), time.now), clientId };
      await cases.receive(received);
      return decide(received);
    },
    answer: (task: Task, decision: Word) =>
      tasks.answer(task.id, {
        decision,
        reason: 'a reason',
        conditions: [],
        by: task.officer.email,
        at: time.now.toISOString(),
        address: '192.0.2.1',
        digest: task.digest,
      }),
    eligible: ({ id }: Task) => tasks.eligible(id),
    withdraw: async (file: CaseFile) =>
      (await run({ command: 'withdraw', submission: submissionIn(file) })).case,
    appeal: (file: CaseFile, grounds = 'It is wrong.') =>
      run({ command: 'appeal', submission: submissionIn(file), grounds }),
    async amend(file: CaseFile, request: unknown, key: { id?: string; digest?: string } = {}) {
      const { id = randomUUID(), digest = 'new' } = key;
      const at = time.now.toISOString();
      const anew = file.status === 'returned' && { submittedAt: at };
      const amended = { ...submissionIn(file), request: filing.parse(request), ...anew };
      const amendment = { id, bodyDigest: digest, at, ofRevision: file.revision ?? 1 };
      return run({ command: 'amend', submission: amended, amendment });
    },
    review: async (caseId: string, round = 1) => {
      const found = await ports.reviews.find(caseId, round);
      if (!found) throw new Error('There is no such review');
      return found;
    },
    tasks,
    offices: officePort,
    reviews: ports.reviews,
    licenses: dynamoLicenses(client, name),
    information: dynamoInformation(client, name),
    outbox: dynamoOutbox(client, name),
    authorizations: dynamoAuthorizations(client, name),
    item: (caseId: string, sk: string) => getItem(table, { ...caseKey(caseId), sk }),
    itemsOf,
    decision: async (caseId: string, number: number) =>
      readDecision((await getItem(table, decisionKey(caseId, number))) ?? {}),
    async events(caseId: string): Promise<string[]> {
      const events = (await itemsOf(caseId)).flatMap((item) => eventIn(item) ?? []).sort(inOrder);
      const sequences = events.map(({ sequence }) => sequence);
      if (sequences.some((n, i) => n !== i + 1)) throw new Error(`Events are ${sequences}`);
      return events.map(({ type }) => String(type));
    },
    account: async (account: string) =>
      (await readAccounts(table, [account], time.now)).get(account),
    limit: (account: string, limitTpp: number | undefined) =>
      adjustLimit(table, { account, limitTpp, reason: 'a test', by: 'an officer', at: time.now }),
    /** What `ledger:check` finds wrong. */
    async faults(): Promise<string[]> {
      const { accounts, faults, miscounted } = await checkLedger(table);
      return [
        ...accounts.flatMap(({ drift }) => drift),
        ...[...faults.values(), ...miscounted.values()].flat(),
      ];
    },
  };

  async function itemsOf(caseId: string): Promise<RawItem[]> {
    const { pk } = caseKey(caseId);
    return Array.fromAsync(queryItems(table, { where: '#pk = :pk', values: { pk } }));
  }
}

const inOrder = (left: OutboxEvent, right: OutboxEvent): number => left.sequence - right.sequence;

const submissionOf = (request: Filing, at: Date): Submission => {
  const id = `req-${randomUUID().replaceAll('-', '')}`;
  return {
    id,
    clientId: 'client',
    bodyDigest: 'digest',
    publicReference: `reference-${id}`,
    submittedAt: at.toISOString(),
    policy: pinOf(policyInForce(at.toISOString())),
    request,
  };
};

export const approving = () => 'approve' as const;
export const refusing = () => 'refuse' as const;
