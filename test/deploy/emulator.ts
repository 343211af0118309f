import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { claimPort } from '../../infra/local/port.ts';
import { installPackages, PYTHON } from '../support/python-packages.ts';
import { end, type Variables } from './process.ts';

const ROOT = join(import.meta.dirname, '../..');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const HOME = join(ROOT, 'node_modules/.cache/chipgate-emulator');
const REGION = 'us-east-1';
const ROOT_USER = { accessKeyId: 'test', secretAccessKey: 'test' };
const READY_WITHIN_MS = 60_000;

export interface Emulator {
  readonly endpoint: string;
  /** What every process that talks to it needs: where it is, whom to trust, and who one is. */
  readonly variables: Variables;
  /** The same for a client of the SDK in this process. */
  readonly settings: ClientSettings;
  stop(): Promise<void>;
}

export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Installs MiniStack, an AWS that nobody here wrote, at its pinned version, in a folder of its own. */
export const installEmulator = (): Promise<void> => installPackages(REQUIREMENTS, HOME);

/**
 * Starts it on a free port of this machine, with TLS and with IAM enforced: the CDK's roles and ours
 * may do there what their policies say, and nothing else. `functionVariables` are for the functions.
 */
export async function startEmulator(functionVariables: Variables): Promise<Emulator> {
  const port = await claimPort(0);
  const directory = mkdtempSync(join(tmpdir(), 'chipgate-emulator-'));
  const child = spawn(PYTHON, ['-m', 'ministack'], {
    cwd: directory,
    detached: true,
    stdio: 'ignore',
    env: { ...environmentFor(String(port), directory), ...functionVariables },
  });
  const endpoint = `https://127.0.0.1:${port}`;
  const certificate = join(directory, 'ministack-tls/server.crt');
  const stop = async () => {
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await untilReady(child, endpoint, certificate);
  } catch (error) {
    await stop();
    throw error;
  }
  const variables = variablesFor(endpoint, certificate);
  return {
    endpoint,
    variables,
    settings: { endpoint, region: REGION, credentials: ROOT_USER },
    stop,
  };
}

const environmentFor = (port: string, directory: string): Record<string, string> => ({
  // The functions run on the Node that is first here: the project's own.
  PATH: process.env.PATH ?? '',
  HOME: directory,
  TMPDIR: directory,
  PYTHONPATH: HOME,
  PYTHONDONTWRITEBYTECODE: '1',
  GATEWAY_PORT: port,
  BIND_HOST: '127.0.0.1',
  MINISTACK_HOST: 'localhost',
  STATE_DIR: join(directory, 'state'),
  USE_SSL: '1',
  AUTH: 'true',
  SFTP_ENABLED: '0',
  IOT_MTLS_ENABLED: '0',
});

const variablesFor = (endpoint: string, certificate: string): Variables => ({
  ...process.env,
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: ROOT_USER.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ROOT_USER.secretAccessKey,
  AWS_CA_BUNDLE: certificate,
  NODE_EXTRA_CA_CERTS: certificate,
});

async function untilReady(child: ChildProcess, endpoint: string, certificate: string) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(endpoint, certificate))) {
    if (child.exitCode !== null) throw new Error(`The emulator ended with ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error('The emulator did not come up');
    await sleep(100);
  }
}

async function isReady(endpoint: string, certificate: string): Promise<boolean> {
  if (!existsSync(certificate)) return false;
  setDefaultCACertificates([...getCACertificates('bundled'), readFileSync(certificate, 'utf8')]);
  const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
  return answer?.ok ?? false;
}
