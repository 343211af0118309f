import { dynamoCases } from '../../functions/adapters/dynamodb/cases/cases.ts';
import { licenseKey } from '../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoReferences } from '../../functions/adapters/dynamodb/cases/references.ts';
import { dynamoStuckWork } from '../../functions/adapters/dynamodb/cases/stuck-work.ts';
import { dynamoDraftLetters } from '../../functions/adapters/dynamodb/drafts/draft-letters.ts';
import { dynamoDueDrafts } from '../../functions/adapters/dynamodb/drafts/due-drafts.ts';
import { dynamoIntake } from '../../functions/adapters/dynamodb/intake/intake.ts';
import { dynamoAccounts, readAccounts } from '../../functions/adapters/dynamodb/ledger/accounts.ts';
import { adjustLimit } from '../../functions/adapters/dynamodb/ledger/adjust-limit.ts';
import { checkAccount } from '../../functions/adapters/dynamodb/ledger/drift.ts';
import { dynamoDriftChecks } from '../../functions/adapters/dynamodb/ledger/drift-checks.ts';
import { dynamoDueReports } from '../../functions/adapters/dynamodb/reports/due-reports.ts';
import { dynamoDueReviews } from '../../functions/adapters/dynamodb/reviews/due-reviews.ts';
import { dynamoMachineRecords } from '../../functions/adapters/dynamodb/reviews/machine-records.ts';
import { dynamoReviews } from '../../functions/adapters/dynamodb/reviews/reviews.ts';
import { dynamoDueCases } from '../../functions/adapters/dynamodb/settlements/due-cases.ts';
import { dynamoRescreenings } from '../../functions/adapters/dynamodb/settlements/rescreenings.ts';
import { dynamoSettlements } from '../../functions/adapters/dynamodb/settlements/settlements.ts';
import { dynamoClientLicenses } from '../../functions/adapters/dynamodb/shipments/client-licenses.ts';
import { dynamoDueShipments } from '../../functions/adapters/dynamodb/shipments/shipments.ts';
import { dynamoSummaries } from '../../functions/adapters/dynamodb/summaries/summaries.ts';
import { updateItem } from '../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { dynamoLanes } from '../../functions/adapters/dynamodb/webhooks/lanes.ts';
import { settle } from '../../functions/settle/settle.ts';
import type { Run } from '../../functions/sweep/run.ts';
import type { Submission } from '../../shared/contracts/case.ts';
import type { Path } from '../../shared/rules/determination.ts';
import { determinedAs, submissionAt } from './cases.ts';
import { NOON } from './ledger.ts';

/** What the functions are handed of the reviews of one table. */
export const reviewPortsOn = ({ client, name }: Table) => ({
  reviews: dynamoReviews(client, name),
  dueReviews: dynamoDueReviews(client, name),
  machines: dynamoMachineRecords(client, name),
});

/** What `settle` works on, in that table. */
export const settlePortsOn = ({ client, name }: Table) => ({
  settlements: dynamoSettlements(client, name),
  accounts: dynamoAccounts(client, name),
});

/** What time does to drafts, in that table. */
const draftTimeOn = ({ client, name }: Table) => ({
  ...dynamoDueDrafts(client, name),
  ...dynamoDraftLetters(client, name),
});

/** A run that ends then, and before which nothing has failed. */
export const wholeRun = (until: Date): Run => ({ until, paused: new Map() });

/** What the sweep is handed of one table, machines and outbox aside. */
export const sweepPortsOn = (table: Table) => ({
  ...reviewPortsOn(table),
  references: dynamoReferences(table.client, table.name),
  cases: dynamoCases(table.client, table.name),
  dueCases: dynamoDueCases(table.client, table.name),
  rescreenings: dynamoRescreenings(table.client, table.name),
  accounts: dynamoAccounts(table.client, table.name),
  driftChecks: dynamoDriftChecks(table.client, table.name),
  dueShipments: dynamoDueShipments(table.client, table.name),
  dueReports: dynamoDueReports(table.client, table.name),
  stuckWork: dynamoStuckWork(table.client, table.name),
  summaries: dynamoSummaries(table.client, table.name),
  dueDeliveries: dynamoLanes(table.client, table.name),
  deliveryWakes: { send: async () => {} },
  drafts: draftTimeOn(table),
  files: { removeAll: async () => undefined },
  intake: dynamoIntake(table.client, table.name, () => NOON),
  licenses: dynamoClientLicenses(table.client, table.name),
  shippingMachine: { ship: () => Promise.reject(new Error('Nothing ships here')) },
  secret: () => 'secret',
});

/** Everything a test does with cases and accounts of one table, in one line each. */
export function deskOf(table: Table) {
  const cases = dynamoCases(table.client, table.name);
  const settleAt = (at: Date) => ({ ...settlePortsOn(table), clock: () => at });
  return {
    cases,
    async received(submission: Submission = submissionAt()): Promise<Submission> {
      await cases.receive(submission);
      return submission;
    },
    async decide(submission: Submission, paths: Path[], at = NOON, links: string[] = []) {
      const input = determinedAs(submission, paths, { links });
      return (await settle(input, settleAt(at))).case;
    },
    async preCheck(submission: Submission, paths: Path[], at = NOON) {
      const input = determinedAs(submission, paths, { command: 'pre-check' });
      return (await settle(input, settleAt(at))).case;
    },
    async withdraw(submission: Submission, at = NOON) {
      return (await settle({ command: 'withdraw', submission }, settleAt(at))).case;
    },
    async accountNow(account: string, now = NOON) {
      return (await readAccounts(table, [account], now)).get(account);
    },
    async driftOf(account: string) {
      return (await checkAccount(table, account)).drift;
    },
    limit: (account: string, limitTpp: number | undefined, at = NOON) =>
      adjustLimit(table, { account, limitTpp, reason: 'a test', by: 'an officer', at }),
    /** As a shipment will be recorded. */
    ship: (submission: Submission, shippedTpp: number) =>
      updateItem(table, licenseKey(submission.id), {
        change: { add: { shippedTpp } },
        condition: { where: 'attribute_exists(#pk)' },
      }),
  };
}
