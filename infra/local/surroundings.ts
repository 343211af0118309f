import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { QUEUE_NAMES, QUEUES } from '../queues.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';
export const TABLE_NAME = 'chipgate';
export const SECRET_ACCESS_KEY = 'chipgate';

export interface Endpoints {
  readonly dynamoDb: string;
  readonly stepFunctions: string;
  readonly mail: string;
  readonly documents: string;
  readonly kms: string;
  readonly queues: string;
  readonly web: string;
}

export interface Arns {
  ofMachine(name: string): string;
  readonly signingKey: string;
}

/** Everything the functions read from their environment, pointing at the parts on this machine. */
export function surroundings(endpoints: Endpoints, arns: Arns) {
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'chipgate',
    AWS_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoints.dynamoDb,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
    AWS_ENDPOINT_URL_SESV2: endpoints.mail,
    AWS_ENDPOINT_URL_S3: endpoints.documents,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    [ENVIRONMENT.tableName]: TABLE_NAME,
    [ENVIRONMENT.decideMachineArn]: arns.ofMachine('decide'),
    [ENVIRONMENT.reviewMachineArn]: arns.ofMachine('review'),
    ...Object.fromEntries(
      QUEUE_NAMES.map((name) => [
        ENVIRONMENT[QUEUES[name].variable],
        `${endpoints.queues}/${ACCOUNT}/${name}`,
      ]),
    ),
    [ENVIRONMENT.loopbackTargets]: 'on',
    [ENVIRONMENT.mailFrom]: 'Chipgate <no-reply@chipgate.example>',
    [ENVIRONMENT.filesBucket]: 'chipgate-files',
    [ENVIRONMENT.auditBucket]: 'chipgate-audit',
    [ENVIRONMENT.signingKeyId]: arns.signingKey,
    [ENVIRONMENT.publicUrl]: endpoints.web,
    [ENVIRONMENT.inboxUrl]: endpoints.mail,
  };
}

/** A developer's own AWS settings would win over ours in the SDK; here they must not. */
const FOREIGN = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_DEFAULT_REGION',
  'AWS_ENDPOINT_URL',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
];

export function applySurroundings(variables: Readonly<Record<string, string>>): void {
  for (const name of FOREIGN) delete process.env[name];
  Object.assign(process.env, variables);
}
