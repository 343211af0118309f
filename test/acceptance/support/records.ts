import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult, clientOf } from './client.ts';

type Client = Pick<ReturnType<typeof clientOf>, 'operator' | 'eventually'>;

interface Entry {
  readonly kind: string;
  readonly pk: string;
  // biome-ignore lint/suspicious/noExplicitAny: what was recorded is what the tests find out
  readonly record: any;
}

/** A folder of one's own to bring records to, and to check them in. */
export function recordsOf({ operator, eventually }: Client) {
  const folder = mkdtempSync(join(tmpdir(), 'chipgate-records-'));
  const read = async (): Promise<Entry[]> => {
    const { code, output } = await operator('audit-export.ts', '--to', folder);
    if (code !== 0) throw new Error(output);
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith('.jsonl'),
    );
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.flatMap((text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  };
  return {
    /** The entries of a case, once there is one that is awaited. */
    ofCase: async (id: string, awaited: (entry: Entry) => boolean): Promise<Entry[]> => {
      const all = await eventually(read, (entries) =>
        entries.some((entry) => entry.pk === `request#${id}` && awaited(entry)),
      );
      return all.filter(({ pk, record }) => pk === `request#${id}` || record.caseId === id);
    },
    read,
    verify: (...more: string[]): Promise<CommandResult> =>
      operator('audit-verify.ts', folder, '--key', join(folder, 'public-keys.json'), ...more),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
