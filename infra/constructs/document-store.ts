import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { STAGE_FACTS } from '../stage.ts';
import type { Keeping } from './kept-log.ts';
import { type ObjectAction, PrivateBucket } from './private-bucket.ts';

/** What was sent with a draft stays where it was put: the case knows where that is. */
const FOLDERS = ['cases/', 'drafts/'] as const;
type Folder = (typeof FOLDERS)[number];

/** Documents of applicants: reached by links that the pages sign, and by nothing else. */
export class DocumentStore extends Construct {
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { stage, dataKey }: Keeping) {
    super(scope, id);
    this.#bucket = new PrivateBucket(this, 'Bucket', {
      dataKey,
      // What was shown to an officer stays what it was, whatever is put in its place later.
      versioned: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: STAGE_FACTS[stage].removalPolicy,
      whyUnlogged:
        'Every link is signed by a function of the pages, whose log names the case it is for.',
    });
  }

  /** May sign links that put a document with a case, or with a draft, and look at what was put. */
  grantUpload(fn: LambdaFunction, folder: Folder): void {
    this.#grant(fn, folder, ['s3:GetObject', 's3:PutObject']);
    this.#bucket.grantList(fn);
  }

  /** May sign links that read a document as it was sent. */
  grantDownload(fn: LambdaFunction): void {
    for (const folder of FOLDERS) this.#grant(fn, folder, ['s3:GetObject', 's3:GetObjectVersion']);
  }

  /** May take away what was put with a draft, for good. */
  grantRemoveDrafts(fn: LambdaFunction): void {
    this.#grant(fn, 'drafts/', ['s3:DeleteObjectVersion']);
    this.#bucket.grantList(fn, 's3:ListBucketVersions');
  }

  #grant(fn: LambdaFunction, folder: Folder, actions: ObjectAction[]): void {
    fn.addEnvironment(ENVIRONMENT.filesBucket, this.#bucket.bucketName);
    this.#bucket.grantUnder(folder, {
      fn,
      actions,
      why: 'Documents are named by their applicants; nobody knows their names beforehand.',
    });
  }
}
