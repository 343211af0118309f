import type { DynamoDBStreamHandler } from 'aws-lambda';
import { s3AuditStore } from '../adapters/audit-store.ts';
import { required } from '../adapters/configuration.ts';
import { jsonLog } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { kmsSigner } from '../adapters/signing.ts';
import { streamedItems } from '../adapters/stream.ts';
import { archive } from './archive.ts';

const dependencies = {
  signer: kmsSigner(required('signingKeyId')),
  store: s3AuditStore(required('auditBucket')),
  log: jsonLog,
  measure: emfMeasure(),
};

export const handler: DynamoDBStreamHandler = async (event) => {
  const items = streamedItems(event).map(({ item }) => item);
  await archive(items, dependencies);
};
