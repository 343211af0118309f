import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import type { Files, StoredFile, UploadForm } from './review-ports.ts';

/** The most a file may weigh; the store itself refuses more. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

const UPLOAD_SECONDS = 3600;
const DOWNLOAD_SECONDS = 900;
/** Whatever a file claims to be, a browser saves it and never opens it as ours. */
const OPAQUE = 'application/octet-stream';

// Few requests need the store: its client is loaded by the first that does.
const sdk = () => import('@aws-sdk/client-s3');

/** Documents of applicants, in a bucket. */
export function s3Files(bucket: string): Files {
  const client = once(async () => new (await sdk()).S3Client({}));
  return {
    uploadForm: async (folder, returnTo) =>
      asking(uploadForm(await client(), { bucket, folder, returnTo })),
    list: async (folder) => asking(list(await client(), bucket, folder)),
    digest: async (key) => asking(digest(await client(), bucket, key)),
    downloadUrl: async (file) => asking(downloadUrl(await client(), bucket, file)),
  };
}

interface Upload {
  readonly bucket: string;
  readonly folder: string;
  readonly returnTo: string;
}

async function uploadForm(client: S3Client, { bucket, folder, returnTo }: Upload) {
  const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
  const form: UploadForm = await createPresignedPost(client, {
    Bucket: bucket,
    Key: `${folder}/\${filename}`,
    Conditions: [['content-length-range', 1, MOST_FILE_BYTES]],
    Fields: { 'Content-Type': OPAQUE, success_action_redirect: returnTo },
    Expires: UPLOAD_SECONDS,
  });
  return form;
}

async function list(client: S3Client, bucket: string, folder: string): Promise<StoredFile[]> {
  const { ListObjectsV2Command } = await sdk();
  const found = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}/`, MaxKeys: 100 }),
  );
  return (found.Contents ?? []).flatMap(({ Key = '', Size = 0 }) => {
    const name = Key.slice(Key.lastIndexOf('/') + 1);
    return name ? [{ name, key: Key, bytes: Size }] : [];
  });
}

async function digest(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  const { GetObjectCommand, NoSuchKey } = await sdk();
  const found = await client
    .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    .catch((error: unknown) => {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    });
  if (!found?.Body) return undefined;
  return createHash('sha256')
    .update(await found.Body.transformToByteArray())
    .digest('hex');
}

async function downloadUrl(client: S3Client, bucket: string, { key, name }: StoredName) {
  const { GetObjectCommand } = await sdk();
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentType: OPAQUE,
    ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
}

type StoredName = Pick<StoredFile, 'name' | 'key'>;

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

async function asking<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    throw new DependencyUnavailableError('The store of documents did not answer', { cause });
  }
}
