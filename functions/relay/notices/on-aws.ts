import { systemClock } from '../../adapters/clock.ts';
import { publicUrl, required } from '../../adapters/configuration.ts';
import { dynamoCases } from '../../adapters/dynamodb/cases.ts';
import { dynamoOffices } from '../../adapters/dynamodb/offices.ts';
import { dynamoOutbox } from '../../adapters/dynamodb/outbox.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/quotas.ts';
import { readReview } from '../../adapters/dynamodb/stored-review.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { dynamoTasks } from '../../adapters/dynamodb/tasks.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { emfMeasure } from '../../adapters/metrics.ts';
import { newSecret } from '../../adapters/one-time-code.ts';

export function noticesOnAws(table: Table) {
  const { client, name } = table;
  return {
    cases: dynamoCases(client, name),
    reviews: { find: (caseId: string, round: number) => readReview(table, caseId, round) },
    tasks: dynamoTasks(client, name, systemClock),
    offices: dynamoOffices(client, name),
    quotas: dynamoQuotas(client, name),
    outbox: dynamoOutbox(client, name),
    mailer: mailer(required('mailFrom')),
    clock: systemClock,
    secret: newSecret,
    publicUrl: publicUrl(),
    log: jsonLog,
    measure: emfMeasure(),
  };
}
