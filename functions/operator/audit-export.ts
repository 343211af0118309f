import { several } from '../../shared/messages/findings/several.ts';
import { s3AuditStore } from '../adapters/audit-store.ts';
import { required } from '../adapters/configuration.ts';
import { exportRecords } from './audit/export-records.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run audit:export -- --to <folder>
Brings down every record that the folder does not have yet, with signatures and public keys.`;

const OPTIONS = { to: { type: 'string' } } as const;

await runCommand(async (args) => {
  const { to } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  if (!to) throw new TerminalError(USAGE);
  const { fresh, all, keysFile } = await exportRecords(s3AuditStore(auditBucket()), to);
  console.log(`${several(all, 'object')}, ${fresh} of them new. Keys: ${keysFile}`);
  return 0;
});

function auditBucket(): string {
  try {
    return required('auditBucket');
  } catch (cause) {
    const said = 'No records are known: start Chipgate (npm start), or set AUDIT_BUCKET.';
    throw new TerminalError(said, 2, { cause });
  }
}
