import type { SQSHandler } from 'aws-lambda';
import { required } from '../adapters/configuration.ts';
import { jsonLog } from '../adapters/log.ts';
import { queue } from '../adapters/queue.ts';
import { callEndpoints } from './call-endpoints.ts';

const dependencies = { wakes: queue(required('deliverQueueUrl')), log: jsonLog };

export const handler: SQSHandler = ({ Records }) => callEndpoints(Records.length, dependencies);
