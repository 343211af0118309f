import { Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { STAGE_FACTS } from '../stage.ts';
import { allow } from './allow.ts';
import type { Keeping } from './kept-log.ts';
import { grantThrough } from './keys.ts';

export interface KeptSecretProps extends Keeping {
  readonly description: string;
  /** Letters and digits. */
  readonly length: number;
  /** Why no machine puts a new one in its place. */
  readonly whyUnturned: string;
}

/** A secret that nobody chose: under the data key, where there is one. */
export class KeptSecret extends Secret {
  readonly #dataKey: Key | undefined;

  constructor(scope: Construct, id: string, props: KeptSecretProps) {
    const { stage, dataKey, description, length, whyUnturned } = props;
    super(scope, id, {
      description,
      generateSecretString: { passwordLength: length, excludePunctuation: true },
      removalPolicy: STAGE_FACTS[stage].removalPolicy,
      ...(dataKey && { encryptionKey: dataKey }),
    });
    this.#dataKey = dataKey;
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SMG4', reason: whyUnturned });
  }

  /** The function may read it, and finds it under this name. */
  tell(fn: LambdaFunction, name: string): void {
    fn.addEnvironment(name, this.secretArn);
    allow(fn, { actions: ['secretsmanager:GetSecretValue'], resources: [this.secretArn] });
    grantThrough('secretsmanager', { key: this.#dataKey, fn, actions: ['kms:Decrypt'] });
  }
}
