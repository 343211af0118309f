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
    digest: '5637fffa9767307d839edacc4e4e6c3805c4bd4fc429c90dd0bece1b139817bd',
    packed: 'ASM9RZOcJs2VamsB',
    value: {
      policy: { id: 'us-diffusion-2025-01', version: 1 },
      request: { type: 'chip-order', reference: 'PO-7' },
    },
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
