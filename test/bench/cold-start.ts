import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundle } from '../../infra/bundle/bundle.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../infra/functions.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

/** What a function may weigh without the SDK, minified, and how long it may take to load. */
const BAR = { ownKb: 300, loadMs: 80 };
const RUNS = 15;
const SDK_PACKAGES = ['@aws-sdk/*', '@smithy/*', '@aws/*'];
/** With the packages that nothing but the SDK asks for. */
const OF_THE_SDK = /node_modules\/(@aws-sdk|@smithy|@aws|@aws-crypto|mnemonist|obliterator)\//;
/** Inside the project, so that an SDK left out is found the way Lambda finds its runtime's own. */
const OUT = join(import.meta.dirname, '../../node_modules/.cache/chipgate-cold-start');

interface Weighed {
  readonly file: string;
  readonly ownKb: number;
  readonly sdkKb: number;
  /** Of the files that are read only when something of them is needed. */
  readonly onDemandKb: number;
}

async function weigh(name: FunctionName, sdk: 'bundled' | 'runtime'): Promise<Weighed> {
  const directory = join(OUT, sdk, name);
  const external = sdk === 'runtime' ? SDK_PACKAGES : [];
  const [first, ...onDemand] = [...(await bundle(name, directory, { external })).values()];
  const { bytes, sdkBytes } = bytesOf(first);
  return {
    file: join(directory, 'index.js'),
    ownKb: (bytes - sdkBytes) / 1000,
    sdkKb: sdkBytes / 1000,
    onDemandKb: onDemand.reduce((sum, file) => sum + bytesOf(file).bytes, 0) / 1000,
  };
}

function bytesOf(metafile: Metafile | undefined): { bytes: number; sdkBytes: number } {
  const [output] = Object.values(metafile?.outputs ?? {});
  if (!output) throw new Error('esbuild wrote nothing');
  const sdkBytes = Object.entries(output.inputs)
    .filter(([path]) => OF_THE_SDK.test(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return { bytes: output.bytes, sdkBytes };
}

/** As on Lambda, where no log file and no clock of one's own are set. */
const { logFile, clockOffsetMs, ...set } = ENVIRONMENT;
const environment = {
  ...process.env,
  AWS_REGION: 'us-east-1',
  ...Object.fromEntries(Object.values(set).map((name) => [name, 'https://example.org'])),
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
  const bundled = await weigh(name, 'bundled');
  const runtime = await weigh(name, 'runtime');
  const runs = Array.from({ length: RUNS }, () => [loadMs(bundled.file), loadMs(runtime.file)]);
  const bundledMs = runs.map(([ms = Number.NaN]) => ms);
  return {
    function: name,
    'own kB': Math.ceil(bundled.ownKb * 10) / 10,
    'SDK kB': Math.round(bundled.sdkKb),
    'on demand kB': Math.round(bundled.onDemandKb),
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
