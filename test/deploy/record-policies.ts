import { GetKeyPolicyCommand, KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { GetBucketPolicyCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import type { Outputs } from './deployment.ts';
import type { ClientSettings } from './emulator.ts';

/**
 * See the list of differences: what the policies of the records deny, in words that the emulator
 * understands. Without this nobody could put or sign a record there.
 */
export async function denyAsThere(
  { AuditBucketName: Bucket, SigningKeyArn: KeyId }: Outputs,
  settings: ClientSettings,
): Promise<void> {
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const { Policy: ofBucket = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: asThere(ofBucket) }));
  const kms = new KMSClient(settings);
  const { Policy: ofKey = '' } = await kms.send(new GetKeyPolicyCommand({ KeyId }));
  await kms.send(new PutKeyPolicyCommand({ KeyId, Policy: asThere(ofKey) }));
}

interface Statement {
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function asThere(text: string): string {
  const policy = JSON.parse(text) as { Statement: Statement[] };
  const Statement = policy.Statement.filter(
    ({ Condition }) => !Condition?.Null?.['s3:if-none-match'],
  ).map(withSessions);
  return JSON.stringify({ ...policy, Statement });
}

/** A role, and what a session of it is called. */
function withSessions(statement: Statement): Statement {
  const role = statement.Condition?.ArnNotEquals?.['aws:PrincipalArn'];
  if (!role) return statement;
  const session = `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/*`;
  return { ...statement, Condition: { ArnNotLike: { 'aws:PrincipalArn': session } } };
}
