import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from '../../../functions/adapters/once.ts';
import { ROOT } from './host.ts';
import type { Target } from './target.ts';

export interface ApiInit {
  readonly method?: string;
  /** Sent as JSON, unless it is text or bytes already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null` to come without a key. */
  readonly apiKey?: string | null;
  readonly idempotencyKey?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  readonly body: any;
}

export interface Mail {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly body: { readonly text?: string; readonly html?: string };
}

/** Comes in as a supplier's order system does. */
export function clientOf(target: () => Target) {
  const api = async (path: string, init: ApiInit = {}): Promise<Reply> => {
    const { apiUrl, apiKey } = target();
    const response = await fetch(path.startsWith('http') ? path : apiUrl + path, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers: headersOf(init, apiKey),
      redirect: 'manual',
      ...(init.body !== undefined && { body: bodyOf(init.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
  const canaryKey = once(async () => {
    const { output } = await operator(target(), 'client-key.ts', ['--client', 'canary']);
    return /^chipgate_\S+/m.exec(output)?.[0] ?? '';
  });
  return {
    api,
    /** With a key of its own where none is given, so that it can be sent again. */
    decide: (body: unknown, idempotencyKey: string = randomUUID()) =>
      api('/v1/requests', { body, idempotencyKey }),
    withdraw: (id: string) => api(`/v1/requests/${id}/withdraw`, { method: 'POST' }),
    /** To the unit: a country's as the canary sees it, any other as the supplier does. */
    quota: async (account: string) => {
      const as = account.startsWith('country/') ? { apiKey: await canaryKey() } : {};
      return (await api(`/v1/quotas/${account}`, as)).body;
    },
    inbox: async (to: string): Promise<Mail[]> => {
      const response = await fetch(`${target().inboxUrl}/store`);
      const { emails } = (await response.json()) as { emails: Mail[] };
      return emails.filter(({ destination }) => destination.to.some((one) => one.includes(to)));
    },
    operator: (script: string, ...args: string[]) => operator(target(), script, args),
    /** Asks again until the answer satisfies, for as long as the system may take by itself. */
    eventually: async <T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean): Promise<T> => {
      const deadline = Date.now() + target().patienceMs;
      for (;;) {
        const answer = await ask();
        if (satisfies(answer) || Date.now() > deadline) return answer;
        await sleep(100);
      }
    },
  };
}

function headersOf(init: ApiInit, apiKey: string): Record<string, string> {
  const key = init.apiKey === undefined ? apiKey : init.apiKey;
  return {
    ...(key !== null && { authorization: `Bearer ${key}` }),
    ...(init.body !== undefined && { 'content-type': 'application/json' }),
    ...(init.idempotencyKey && { 'idempotency-key': init.idempotencyKey }),
    ...init.headers,
  };
}

const bodyOf = (body: unknown) =>
  typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer>)
    : JSON.stringify(body);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

function operator(target: Target, script: string, args: readonly string[]): Promise<CommandResult> {
  const environment = { ...process.env, ...target.operatorEnvironment };
  const file = join(ROOT, 'functions', 'operator', script);
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env: environment }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
