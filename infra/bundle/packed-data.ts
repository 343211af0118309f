import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { OnLoadResult, Plugin } from 'esbuild';

/**
 * Long texts that are data alone: policy packs, what packed values usually say, a browser's script;
 * and the names of script and style, which are made of the whole of them.
 */
const DATA =
  /\/shared\/rules\/(policies\/(.+\.json|us-diffusion-2025-01\.ts))$|\/pages\/form\/browser\/script(-path)?\.ts$|\/pages\/(look\/style-path|developers\/reference)\.ts$|\/packing\/(decisions|requests)-\d+\.ts$/;

/** A quarter of their size: Node reads a file whole before it runs the first line. */
export const packedData: Plugin = {
  name: 'packed-data',
  setup({ onLoad }) {
    onLoad({ filter: DATA }, ({ path }) => packed(path));
  },
};

/** The module that has the same exports, and unpacks them when it is loaded. */
export async function packed(path: string): Promise<OnLoadResult> {
  const exported: Record<string, unknown> = path.endsWith('.json')
    ? { default: JSON.parse(await readFile(path, 'utf8')) }
    : await import(path);
  const lines = Object.entries(exported).map(([name, value]) => {
    const text = brotliCompressSync(JSON.stringify(value)).toString('base64');
    const unpacked = `JSON.parse(brotliDecompressSync(Buffer.from('${text}', 'base64')).toString())`;
    return `export ${name === 'default' ? 'default' : `const ${name} =`} ${unpacked};`;
  });
  const contents = ["import { brotliDecompressSync } from 'node:zlib';", ...lines].join('\n');
  return { contents, loader: 'js' };
}
