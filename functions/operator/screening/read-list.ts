import { InvalidInputError } from '../../../shared/errors.ts';
import type { PublishedEntry } from '../../adapters/screening-list.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';

/**
 * Reads a file of the public Consolidated Screening List, CSV or JSON, told apart by how it begins.
 * One fault anywhere refuses the whole file: `InvalidInputError` says where it is.
 */
export function readScreeningList(bytes: Uint8Array): readonly PublishedEntry[] {
  const text = decode(bytes);
  const entries = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
  if (entries.length === 0) throw new InvalidInputError('The file lists nobody');
  return entries;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InvalidInputError('The file is not UTF-8 text', { cause });
  }
}
