import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lookAlikesFrom, versionOf } from './look-alikes.ts';

// Writes the table anew: npm run look-alikes -- <confusables.txt of UTS #39>
const TABLE = fileURLToPath(new URL('../../shared/rules/names/look-alikes.ts', import.meta.url));

const text = readFileSync(process.argv[2] ?? 'confusables.txt', 'utf8');
const byLetter = Map.groupBy(lookAlikesFrom(text), ([, letter]) => letter);
const rows = [...byLetter]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([letter, pairs]) => `  ${letter}: '${pairs.map(([source]) => source).join('')}',`);
writeFileSync(
  TABLE,
  `// Generated from confusables.txt, version ${versionOf(text)}, by \`npm run look-alikes\`.
// © 1991-2025 Unicode, Inc., under the Unicode License v3: docs/licenses/unicode.txt.

/** To each small Latin letter the characters that look like it, or like its capital. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
