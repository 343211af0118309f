import type { AuditEntry } from '../contracts/audit.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import { sha256 } from '../digests/sha256.ts';

/** Some entries as they are kept together: JSON Lines, each line canonical. */
export interface AuditObject {
  readonly name: string;
  readonly body: string;
}

const FOLDER = 'records';
const NAME = /(?:^|\/)\d{8}T\d{9}Z-(?<sha256>[0-9a-f]{64})\.jsonl$/;

export const lineOf = (entry: AuditEntry): string => canonicalJson(entry);

/**
 * What makes an entry the same as another: all of it, but for the words that data stand beside. They
 * are those of the build that told them, and a later one may tell the same data in other words.
 */
export const identityOf = (entry: AuditEntry): string =>
  entry.kind === 'decision'
    ? canonicalJson({ ...entry, record: asData(entry.record) })
    : lineOf(entry);

type Recorded = Extract<AuditEntry, { kind: 'decision' }>['record'];

/** Where there are data, they are all in the place of their words. */
const asData = ({ findings, conditions, wouldChange, ...record }: Recorded) => ({
  ...record,
  findings: findings.map(({ rule, answer, found, ...words }) =>
    found ? { rule, answer, found } : { rule, answer, ...words },
  ),
  // What officers ask, in their own words, follows what the policy asks.
  conditions: conditions.slice(record.terms?.length ?? 0),
  ...(findings.some(({ found }) => found) ? {} : { wouldChange }),
});

/**
 * The same entries make the same object under the same name: the last moment that they record, and
 * the SHA-256 of the content, as `sha256sum` prints it.
 */
export function auditObject(entries: readonly AuditEntry[]): AuditObject {
  const body = [...new Set(entries.map(lineOf))].map((line) => `${line}\n`).join('');
  const last = entries.reduce((at, { recordedAt }) => (recordedAt > at ? recordedAt : at), '');
  const day = last.slice(0, 10).replaceAll('-', '/');
  const moment = last.replaceAll(/[-:.]/g, '');
  return { name: `${FOLDER}/${day}/${moment}-${sha256(body)}.jsonl`, body };
}

/** The digest that a name promises, wherever the object lies now; `undefined` for other names. */
export const digestIn = (name: string): string | undefined => name.match(NAME)?.groups?.sha256;

/** Whether it can be the name of an object in the store. */
export const isObjectName = (name: string): boolean =>
  /^records(\/\d+){3}\/[^/]+\.jsonl$/.test(name);

/** Where the signature of an object lies once both are files. */
export const signatureName = (name: string): string => name.replace(/\.jsonl$/, '.jws');
