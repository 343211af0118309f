import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

/** Long texts that few calls need: the phrases of end uses, when the first one is read. */
const DATA = /\/shared\/rules\/end-uses\/first\/index\.ts$/;
const FILE = 'end-uses-first.json.br';

/** Kept in a file beside the bundle, which is read when one of their keys is first asked for. */
export const dataBeside: Plugin = {
  name: 'data-beside',
  setup({ onLoad, initialOptions: { outfile = '' } }) {
    onLoad({ filter: DATA }, async ({ path }) => {
      const exported: Record<string, object> = await import(path);
      const folder = dirname(outfile);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, FILE), brotliCompressSync(JSON.stringify(exported)));
      return { contents: readBeside(exported), loader: 'js' };
    });
  },
};

/** The module that has the same exports. */
const readBeside = (exported: Readonly<Record<string, object>>): string => `
  import { readFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { brotliDecompressSync } from 'node:zlib';
  let read;
  const data = () =>
    (read ??= JSON.parse(brotliDecompressSync(readFileSync(join(__dirname, '${FILE}'))).toString()));
  ${Object.entries(exported).map(([name, value]) => {
    const getters = Object.keys(value).map(
      (key) => `get ${key}() { return data().${name}.${key}; }`,
    );
    return `export const ${name} = { ${getters.join(', ')} };`;
  })}
`;
