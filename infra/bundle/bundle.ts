import { join, parse, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { entryOf, type FunctionName } from '../functions.ts';
import { dataBeside } from './data-beside.ts';
import { packedData } from './packed-data.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Known by its path only: infra imports no function. */
const FUNCTIONS_FOLDER = join(ROOT, 'functions');
const OURS = [FUNCTIONS_FOLDER, join(ROOT, 'shared')];

/**
 * How every function is bundled; `npm run bench:cold` measures what it costs.
 * - The SDK clients are inside: that loads faster than the runtime's own copy, and is what was tested.
 * - Of the SDK's many ways to find credentials only Lambda's own; the others are a fifth of the whole.
 * - From ES module sources, so that what is not used falls out; into CommonJS, because Node makes an
 *   ES module that imports `node:http` load all of `fetch` at once.
 */
const OPTIONS = {
  // Paths are part of what is written: the same everywhere, so that the same code is the same asset.
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': join(FUNCTIONS_FOLDER, 'adapters/lambda-credentials.ts'),
  },
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
} satisfies BuildOptions;

/** The files of a bundle by name, `index` first, each with what it is made of. */
export type Bundle = ReadonlyMap<string, Metafile>;

/**
 * Writes the bundle of a function: `index.js`, and a file for each of our modules that is imported
 * on demand. Node reads a file whole before it runs the first line, so what few calls need is kept
 * out of what all calls wait for: so no `index.js` can make JSON schemas of zod's.
 */
export async function bundle(
  name: FunctionName,
  directory: string,
  { external = [] }: Pick<BuildOptions, 'external'> = {},
): Promise<Bundle> {
  const entries = new Map([['index', join(FUNCTIONS_FOLDER, entryOf(name))]]);
  const written = new Map<string, Metafile>();
  // Grows on its way: a file may import others on demand.
  for (const [file, entry] of entries) {
    const { metafile } = await build({
      ...OPTIONS,
      external,
      entryPoints: [entry],
      outfile: join(directory, `${file}.js`),
      plugins: [
        setApart(entries),
        packedData,
        dataBeside,
        ...(file === 'index' ? [noJsonSchemas] : []),
      ],
      metafile: true,
    });
    written.set(file, metafile);
  }
  return written;
}

/** What the SDK imports on demand: inside, all that it imports would be kept and run whole. */
const EVENT_STREAMS = '@smithy/core/event-streams';

const setApart = (entries: Map<string, string>): Plugin => ({
  name: 'set-apart',
  setup({ onResolve }) {
    const apart = (file: string, entry: string) => {
      entries.set(file, entry);
      return { path: `./${file}.js`, external: true };
    };
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || !OURS.some((folder) => importer.startsWith(folder))) {
        return undefined;
      }
      const entry = join(resolveDir, path);
      const { dir, name } = parse(relative(ROOT, entry));
      return apart([...dir.split('/'), name].join('-'), entry);
    });
    onResolve({ filter: new RegExp(`^${EVENT_STREAMS}$`) }, ({ kind }) =>
      kind === 'dynamic-import' ? apart('event-streams', EVENT_STREAMS) : undefined,
    );
  },
});

/** 18 kB of zod, for what only the OpenAPI document asks for; every schema names them all the same. */
const NO_JSON_SCHEMAS = `const never = () => { throw new Error('Made on demand only'); };
module.exports = { createToJSONSchemaMethod: () => never, createStandardJSONSchemaMethod: () => never };`;

const noJsonSchemas: Plugin = {
  name: 'no-json-schemas',
  setup({ onLoad }) {
    const filter = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
    onLoad({ filter }, () => ({ contents: NO_JSON_SCHEMAS, loader: 'js' }));
  },
};
