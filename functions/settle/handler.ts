import type { SettleInput } from '../../shared/contracts/case.ts';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import { dynamoSettlements } from '../adapters/dynamodb/settlements/settlements.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { aboutSettle, settleMeasured } from './measure.ts';
import { parseSettleInput } from './settle.ts';

const client = dynamoClient();
const tableName = required('tableName');

const dependencies = {
  settlements: dynamoSettlements(client, tableName),
  accounts: dynamoAccounts(client, tableName),
  clock: systemClock,
  log: jsonLog,
  measure: emfMeasure(),
};

const run = logged(
  (input: SettleInput) => settleMeasured(input, dependencies),
  aboutSettle,
  dependencies,
);

export const handler = async (event: unknown) => run(parseSettleInput(event));
