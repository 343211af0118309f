import type { AuditStore } from './constructs/audit-store.ts';
import type { CaseTable } from './constructs/case-table.ts';
import type { DecideStateMachine } from './constructs/decide-machine.ts';
import type { DocumentStore } from './constructs/document-store.ts';
import { grantForeignBuses } from './constructs/foreign-buses.ts';
import type { SigningKey } from './constructs/keys.ts';
import type { MailSender } from './constructs/mail-sender.ts';
import type { NodeFunction } from './constructs/node-function.ts';
import type { PublicApi } from './constructs/public-api.ts';
import type { ReviewStateMachine } from './constructs/review-machine.ts';
import type { WorkQueue } from './constructs/work-queue.ts';
import type { FunctionName } from './functions.ts';

/** What functions work with. Each part gives a permission and tells where it is in one act. */
export interface Parts {
  readonly table: CaseTable;
  readonly machine: DecideStateMachine;
  readonly reviewMachine: ReviewStateMachine;
  readonly documents: DocumentStore;
  readonly records: AuditStore;
  readonly signingKey: SigningKey;
  readonly mail: MailSender;
  readonly api: PublicApi;
  readonly deliveries: WorkQueue;
  readonly hearing: WorkQueue;
}

type Permit = (fn: NodeFunction, parts: Parts) => void;

/** The canary comes in from outside, and what it needs for that is its construct's own. */
export type PermittedFunction = Exclude<FunctionName, 'canary'>;

/** What each function may do: told here, and nowhere else. */
export const PERMISSIONS: Readonly<Record<PermittedFunction, Permit>> = {
  api(fn, { table, machine, api }) {
    table.grantRead(fn, 'cases', 'accounts', 'apiClients', 'clientKeys', 'callRations');
    table.grantStore(fn, 'cases', 'apiClients', 'clientKeys');
    table.grantCount(fn, 'apiClients', 'callRations');
    table.grantQuery(fn, 'lists', ['accounts', 'accounts#*']);
    table.grantQuery(fn, 'reference', ['r#*']);
    table.grantQuery(fn, 'due', ['pending#*']);
    machine.grantRun(fn);
    api.tellUrl(fn);
  },

  shipments(fn, { table, machine, api }) {
    table.grantRead(fn, 'cases', 'feeds', 'apiClients', 'clientKeys', 'callRations');
    table.grantCount(fn, 'apiClients', 'callRations');
    table.grantQuery(fn, 'lists', ['cases#*']);
    table.grantQuery(fn, 'reference', ['CG-*']);
    machine.grantRun(fn);
    api.tellUrl(fn);
  },

  requests(fn, { table, machine, documents, api }) {
    table.grantRead(fn, 'cases', 'feeds', 'apiClients', 'clientKeys', 'callRations');
    table.grantWrite(fn, 'cases');
    table.grantCount(fn, 'apiClients', 'callRations');
    table.grantQuery(fn, 'reference', ['r#*']);
    machine.grantRun(fn);
    documents.grantUpload(fn, 'cases/');
    api.tellUrl(fn);
  },

  reports(fn, { table, api }) {
    table.grantRead(fn, 'cases', 'feeds', 'apiClients', 'clientKeys', 'callRations');
    table.grantRead(fn, 'authorizations', 'received');
    table.grantWrite(fn, 'cases');
    table.grantCount(fn, 'apiClients', 'callRations');
    table.grantQuery(fn, 'lists', ['cases#*']);
    api.tellUrl(fn);
  },

  intake(fn, { table, machine, api }) {
    table.grantRead(fn, 'cases', 'intake', 'apiClients', 'clientKeys', 'callRations');
    table.grantStore(fn, 'cases', 'intake');
    table.grantCount(fn, 'intake', 'apiClients', 'callRations');
    table.grantQuery(fn, 'lists', ['intake-parked#*']);
    table.grantQuery(fn, 'reference', ['CG-*']);
    table.grantQuery(fn, 'reference', ['r#*']);
    machine.grantRun(fn);
    api.tellUrl(fn);
  },

  events(fn, { table }) {
    table.grantRead(fn, 'feeds', 'apiClients', 'clientKeys', 'callRations');
    table.grantCount(fn, 'apiClients', 'callRations');
  },

  webhooks(fn, { table, deliveries }) {
    table.grantRead(fn, 'webhooks', 'lanes', 'attempts', 'feeds');
    table.grantRead(fn, 'apiClients', 'clientKeys', 'callRations');
    table.grantStore(fn, 'webhooks', 'attempts');
    table.grantCount(fn, 'lanes', 'apiClients', 'callRations');
    deliveries.grantSend(fn);
    grantForeignBuses(fn);
  },

  hear(fn, { table, machine }) {
    table.grantRead(fn, 'cases', 'intake', 'intakeSources');
    table.grantStore(fn, 'cases', 'intake');
    table.grantQuery(fn, 'reference', ['CG-*']);
    table.grantQuery(fn, 'reference', ['r#*']);
    machine.grantRun(fn);
  },

  applicantPages(fn, { table, machine, documents, mail, api }) {
    table.grantRead(fn, 'cases', 'countryAccounts', 'offices', 'applicantSignIns');
    table.grantRead(fn, 'checkRations', 'mailRations', 'authorizations', 'received');
    table.grantWrite(fn, 'cases', 'applicantSignIns');
    table.grantQuery(fn, 'lists', ['waiting#*']);
    table.grantQuery(fn, 'due', ['pending#country/*']);
    table.grantCount(fn, 'checkRations', 'mailRations');
    table.grantQuery(fn, 'reference', ['*']);
    machine.grantRun(fn);
    documents.grantUpload(fn, 'cases/');
    mail.grantSend(fn);
    api.tellUrl(fn);
  },

  formPages(fn, { table, machine, documents, mail, api }) {
    table.grantRead(fn, 'cases', 'countryAccounts');
    table.grantRead(fn, 'applicantSignIns', 'drafts', 'checkRations', 'draftRations');
    table.grantWrite(fn, 'cases', 'applicantSignIns', 'drafts');
    table.grantDelete(fn, 'drafts');
    table.grantCount(fn, 'checkRations', 'draftRations');
    table.grantQuery(fn, 'lists', ['cases#*']);
    table.grantQuery(fn, 'due', ['pending#country/*']);
    machine.grantRun(fn);
    documents.grantUpload(fn, 'drafts/');
    mail.grantSend(fn);
    api.tellUrl(fn);
  },

  officerPages(fn, { table, documents, mail }) {
    table.grantRead(fn, 'cases', 'accounts', 'offices', 'officerSignIns');
    table.grantRead(fn, 'authorizations', 'screeningImports', 'clearances');
    table.grantWrite(fn, 'cases', 'officerSignIns');
    table.grantCheck(fn, 'offices');
    table.grantQuery(fn, 'due', ['pending#*']);
    table.grantQuery(fn, 'lists', ['officer#*']);
    documents.grantDownload(fn);
    mail.grantSend(fn);
  },

  determine(fn, { table }) {
    table.grantRead(fn, 'cases', 'links', 'smallOrders');
    table.grantRead(fn, 'screeningList', 'clearances', 'authorizations');
  },

  settle(fn, { table }) {
    table.grantRead(fn, 'cases', 'accounts', 'received');
    table.grantWrite(fn, 'cases', 'accounts', 'links', 'clearances', 'authorizations');
    table.grantWrite(fn, 'received');
    table.grantQuery(fn, 'lists', ['waiting#*']);
    table.grantQuery(fn, 'due', ['pending#*']);
  },

  review(fn, { table }) {
    table.grantRead(fn, 'cases', 'offices');
    table.grantWrite(fn, 'cases');
  },

  sweep(fn, { table, machine, reviewMachine, documents, deliveries }) {
    table.grantRead(fn, 'lanes');
    deliveries.grantSend(fn);
    table.grantRead(
      fn,
      'cases',
      'accounts',
      'sweeps',
      'drafts',
      'intake',
      'authorizations',
      'received',
    );
    table.grantWrite(fn, 'cases', 'accounts', 'sweeps', 'summaries', 'drafts', 'intake');
    table.grantDelete(fn, 'drafts');
    table.grantQuery(fn, 'lists', ['*']);
    table.grantQuery(fn, 'due', ['*']);
    table.grantQuery(fn, 'reference', ['r#*']);
    machine.grantRun(fn);
    reviewMachine.grantDescribe(fn);
    documents.grantRemoveDrafts(fn);
  },

  relay(fn, { table, machine, reviewMachine, mail, api, deliveries }) {
    table.grantRead(fn, 'cases', 'accounts', 'offices', 'clients', 'summaries', 'mailRations');
    table.grantRead(fn, 'drafts', 'feeds', 'webhooks');
    table.grantWrite(fn, 'cases', 'summaries');
    table.grantStore(fn, 'feeds');
    table.grantCount(fn, 'mailRations', 'drafts', 'lanes');
    deliveries.grantSend(fn);
    table.grantQuery(fn, 'due', ['pending#*']);
    machine.grantRun(fn);
    reviewMachine.grantAdvance(fn);
    mail.grantSend(fn);
    api.tellUrl(fn);
  },

  archive(fn, { records, signingKey }) {
    records.grantPutAlone(fn);
    signingKey.grantSignAlone(fn);
  },

  deliver(fn, { table, deliveries, mail }) {
    table.grantRead(fn, 'webhooks', 'lanes', 'feeds');
    table.grantStore(fn, 'webhooks', 'attempts');
    table.grantCount(fn, 'lanes');
    table.grantQuery(fn, 'due', ['parked#*']);
    deliveries.grantSend(fn);
    mail.grantSend(fn);
    grantForeignBuses(fn);
  },
};

/** Gives every function what it may do, and nothing else. */
export function permit(
  functions: Readonly<Record<PermittedFunction, NodeFunction>>,
  parts: Parts,
): void {
  const names = Object.keys(PERMISSIONS) as PermittedFunction[];
  for (const name of names) PERMISSIONS[name](functions[name], parts);
}
