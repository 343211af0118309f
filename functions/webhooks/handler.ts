import { handle } from '../adapters/http/lambda.ts';
import { createWebhooksApi } from './app.ts';
import { webhooksOnAws } from './on-aws.ts';

export const handler = handle(createWebhooksApi(webhooksOnAws()));
