import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { allow } from './allow.ts';

/** What Step Functions does with a key for one machine only: it names the machine in each use. */
export const useFor = (machineArn: string, key: Key): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn },
    },
  });

/**
 * Encrypts what AWS keeps of each run: its history has the task tokens in it. The log of errors is
 * encrypted on its way, too, and has to be opened by whoever delivers it.
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
export function encryptHistory(
  machine: StateMachine,
  { key, machineArn }: { key: Key; machineArn: string },
): void {
  const resource = machine.node.defaultChild as CfnStateMachine;
  resource.encryptionConfiguration = { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: key.keyArn };
  const logs = Stack.of(machine).formatArn({
    service: 'logs',
    resource: '*',
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  const conditions = { StringEquals: { 'kms:EncryptionContext:SourceArn': logs } };
  machine.addToRolePolicy(useFor(machineArn, key));
  allow(machine, { actions: ['kms:GenerateDataKey'], resources: [key.keyArn], conditions });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions,
    }),
  );
}
