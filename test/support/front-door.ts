import type { RequestLine } from '../../functions/adapters/http/route.ts';
import type { Cases, DecideMachine } from '../../functions/adapters/ports/cases.ts';
import type { ApiClient, Audience, SignIns } from '../../functions/adapters/ports/people.ts';
import { objectionsOf } from '../../functions/adapters/webhooks/objection.ts';
import { toldEvents } from '../../functions/adapters/webhooks/told-events.ts';
import { createApi } from '../../functions/api/app.ts';
import type { ApiDependencies } from '../../functions/api/dependencies.ts';
import { createEventsApi } from '../../functions/events/app.ts';
import type { EventsDependencies } from '../../functions/events/dependencies.ts';
import { createIntakeApi } from '../../functions/intake/app.ts';
import type { IntakeApiDependencies } from '../../functions/intake/dependencies.ts';
import { createApplicantPages } from '../../functions/pages/applicant/app.ts';
import type { ApplicantDependencies } from '../../functions/pages/applicant/dependencies.ts';
import { createFormPages } from '../../functions/pages/form/app.ts';
import type { FormDependencies } from '../../functions/pages/form/dependencies.ts';
import { createOfficerPages } from '../../functions/pages/officer/app.ts';
import type { OfficerDependencies } from '../../functions/pages/officer/dependencies.ts';
import { createReportsApi } from '../../functions/reports/app.ts';
import type { ReportsDependencies } from '../../functions/reports/dependencies.ts';
import { createRequestsApi } from '../../functions/requests/app.ts';
import type { RequestsDependencies } from '../../functions/requests/dependencies.ts';
import { createShipmentsApi } from '../../functions/shipments/app.ts';
import type { ShipmentsDependencies } from '../../functions/shipments/dependencies.ts';
import { createWebhooksApi } from '../../functions/webhooks/app.ts';
import type { WebhooksDependencies } from '../../functions/webhooks/dependencies.ts';
import { routeOf } from '../../infra/routes.ts';
import { contactChanged } from '../../shared/cases/contact.ts';
import type { ListInForce } from '../../shared/cases/since-filing.ts';
import type { Filing } from '../../shared/contracts/application.ts';
import type { RegisteredAuthorization } from '../../shared/contracts/authorization.ts';
import type {
  CaseFile,
  MachineInput,
  Refusal,
  Settled,
  Submission,
} from '../../shared/contracts/case.ts';
import type { Decision } from '../../shared/contracts/decision.ts';
import type { Quota } from '../../shared/contracts/quota.ts';
import type { Clearance } from '../../shared/contracts/records.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { apiKeyText } from '../../shared/keys/api-key-text.ts';
import type { Waiter } from '../../shared/ledger/queue.ts';
import { isSameMailbox } from '../../shared/people/mailbox.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { isSameOrder } from '../../shared/shipments/reference.ts';
import { memoryDrafts } from '../functions/pages/support/drafts.ts';
import { memoryPeople } from '../functions/pages/support/memory.ts';
import { clientWith, memoryKeys } from './api-clients.ts';
import { memoryFeedPages } from './memory-feed.ts';
import { memoryIntake } from './memory-intake.ts';
import { MemoryLicenses } from './memory-licenses.ts';
import { MemoryReports } from './memory-reports.ts';
import { memoryWebhooks } from './memory-webhooks.ts';

export const NOW = new Date('2026-03-04T05:06:07.000Z');
export const KEY = 'test-key-of-a-supplier';
export const OTHER_KEY = 'test-key-of-another';
export const PUBLIC_URL = 'https://chipgate.example';

/** Stores once per id, as the table's condition does. */
class MemoryCases implements Cases {
  readonly files = new Map<string, CaseFile>();

  async receive(submission: Submission) {
    const known = this.files.get(submission.id);
    if (known) return { stored: false, case: structuredClone(known) };
    const file: CaseFile = {
      ...structuredClone(submission),
      status: 'received',
      updatedAt: submission.submittedAt,
      decision: null,
      license: null,
    };
    this.files.set(submission.id, file);
    return { stored: true, case: structuredClone(file) };
  }

  async find(id: string) {
    return structuredClone(this.files.get(id));
  }

  async findByPublicReference(reference: string) {
    return structuredClone(
      [...this.files.values()].find((file) => file.publicReference === reference),
    );
  }
}

const DECISION: Omit<Decision, 'policy'> = {
  status: 'no-license-required',
  route: 'small-order',
  decidedAt: NOW.toISOString(),
  totalTpp: 8_105_984,
  h100Equivalents: 512.226_477,
  draws: [{ account: 'small-order/VN:hanoi uni/2026', tpp: 8_105_984, state: 'posted' }],
  findings: [
    {
      rule: 'small-order-within-yearly-limit',
      requirement: 'The small orders of one ultimate parent stay within 26,900,000 TPP a year.',
      answer: 'met',
      because: '8,105,984 TPP fit the 26,900,000 TPP left for <b>Hanoi</b> in 2026.',
      citation: '15 CFR 740.29',
    },
  ],
  conditions: ['Keep the records of this transaction for five years.'],
  wouldChange: ['Nothing but more than 18,794,016 TPP more.'],
};

/** A machine that decides all it is given, unless told to fail; pre-checks leave no trace in it. */
class MemoryMachine implements DecideMachine {
  readonly runs: MachineInput[] = [];
  readonly #cases: MemoryCases;
  decision = DECISION;
  failure: Error | undefined;
  refusal: Refusal | undefined;

  constructor(cases: MemoryCases) {
    this.#cases = cases;
  }

  async run(input: MachineInput): Promise<Settled> {
    const { command, submission } = input;
    const isRepeat = this.#isRepeat(input);
    this.runs.push(structuredClone(input));
    if (this.failure) throw this.failure;
    const decided: CaseFile = {
      ...submission,
      status: command === 'withdraw' ? 'withdrawn' : this.decision.status,
      updatedAt: NOW.toISOString(),
      decision: { ...this.decision, policy: submission.policy },
      license: null,
    };
    if (this.refusal) return { case: decided, refusal: this.refusal };
    if (command !== 'pre-check') this.#cases.files.set(submission.id, structuredClone(decided));
    return { case: decided, ...(isRepeat && { isRepeat }) };
  }

  #isRepeat(input: MachineInput): boolean {
    const before = this.runs.filter(({ submission }) => submission.id === input.submission.id);
    return before.some(
      (one) =>
        (one.command === 'amend' &&
          input.command === 'amend' &&
          one.amendment.id === input.amendment.id) ||
        (one.command === 'appeal' && input.command === 'appeal' && one.grounds === input.grounds),
    );
  }
}

export const QUOTA: Quota = {
  account: 'country/AE/2025-2027',
  limitTpp: 790_000_000,
  heldTpp: 1,
  postedTpp: 2,
  availableTpp: 789_999_997,
  waiting: 0,
};

const placeIn = ({ submittedAt, id }: CaseFile): string => `${submittedAt} ${id}`;

/** What a test may let change around the cases. */
interface Surroundings {
  lists: ListInForce[];
  waiters: Waiter[];
  amendedAt: string | undefined;
  formerText: Filing | undefined;
  clearances: Clearance[];
  authorization: RegisteredAuthorization | undefined;
  policyInForce: OfficerDependencies['policyInForce'];
}

/** The API and the pages, over one memory. */
export function world() {
  const cases = new MemoryCases();
  const machine = new MemoryMachine(cases);
  const clients = new Map<string, ApiClient>([
    [sha256(KEY), clientWith(KEY, { id: 'supplier', name: 'Supplier' })],
    [sha256(OTHER_KEY), clientWith(OTHER_KEY, { id: 'another', name: 'Another' })],
  ]);
  const quotas = new Map([[QUOTA.account, QUOTA]]);
  const lines: RequestLine[] = [];
  const surroundings: Surroundings = {
    lists: [],
    waiters: [],
    amendedAt: undefined,
    formerText: undefined,
    clearances: [],
    authorization: undefined,
    policyInForce,
  };
  const drafts = memoryDrafts();
  const state = {
    now: NOW,
    lookups: 0,
    secrets: 0,
    resent: [] as string[],
    before: new Set<string>(),
  };
  const feedPages = memoryFeedPages();
  const { stored: kept, ...hooks } = memoryWebhooks();
  const licenses = new MemoryLicenses(cases.files, () => state.now);
  const intake = memoryIntake();
  const deps: Dependencies = {
    cases,
    decideMachine: machine,
    shippingMachine: licenses,
    licenses,
    references: {
      idsOf: async ({ clientId, reference }, { after = '', most }) =>
        [...cases.files.values()]
          .filter(
            (one) => one.clientId === clientId && isSameOrder(one.request.reference, reference),
          )
          .map(({ id }) => id)
          .filter((id) => id > after && !state.before.has(id))
          .sort()
          .slice(0, most),
    },
    listedCases: async (ids) =>
      ids.flatMap((id) => {
        const file = cases.files.get(id);
        return file ? { ...file, referencePk: state.before.has(id) ? undefined : 'r#' } : [];
      }),
    reports: new MemoryReports(licenses),
    ...intake,
    feedPages,
    ...hooks,
    told: toldEvents(feedPages),
    call: async () => ({ status: 204, milliseconds: 1 }),
    wakes: { send: async () => {} },
    objectionTo: objectionsOf({ loopback: true, account: undefined }),
    random: (bytes) => new Uint8Array(bytes).fill(++state.secrets),
    quotas: {
      find: async (account) => quotas.get(account),
      findAll: async (accounts) => accounts.flatMap((account) => quotas.get(account) ?? []),
    },
    waiters: async function* () {
      yield* surroundings.waiters;
    },
    contactCases: {
      page: async (email, { after, limit }) => {
        const own = [...cases.files.values()]
          .filter(({ request }) => isSameMailbox(request.contact.email, email))
          .sort((left, right) => (placeIn(left) < placeIn(right) ? 1 : -1))
          .filter((file) => after === undefined || placeIn(file) < after);
        const page = own.slice(0, limit);
        return { cases: page, next: own.length > limit ? placeIn(page.at(-1)!) : undefined };
      },
    },
    contactChanges: {
      change: async (caseId, { from, to }) => {
        const file = cases.files.get(caseId);
        if (!file || !isSameMailbox(file.request.contact.email, from)) return 'not-theirs';
        if (file.status === 'received') return 'being-decided';
        cases.files.set(caseId, { ...file, ...contactChanged(file, to) });
        return 'done';
      },
    },
    clientQuotas: {
      page: async () => ({ quotas: [...quotas.values()] }),
      find: async (_client, account) => quotas.get(account),
    },
    noticesAgain: {
      resend: async (caseId) => {
        state.resent.push(caseId);
        return 'done' as const;
      },
    },
    allowances: { take: async () => 'taken' as const, lease: async () => ({ left: 5_900 }) },
    apiKeys: memoryKeys(clients),
    newKey: () => apiKeyText(`${++state.secrets}`.padStart(40, '0')),
    apiClients: {
      findByKeyHash: async (hash) => {
        state.lookups++;
        return clients.get(hash);
      },
    },
    sinceFiling: {
      lists: async () => [...surroundings.lists],
      amendedAt: async () => surroundings.amendedAt,
      formerText: async () => surroundings.formerText,
      authorization: async () => surroundings.authorization,
    },
    clearances: {
      of: async (party) => surroundings.clearances.filter((one) => one.party === party),
    },
    policyInForce: (at) => surroundings.policyInForce(at),
    ...memoryPeople(cases, () => state.now).people,
    drafts: drafts.drafts,
    clock: () => state.now,
    secret: () => `secret-${++state.secrets}`,
    publicUrl: PUBLIC_URL,
    log: (line) => void lines.push(line),
  };
  return {
    ...frontDoor(deps),
    deps,
    drafts: drafts.kept,
    cases,
    machine,
    licenses,
    feedPages,
    hooks: { ...hooks, kept },
    quotas,
    clients,
    lines,
    state,
    surroundings,
  };
}

type Dependencies = ApiDependencies &
  IntakeApiDependencies &
  ShipmentsDependencies &
  RequestsDependencies &
  ReportsDependencies &
  EventsDependencies &
  WebhooksDependencies &
  Omit<ApplicantDependencies & FormDependencies & OfficerDependencies, 'signIns'> & {
    readonly signIns: Readonly<Record<Audience, SignIns>>;
  };

/** The functions that people and suppliers call, and the way by which each path leads to one. */
export function frontDoor(deps: Dependencies) {
  const apps = {
    api: createApi(deps),
    shipments: createShipmentsApi(deps),
    requests: createRequestsApi(deps),
    reports: createReportsApi(deps),
    intake: createIntakeApi(deps),
    events: createEventsApi(deps),
    webhooks: createWebhooksApi(deps),
    applicantPages: createApplicantPages({ ...deps, signIns: deps.signIns.applicant }),
    formPages: createFormPages({ ...deps, signIns: deps.signIns.applicant }),
    officerPages: createOfficerPages({ ...deps, signIns: deps.signIns.officer }),
  };
  const appOf = (url: string, method?: string) => apps[routeOf(new URL(url).pathname, method).to];
  const ask = (path: string, init?: RequestInit, env?: object) =>
    appOf(`${PUBLIC_URL}${path}`, init?.method ?? 'GET').request(path, init, env);
  return { ...apps, appOf, fetch: ask };
}

export type World = ReturnType<typeof world>;

export interface Sent {
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Record<string, string>;
  readonly key?: string | null;
}

/** One HTTP call with the supplier's key, unless another (or none) is given. */
export function call({ fetch }: Pick<World, 'fetch'>, route: string, sent: Sent = {}) {
  const [method = 'GET', path = '/'] = route.split(' ');
  const { body, raw = body === undefined ? undefined : JSON.stringify(body), key = KEY } = sent;
  const headers = {
    ...(raw !== undefined && { 'Content-Type': 'application/json' }),
    ...(key !== null && { Authorization: `Bearer ${key}` }),
    ...sent.headers,
  };
  return fetch(path, { method, headers, ...(raw !== undefined && { body: raw }) });
}
