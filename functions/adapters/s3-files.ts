import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { sha256 } from '../../shared/digests/sha256.ts';
import { unavailable } from '../../shared/errors.ts';
import {
  type DownloadedFile,
  type Files,
  MOST_TAKEN_BYTES,
  type PinnedFile,
  type StoredFile,
  UPLOAD_SECONDS,
  type UploadForm,
} from './ports/files.ts';
import { limited } from './time-limits.ts';

/** For an object whole. */
const STORE_MS = 10_000;

const DOWNLOAD_SECONDS = 900;
/** Whatever a file claims to be, a browser saves it and never opens it as ours. */
const OPAQUE = 'application/octet-stream';

/** The store puts the name there that the file is sent with. */
const AS_SENT = '$'.concat('{filename}');

const noAnswer = unavailable('The store of documents did not answer');

/** Documents of applicants, in a bucket. */
export function s3FilesIn(bucket: string): Files {
  const client = new S3Client(limited(STORE_MS));
  return {
    uploadForm: (folder, returnTo, name) =>
      uploadForm(client, { bucket, folder, returnTo, name }).catch(noAnswer),
    list: (folder) => list(client, bucket, folder).catch(noAnswer),
    removeAll: (folder, kept) => removeAll(client, bucket, { folder, kept }).catch(noAnswer),
    pin: (key, version) => pin(client, bucket, { key, version }).catch(noAnswer),
    downloadUrl: (file) => downloadUrl(client, bucket, file).catch(noAnswer),
  };
}

interface Upload {
  readonly bucket: string;
  readonly folder: string;
  readonly returnTo: string | undefined;
  readonly name: string | undefined;
}

async function uploadForm(client: S3Client, { bucket, folder, returnTo, name }: Upload) {
  const form: UploadForm = await createPresignedPost(client, {
    Bucket: bucket,
    Key: `${folder}/${name ?? AS_SENT}`,
    // What is empty is taken too, and refused in words: the store itself answers in XML.
    Conditions: [['content-length-range', 0, MOST_TAKEN_BYTES]],
    Fields: {
      'Content-Type': OPAQUE,
      ...(returnTo !== undefined && { success_action_redirect: returnTo }),
    },
    Expires: UPLOAD_SECONDS,
  });
  return form;
}

async function list(client: S3Client, bucket: string, folder: string): Promise<StoredFile[]> {
  const found = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}/` }),
  );
  const cameAt = ({ LastModified }: { LastModified?: Date | undefined }) => Number(LastModified);
  const inOrder = (found.Contents ?? []).sort((one, other) => cameAt(one) - cameAt(other));
  return inOrder.flatMap(({ Key = '', Size = 0 }) => {
    const name = Key.slice(Key.lastIndexOf('/') + 1);
    return name ? [{ name, key: Key, bytes: Size }] : [];
  });
}

/** Page by page: what is taken away by its version is gone for good. */
async function removeAll(
  client: S3Client,
  bucket: string,
  { folder, kept }: { readonly folder: string; readonly kept: ReadonlySet<string> },
): Promise<void> {
  let marks: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {};
  while (marks) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: `${folder}/`, ...marks }),
    );
    const all = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    for (const { Key, VersionId } of all.filter(({ Key = '' }) => !kept.has(Key))) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
    }
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
    marks = page.IsTruncated ? { KeyMarker, VersionIdMarker } : undefined;
  }
}

const NOTHING_THERE = new Set(['NoSuchKey', 'NoSuchVersion']);

async function pin(
  client: S3Client,
  bucket: string,
  { key, version }: { key: string; version: string | undefined },
): Promise<PinnedFile | undefined> {
  const found = await client
    .send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }))
    .catch((error: Error) => {
      if (NOTHING_THERE.has(error.name)) return undefined;
      throw error;
    });
  const body = await found?.Body?.transformToByteArray();
  if (!found || !body) return undefined;
  const pinned = { bytes: body.length, sha256: sha256(body) };
  return found.VersionId === undefined ? pinned : { ...pinned, version: found.VersionId };
}

async function downloadUrl(
  client: S3Client,
  bucket: string,
  { key, name, version }: DownloadedFile,
) {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    VersionId: version,
    ResponseContentType: OPAQUE,
    ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
}
