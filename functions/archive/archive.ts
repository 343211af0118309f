import { auditObject } from '../../shared/audit/object.ts';
import type { AuditEntry } from '../../shared/contracts/audit.ts';
import { auditEntriesOf } from '../adapters/dynamodb/records/audit-entries.ts';
import type { RawItem } from '../adapters/dynamodb/table/table.ts';
import type { ArchiveDependencies } from './dependencies.ts';

/**
 * Keeps what these items record: one signed object for all of them. Throws when it cannot, so that
 * the same items are offered again; the same items make the same object.
 */
export async function archive(
  items: readonly RawItem[],
  dependencies: ArchiveDependencies,
): Promise<void> {
  const entries = items.flatMap((item) => entriesOf(item, dependencies));
  if (entries.length === 0) return;
  const object = auditObject(entries);
  const signature = await dependencies.signer.sign(object.body);
  await dependencies.store.put({ ...object, signature });
}

/** What cannot be read today cannot be read a minute later: it holds up nothing, and rings. */
function entriesOf(item: RawItem, { log, measure }: ArchiveDependencies): AuditEntry[] {
  try {
    return auditEntriesOf(item);
  } catch (error) {
    // An account may name an ultimate parent: of places only cases are told.
    const caseId = /^request#(.+)$/.exec(String(item.pk))?.[1];
    log({
      level: 'error',
      message: 'archive: a record cannot be read',
      ...(caseId && { caseId }),
      kind: item.kind,
      sk: item.sk,
      error: error instanceof Error ? error.name : 'unknown',
    });
    measure({ metrics: { unreadableRecords: 1 } });
    return [];
  }
}
