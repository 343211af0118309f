import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** Why a form may not upload, in S3's words. */
export type UploadRefusal = 'AccessDenied' | 'EntityTooLarge' | 'EntityTooSmall';

const policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});
type Conditions = z.infer<typeof policy>['conditions'];

/** Whether the policy of an upload form is signed by us, in time, and kept. */
export function refusalOf(
  fields: ReadonlyMap<string, string>,
  { bytes, secretAccessKey }: { bytes: number; secretAccessKey: string },
): UploadRefusal | undefined {
  const encoded = fields.get('policy') ?? '';
  if (!isSigned(encoded, fields, secretAccessKey)) return 'AccessDenied';
  const { expiration, conditions } = policy.parse(
    JSON.parse(Buffer.from(encoded, 'base64').toString()),
  );
  if (Date.now() >= Date.parse(expiration)) return 'AccessDenied';
  return areKept(conditions, fields) ? sizeRefusal(conditions, bytes) : 'AccessDenied';
}

function isSigned(encoded: string, fields: ReadonlyMap<string, string>, secret: string): boolean {
  const [, date = '', region = '', service = '', end = ''] =
    fields.get('x-amz-credential')?.split('/') ?? [];
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest();
  const key = [date, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  const wanted = hmac(key, encoded);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const areKept = (conditions: Conditions, fields: ReadonlyMap<string, string>): boolean =>
  conditions.every((condition) => {
    if (!Array.isArray(condition)) {
      return Object.entries(condition).every(([name, value]) => given(fields, name) === value);
    }
    const [word, name, value] = condition;
    if (word === 'content-length-range') return true;
    const actual = given(fields, name.slice(1));
    return word === 'eq' ? actual === value : actual.startsWith(value);
  });

const given = (fields: ReadonlyMap<string, string>, name: string): string =>
  fields.get(name.toLowerCase()) ?? '';

function sizeRefusal(conditions: Conditions, bytes: number): UploadRefusal | undefined {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue;
    if (bytes < condition[1]) return 'EntityTooSmall';
    if (bytes > condition[2]) return 'EntityTooLarge';
  }
  return undefined;
}
