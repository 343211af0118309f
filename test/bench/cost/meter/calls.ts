import type { Exchange } from './wire.ts';

/** Which operation of a service a request is: AWS JSON names it, REST is told by method and path. */
export function operationOf({ method, path, headers }: Exchange): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.replace(/^.*\./, '');
  const url = new URL(path, 'http://localhost');
  if (url.pathname.endsWith('/outbound-emails')) return 'SendEmail';
  if (url.searchParams.has('list-type')) return 'ListObjectsV2';
  return method;
}

export const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return {};
  }
};

/** Only mail that is written out whole can carry attachments; all of it is taken for one. */
export function attachmentBytesOf({ body, path }: Exchange): number {
  if (!path.includes('/outbound-emails')) return 0;
  const { Content } = parsed(body) as { Content?: { Raw?: { Data?: string } } };
  return Buffer.from(Content?.Raw?.Data ?? '', 'base64').length;
}
