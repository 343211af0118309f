import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../clock.ts';
import { required } from '../configuration.ts';
import { decideMachine, stepFunctionsClient } from '../decide-machine.ts';
import { dynamoCases } from '../dynamodb/cases/cases.ts';
import { dynamoReferences } from '../dynamodb/cases/references.ts';
import { dynamoIntake } from '../dynamodb/intake/intake.ts';
import { dynamoMappings } from '../dynamodb/intake/mappings.ts';
import { dynamoClientLicenses } from '../dynamodb/shipments/client-licenses.ts';
import { newReference } from '../one-time-code.ts';
import { shippingMachine } from '../shipping-machine.ts';

/** What whoever carries events out works with, on AWS. */
export function laneOnAws(client: DynamoDBClient, tableName: string) {
  const stepFunctions = stepFunctionsClient();
  const machineArn = required('decideMachineArn');
  return {
    intake: dynamoIntake(client, tableName, systemClock),
    cases: dynamoCases(client, tableName),
    references: dynamoReferences(client, tableName),
    licenses: dynamoClientLicenses(client, tableName),
    decideMachine: decideMachine(stepFunctions, machineArn),
    shippingMachine: shippingMachine(stepFunctions, machineArn),
    clock: systemClock,
    secret: newReference,
  };
}

/** And whoever takes them. */
export const intakeOnAws = (client: DynamoDBClient, tableName: string) => ({
  ...laneOnAws(client, tableName),
  mappings: dynamoMappings(client, tableName),
});
