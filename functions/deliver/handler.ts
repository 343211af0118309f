import type { SQSHandler } from 'aws-lambda';
import { wake } from '../../shared/contracts/webhook.ts';
import { callEndpoints } from './call-endpoints.ts';
import { deliverOnAws } from './on-aws.ts';

const dependencies = deliverOnAws();

export const handler: SQSHandler = async ({ Records }) => {
  const woken = Records.map(({ messageId, body }) => ({
    itemId: messageId,
    wake: wake.parse(JSON.parse(body)),
  }));
  const failed = await callEndpoints(woken, dependencies);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
