import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import { limited } from './time-limits.ts';

/** The text of a secret in Secrets Manager, as it stands now. */
export async function readSecret(secretId: string): Promise<string> {
  const [text] = await readStages(secretId, ['AWSCURRENT']);
  if (text) return text;
  throw new DependencyUnavailableError('The secret is empty');
}

/** The same, and as it stood before it was last rotated, if it ever was. */
export const readSecretInRotation = (secretId: string): Promise<readonly string[]> =>
  readStages(secretId, ['AWSCURRENT', 'AWSPREVIOUS']);

async function readStages(secretId: string, stages: readonly string[]): Promise<string[]> {
  const client = new SecretsManagerClient(limited());
  const texts = await Promise.all(
    stages.map(async (VersionStage) => {
      const command = new GetSecretValueCommand({ SecretId: secretId, VersionStage });
      const answer = await client.send(command).catch((cause: Error) => {
        if (VersionStage === 'AWSPREVIOUS' && cause.name === 'ResourceNotFoundException') return;
        throw new DependencyUnavailableError('The secret could not be read', { cause });
      });
      return answer?.SecretString;
    }),
  );
  return texts.flatMap((text) => (text ? [text] : []));
}
