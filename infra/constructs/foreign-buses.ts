import { Stack, Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { allow } from './allow.ts';

/** May put events on buses of other accounts, each as far as its own policy lets ours. */
export function grantForeignBuses(fn: LambdaFunction): void {
  const { partition } = Stack.of(fn);
  const resource = `arn:${partition}:events:*:*:event-bus/*`;
  allow(fn, { actions: ['events:PutEvents'], resources: [resource] });
  Validations.of(fn.role ?? fn).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:*:*:event-bus/*]',
    reason: 'Suppliers name buses of their own accounts; a bus of ours is refused by name.',
  });
}
