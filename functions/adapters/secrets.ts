import { DependencyUnavailableError } from '../../shared/errors.ts';

/** The text of a secret in Secrets Manager, as it stands now. */
export async function readSecret(secretId: string): Promise<string> {
  const { SecretsManagerClient, GetSecretValueCommand } = await import(
    '@aws-sdk/client-secrets-manager'
  );
  const command = new GetSecretValueCommand({ SecretId: secretId });
  const { SecretString } = await new SecretsManagerClient({}).send(command).catch((cause) => {
    throw new DependencyUnavailableError('The secret could not be read', { cause });
  });
  if (SecretString) return SecretString;
  throw new DependencyUnavailableError('The secret is empty');
}
