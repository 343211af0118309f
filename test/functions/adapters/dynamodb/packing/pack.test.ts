import { describe, expect, it } from 'vitest';
import {
  DICTIONARIES,
  NEWEST,
} from '../../../../../functions/adapters/dynamodb/packing/dictionaries.ts';
import { pack, unpack } from '../../../../../functions/adapters/dynamodb/packing/pack.ts';
import { sha256 } from '../../../../../shared/digests/sha256.ts';

/** Of every dictionary that ever packed anything: what it is, and an item that it packed. */
const KEPT = [
  {
    number: 1,
    digest: '98f618547df4ca495e1dba8d588aadae4b9068ae677044bacd4129821865ebdb',
    packed: 'ASM9RZOcJs2VamsB',
    value: {
      policy: { id: 'us-diffusion-2025-01', version: 1 },
      request: { type: 'chip-order', reference: 'PO-7' },
    },
  },
  {
    number: 2,
    digest: '5bc074a1238c58be7418b546580b0d90430578295656bdfd0770ae35ff80e466',
    packed: 'AiNjdAKm2VxHKb0ovxRq8bmVSrG1AA==',
    value: { status: 'licensed', route: 'country-allocation', number: 7, grounds: ['Ω'] },
  },
  {
    number: 3,
    digest: '472ed0a151dcae76e281a52c117b7aab82e6769367bf38b219194a9cdadbc6b9',
    packed: 'A4uuJjaezJFCE9P3QKMA',
    value: [{ type: 'request.decided', subject: 'req-7', data: { status: 'licensed' } }],
  },
] as const;

describe('A dictionary', () => {
  it.each(KEPT)('stays what it was, and what $number packed is read', (kept) => {
    expect(sha256(DICTIONARIES[kept.number])).toBe(kept.digest);
    expect(unpack(kept.packed)).toEqual(kept.value);
    expect(unpack(Buffer.from(kept.packed, 'base64'))).toEqual(kept.value);
  });

  it('is kept here with an item of its own, each of them', () => {
    expect(KEPT.map(({ number }) => String(number))).toEqual(Object.keys(DICTIONARIES));
  });
});

describe('A packed value', () => {
  it('comes back as it was, whatever it says', () => {
    const value = { name: 'M "1" ☃ أ', trainingOperations: 1.2345e26, none: null, all: [] };
    expect(unpack(pack(value, NEWEST.requests))).toEqual(value);
  });

  it('of a dictionary that nobody has is not read as something else', () => {
    expect(() => unpack(Uint8Array.of(250, 3, 0))).toThrow('There is no dictionary 250');
  });
});
