import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import { dynamoSettlements } from '../adapters/dynamodb/settlements/settlements.ts';
import { dynamoShipments } from '../adapters/dynamodb/shipments/shipments.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { aboutWork, parseWork, workOf } from './work.ts';

const client = dynamoClient();
const tableName = required('tableName');

const dependencies = {
  settlements: dynamoSettlements(client, tableName),
  accounts: dynamoAccounts(client, tableName),
  shipments: dynamoShipments(client, tableName),
  clock: systemClock,
  log: jsonLog,
  measure: emfMeasure(),
};

const run = logged(workOf(dependencies), aboutWork, dependencies);

export const handler = async (event: unknown) => run(parseWork(event));
