import { isSignedBy, keyIdIn } from '../../../shared/audit/jws.ts';
import { digestIn } from '../../../shared/audit/object.ts';
import { type AuditEntry, auditEntry } from '../../../shared/contracts/audit.ts';
import { canonicalJson } from '../../../shared/digests/canonical-json.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import type { TrustedKeys } from './keys.ts';
import type { RecordFile } from './records.ts';

/** What an object says, and what is wrong with it, in words. */
export interface CheckedObject {
  readonly entries: readonly AuditEntry[];
  readonly faults: readonly string[];
}

export function checkObject(file: RecordFile, keys: TrustedKeys): CheckedObject {
  const read = file.body.toString().split('\n').slice(0, -1).map(readLine);
  const told = (what: string) => `${file.name}: ${what}`;
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    faults: [
      ...contentFaults(file),
      ...signatureFaults(file, keys),
      ...read.flatMap(({ fault }, index) => (fault ? [`line ${index + 1} ${fault}`] : [])),
    ].map(told),
  };
}

const contentFaults = ({ name, body }: RecordFile): string[] => {
  const isPromised = digestIn(name) === sha256(body);
  return isPromised ? [] : ['the content is not what the name promises'];
};

function signatureFaults({ body, signature }: RecordFile, keys: TrustedKeys): string[] {
  if (signature === undefined) return ['there is no signature'];
  const kid = keyIdIn(signature);
  if (kid === undefined) return ['the signature is none'];
  const trusted = keys.named(kid);
  if (trusted.length === 0) return [`it is signed under a key that was not given, ${kid}`];
  const isSigned = trusted.some((key) => isSignedBy(key, body, signature));
  return isSigned ? [] : ['the signature is not of this content'];
}

interface Line {
  readonly entry?: AuditEntry;
  readonly fault?: string;
}

function readLine(line: string): Line {
  try {
    const json: unknown = JSON.parse(line);
    const { data: entry } = auditEntry.safeParse(json);
    if (!entry) return { fault: 'is no entry' };
    return { entry, ...(canonicalJson(json) !== line && { fault: 'is not canonical' }) };
  } catch {
    return { fault: 'is no JSON' };
  }
}
