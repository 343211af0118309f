import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { dataBeside } from '../../../infra/bundle/data-beside.ts';
import { firstPhrases } from '../../../shared/rules/end-uses/first/index.ts';

it('The phrases of end uses stand in a file beside the bundle, to the letter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-beside-'));
  try {
    const outfile = join(folder, 'made', 'index.js');
    const contents = "export { firstPhrases } from './shared/rules/end-uses/first/index.ts';";
    const stdin = { contents, resolveDir: process.cwd() };
    const plugins = [dataBeside];
    await build({ stdin, outfile, plugins, bundle: true, format: 'cjs', platform: 'node' });
    expect(createRequire(import.meta.url)(outfile).firstPhrases).toEqual(firstPhrases);
    expect(readFileSync(outfile).length).toBeLessThan(10_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
