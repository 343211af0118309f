import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { STAGE_FACTS } from '../stage.ts';
import type { Keeping } from './kept-log.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Five years (15 CFR 762.6), however many of them are leap years. */
const KEPT = Duration.days(5 * 365 + 2);
const FOLDER = 'records/';

/** Records that outlive everything: put once, by one function, and from then on out of reach. */
export class AuditStore extends Construct {
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { stage, dataKey }: Keeping) {
    super(scope, id);
    const { protectsData, removalPolicy } = STAGE_FACTS[stage];
    this.#bucket = new PrivateBucket(this, 'Bucket', {
      dataKey,
      versioned: true,
      objectLockEnabled: true,
      // In compliance mode not even the root of the account ends it early.
      ...(protectsData && { objectLockDefaultRetention: ObjectLockRetention.compliance(KEPT) }),
      removalPolicy,
      whyUnlogged:
        'One function puts objects, none reads them; CloudTrail names whoever else would.',
    });
    if (protectsData) this.#deny('NothingIsDeleted', ['s3:DeleteObject', 's3:DeleteObjectVersion']);
    this.#deny('NothingIsOverwritten', ['s3:PutObject'], {
      Null: { 's3:if-none-match': 'true' },
    });
  }

  get name(): string {
    return this.#bucket.bucketName;
  }

  /** May put objects: this function, and nobody else whatever their policies say. */
  grantPutAlone(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.auditBucket, this.#bucket.bucketName);
    this.#bucket.grantUnder(FOLDER, {
      fn,
      actions: ['s3:PutObject'],
      why: 'Objects are named by what they contain.',
    });
    this.#deny('OnlyOnePuts', ['s3:PutObject'], {
      ArnNotEquals: { 'aws:PrincipalArn': fn.role?.roleArn },
    });
  }

  #deny(sid: string, actions: string[], conditions: Record<string, object> = {}): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        actions,
        conditions,
        principals: [new AnyPrincipal()],
        resources: [this.#bucket.arnForObjects('*')],
      }),
    );
  }
}
