import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newKeySecret } from '../../../functions/adapters/one-time-code.ts';
import { apiKeyText, isMistyped, KEY_PATTERN } from '../../../shared/keys/api-key-text.ts';

it('A key reads as one, with a prefix and a checksum that a scanner can prove', () => {
  for (let n = 0; n < 200; n++) {
    const key = apiKeyText(newKeySecret());
    expect(key).toMatch(KEY_PATTERN);
    expect(isMistyped(key)).toBe(false);
  }
});

it('No key with another character in one place is a key', () => {
  const key = apiKeyText('0123456789abcdefghijABCDEFGHIJ0123456789');
  fc.assert(
    fc.property(
      fc.integer({ min: 9, max: key.length - 1 }),
      fc.constantFrom(...'09azAZ'),
      (at, to) => {
        const typed = key.slice(0, at) + to + key.slice(at + 1);
        expect(isMistyped(typed)).toBe(typed !== key);
      },
    ),
  );
});

it('A key from before there were checksums is not held to be mistyped', () => {
  expect(isMistyped(`chipgate_${'x'.repeat(43)}`)).toBe(false);
  expect(isMistyped('test-key-of-a-supplier')).toBe(false);
});
