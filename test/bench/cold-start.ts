import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { BUNDLING } from '../../infra/constructs/bundling.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../infra/functions.ts';
import { ENVIRONMENT } from '../../shared/environment.ts';

/** What a function may weigh without the SDK, minified, and how long it may take to load. */
const BAR = { ownKb: 300, loadMs: 80 };
const RUNS = 15;
const SDK_PACKAGES = ['@aws-sdk/*', '@smithy/*', '@aws/*'];
const ROOT = join(import.meta.dirname, '../..');
/** Inside the project, so that an SDK left out is found the way Lambda finds its runtime's own. */
const OUT = join(ROOT, 'node_modules/.cache/chipgate-cold-start');

interface Bundle {
  readonly file: string;
  readonly ownKb: number;
  readonly sdkKb: number;
}

async function bundle(name: FunctionName, sdk: 'bundled' | 'runtime'): Promise<Bundle> {
  const file = join(OUT, sdk, name, 'index.cjs');
  const { metafile } = await build({
    entryPoints: [join(ROOT, 'functions', name, 'handler.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: BUNDLING.format,
    target: BUNDLING.target,
    minify: BUNDLING.minify,
    charset: BUNDLING.charset,
    mainFields: [...BUNDLING.mainFields],
    external: sdk === 'runtime' ? SDK_PACKAGES : [],
    metafile: true,
    logLevel: 'error',
  });
  return { file, ...weigh(metafile) };
}

function weigh({ outputs }: Metafile): { ownKb: number; sdkKb: number } {
  const [output] = Object.values(outputs);
  if (!output) throw new Error('esbuild wrote nothing');
  const sdk = Object.entries(output.inputs)
    .filter(([path]) => /node_modules\/(@aws-sdk|@smithy|@aws|@aws-crypto)\//.test(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return { ownKb: (output.bytes - sdk) / 1000, sdkKb: sdk / 1000 };
}

const environment = {
  ...process.env,
  AWS_REGION: 'us-east-1',
  ...Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, 'https://example.org'])),
};

const LOAD = `const from = performance.now();
  const { handler } = require(process.argv[1]);
  console.log(typeof handler === 'function' ? performance.now() - from : NaN);`;

/** Milliseconds in which a fresh Node, already up, has loaded the handler. */
const loadMs = (file: string): number =>
  Number(execFileSync(process.execPath, ['--eval', LOAD, file], { env: environment }));

const middle = (runs: number[]): number =>
  runs.toSorted((left, right) => left - right)[Math.floor(runs.length / 2)] ?? Number.NaN;

async function measure(name: FunctionName) {
  const bundled = await bundle(name, 'bundled');
  const runtime = await bundle(name, 'runtime');
  const runs = Array.from({ length: RUNS }, () => [loadMs(bundled.file), loadMs(runtime.file)]);
  const bundledMs = runs.map(([ms = Number.NaN]) => ms);
  return {
    function: name,
    'own kB': Math.round(bundled.ownKb),
    'SDK kB': Math.round(bundled.sdkKb),
    'load ms': Math.round(middle(bundledMs)),
    'best ms': Math.round(Math.min(...bundledMs)),
    "load ms with the runtime's SDK": Math.round(middle(runs.map(([, ms = Number.NaN]) => ms))),
  };
}

const rows = [];
for (const name of FUNCTION_NAMES) rows.push(await measure(name));
rmSync(OUT, { recursive: true });

console.log(`Node ${process.version}, middle of ${RUNS} fresh processes`);
console.table(rows);
for (const row of rows) {
  if (row['own kB'] > BAR.ownKb) console.log(`${row.function} weighs more than ${BAR.ownKb} kB`);
  if (row['load ms'] > BAR.loadMs) console.log(`${row.function} loads in over ${BAR.loadMs} ms`);
}
