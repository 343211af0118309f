import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { quietLogger } from '../../shared/deployment/quiet-logger.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { unavailable } from '../../shared/errors.ts';
import type { Files, StoredFile, UploadForm } from './ports/files.ts';

/** The most a file may weigh; the store itself refuses more. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

const UPLOAD_SECONDS = 3600;
const DOWNLOAD_SECONDS = 900;
/** Whatever a file claims to be, a browser saves it and never opens it as ours. */
const OPAQUE = 'application/octet-stream';

const noAnswer = unavailable('The store of documents did not answer');

/** Documents of applicants, in a bucket. */
export function s3FilesIn(bucket: string): Files {
  const client = new S3Client({ logger: quietLogger });
  return {
    uploadForm: (folder, returnTo) =>
      uploadForm(client, { bucket, folder, returnTo }).catch(noAnswer),
    list: (folder) => list(client, bucket, folder).catch(noAnswer),
    digest: (key) => digest(client, bucket, key).catch(noAnswer),
    downloadUrl: (file) => downloadUrl(client, bucket, file).catch(noAnswer),
  };
}

interface Upload {
  readonly bucket: string;
  readonly folder: string;
  readonly returnTo: string;
}

async function uploadForm(client: S3Client, { bucket, folder, returnTo }: Upload) {
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
  const found = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}/`, MaxKeys: 100 }),
  );
  return (found.Contents ?? []).flatMap(({ Key = '', Size = 0 }) => {
    const name = Key.slice(Key.lastIndexOf('/') + 1);
    return name ? [{ name, key: Key, bytes: Size }] : [];
  });
}

async function digest(client: S3Client, bucket: string, key: string): Promise<string | undefined> {
  const found = await client
    .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    .catch((error: unknown) => {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    });
  if (!found?.Body) return undefined;
  return sha256(await found.Body.transformToByteArray());
}

async function downloadUrl(client: S3Client, bucket: string, { key, name }: StoredName) {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentType: OPAQUE,
    ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
}

type StoredName = Pick<StoredFile, 'name' | 'key'>;
