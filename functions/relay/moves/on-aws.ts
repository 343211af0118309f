import { systemClock } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { decideMachine, stepFunctionsClient } from '../../adapters/decide-machine.ts';
import { dynamoCases } from '../../adapters/dynamodb/cases/cases.ts';
import { dynamoMachineRecords } from '../../adapters/dynamodb/reviews/machine-records.ts';
import type { Table } from '../../adapters/dynamodb/table/table.ts';
import { jsonLog } from '../../adapters/log.ts';
import { reviewMachine } from '../../adapters/review-machine.ts';
import type { AdvanceDependencies } from './dependencies.ts';

export function movesOnAws({ client, name }: Table): AdvanceDependencies {
  const stepFunctions = stepFunctionsClient();
  return {
    machines: dynamoMachineRecords(client, name),
    cases: dynamoCases(client, name),
    decideMachine: decideMachine(stepFunctions, required('decideMachineArn')),
    reviewMachine: reviewMachine(stepFunctions, required('reviewMachineArn')),
    clock: systemClock,
    log: jsonLog,
  };
}
