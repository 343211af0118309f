/**
 * What an action of AWS is called in a drawing. `null`: everybody may (logs, traces), or it only
 * serves another action that is drawn.
 */
export const VERBS: Readonly<Record<string, string | null>> = {
  'dynamodb:GetItem': 'reads',
  'dynamodb:BatchGetItem': 'reads',
  'dynamodb:Query': 'reads',
  'dynamodb:PutItem': 'writes',
  'dynamodb:UpdateItem': 'writes',
  'dynamodb:DeleteItem': 'deletes',
  'dynamodb:ConditionCheckItem': null,
  'dynamodb:DescribeStream': null,
  'dynamodb:GetRecords': null,
  'dynamodb:GetShardIterator': null,
  'dynamodb:ListStreams': null,
  'lambda:InvokeFunction': 'calls',
  'states:StartSyncExecution': 'runs',
  'states:StartExecution': 'starts',
  'states:SendTaskSuccess': 'wakes',
  'states:DescribeExecution': 'looks at',
  'ses:SendEmail': 'sends',
  's3:GetObject': 'reads',
  's3:GetObjectVersion': 'reads',
  's3:ListBucket': null,
  's3:PutObject': 'writes',
  's3:DeleteObjectVersion': 'deletes',
  's3:ListBucketVersions': null,
  's3:PutObjectRetention': null,
  'secretsmanager:GetSecretValue': 'reads',
  'sqs:SendMessage': null,
  'events:PutEvents': null,
  'sqs:ReceiveMessage': null,
  'sqs:DeleteMessage': null,
  'sqs:ChangeMessageVisibility': null,
  'sqs:GetQueueAttributes': null,
  'sqs:GetQueueUrl': null,
  'kms:Sign': 'signs with',
  'kms:GetPublicKey': 'shows',
  'kms:Verify': 'checks with',
  'kms:Encrypt': null,
  'kms:Decrypt': null,
  'kms:DescribeKey': null,
  'kms:GenerateDataKey': null,
  'kms:GenerateDataKey*': null,
  'kms:ReEncrypt*': null,
};

const EVERYBODY = /^(logs|xray):/;

/** The verb of an action; undefined for what no drawing shows. */
export function verbOf(action: string): string | undefined {
  if (EVERYBODY.test(action)) return undefined;
  const verb = VERBS[action];
  if (verb === undefined)
    throw new Error(`Say in infra/docs/architecture/verbs.ts what ${action} does`);
  return verb ?? undefined;
}

/** Verbs in the order of the list above: one reads before one writes, starts before one wakes. */
export function inOrder(words: readonly string[]): string[] {
  const verbs = Object.values(VERBS);
  return words.toSorted((one, other) => verbs.indexOf(one) - verbs.indexOf(other));
}

/** "reads", "reads and writes", "this, that and the other". */
export const spoken = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
