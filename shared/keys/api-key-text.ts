import { crc32 } from 'node:zlib';

/** By this a scanner of secrets knows a key; it is part of what the checksum covers. */
export const KEY_PREFIX = 'chipgate_';
export const KEY_PATTERN = /^chipgate_[0-9A-Za-z]{46}$/;

/** Letters and digits alone: a double click selects a key whole. 40 of them are 238 bits. */
export const KEY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const SECRET_LENGTH = 40;
const CHECKSUM_LENGTH = 6;
const ID_LENGTH = 16;

/** The key of a secret of `SECRET_LENGTH` characters of the alphabet: the secret, and its checksum. */
export const apiKeyText = (secret: string): string => `${KEY_PREFIX}${secret}${checksumOf(secret)}`;

/**
 * Whether a text reads as a key and was mistyped or made up: no key of ours has another checksum. Keys
 * from before there was one read otherwise.
 */
export const isMistyped = (text: string): boolean =>
  KEY_PATTERN.test(text) && text !== apiKeyText(text.slice(KEY_PREFIX.length, -CHECKSUM_LENGTH));

/** What names a key, of its SHA-256 (hex); it opens nothing. */
export const keyIdOf = (keyHash: string): string => `key-${keyHash.slice(0, ID_LENGTH)}`;

/** CRC-32 in base 62. */
function checksumOf(secret: string): string {
  let left = crc32(`${KEY_PREFIX}${secret}`);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    digits = KEY_ALPHABET[left % KEY_ALPHABET.length] + digits;
    left = Math.floor(left / KEY_ALPHABET.length);
  }
  return digits;
}
