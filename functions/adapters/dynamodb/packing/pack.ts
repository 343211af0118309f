import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DICTIONARIES, type DictionaryNumber } from './dictionaries.ts';

/**
 * A value as few bytes: its JSON, deflated by a dictionary of what such values usually say. The first
 * byte is the number of the dictionary, so that it is read for as long as it is kept.
 */
export const pack = (value: unknown, by: DictionaryNumber): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(by),
    deflateRawSync(JSON.stringify(value), { level: 9, dictionary: bytesOf(by) }),
  ]);

/** What was packed. From a stream bytes come in base64. */
export function unpack(packed: unknown): unknown {
  const bytes = typeof packed === 'string' ? Buffer.from(packed, 'base64') : asBytes(packed);
  const [number = 0] = bytes;
  const dictionary = bytesOf(number);
  return JSON.parse(inflateRawSync(bytes.subarray(1), { dictionary }).toString());
}

const asBytes = (packed: unknown): Uint8Array =>
  packed instanceof Uint8Array ? packed : new Uint8Array();

function bytesOf(number: number): Buffer {
  const text = DICTIONARIES[number as DictionaryNumber];
  if (text === undefined) throw new TypeError(`There is no dictionary ${number}`);
  return Buffer.from(text);
}
