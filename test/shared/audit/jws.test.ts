import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detachedJws, fromDer, isSignedBy, jwsHeader, keyIdIn } from '../../../shared/audit/jws.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KID = 'arn:aws:kms:us-east-1:000000000000:key/1';

const inputOf = (header: string, content: string) =>
  Buffer.from(`${header}.${Buffer.from(content).toString('base64url')}`);
const signed = (content: string, kid = KID) => {
  const header = jwsHeader(kid);
  return detachedJws(header, fromDer(sign('sha256', inputOf(header, content), privateKey)));
};

describe('A detached signature', () => {
  it('holds for what was signed, whatever that is, and for nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (content, more) => {
        const jws = signed(content);
        expect(isSignedBy(publicKey, content, jws)).toBe(true);
        expect(isSignedBy(publicKey, content + more, jws)).toBe(false);
        expect(isSignedBy(other.publicKey, content, jws)).toBe(false);
      }),
    );
  });

  it('names its key, and is of no other key name', () => {
    const jws = signed('content');
    expect(keyIdIn(jws)).toBe(KID);
    const renamed = jws.replace(/^[^.]+/, jwsHeader('another'));
    expect(keyIdIn(renamed)).toBe('another');
    expect(isSignedBy(publicKey, 'content', renamed)).toBe(false);
  });

  it.each(['', 'a.b.c', '..', 'x..y', `${'a'.repeat(3)}..b.c`, `${btoa('{"alg":"none"}')}..`])(
    'is not %j',
    (text) => {
      expect(keyIdIn(text)).toBeUndefined();
    },
  );

  it('carries no algorithm but ES256', () => {
    const header = Buffer.from('{"alg":"HS256","kid":"k"}').toString('base64url');
    expect(keyIdIn(`${header}..AAAA`)).toBeUndefined();
  });
});

describe('A signature from DER', () => {
  it('is 64 bytes, and the same two numbers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (message) => {
        const raw = fromDer(sign('sha256', message, privateKey));
        const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
        expect([raw.length, verify('sha256', message, key, raw)]).toEqual([64, true]);
      }),
    );
  });

  it('keeps the leading zeros that DER drops, and drops the one it adds', () => {
    const der = Buffer.concat([
      Buffer.from([0x30, 2 + 31 + 2 + 33, 0x02, 31]),
      Buffer.alloc(31, 0x11),
      Buffer.from([0x02, 33, 0x00]),
      Buffer.alloc(32, 0x99),
    ]);
    const wanted = [Buffer.alloc(1), Buffer.alloc(31, 0x11), Buffer.alloc(32, 0x99)];
    expect(fromDer(der)).toEqual(Buffer.concat(wanted));
  });
});
