import type { SettleInput } from '../../shared/contracts/case.ts';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { jsonLog, logged } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { aboutSettle, settleMeasured } from './measure.ts';
import { parseSettleInput } from './settle.ts';

const dependencies = {
  table: { client: dynamoClient(), name: required('tableName') },
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
