import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { unlessDamaged } from './damaged.ts';
import { busyPort, type Listening, type ListenOptions, listening } from './loopback.ts';

const require = createRequire(import.meta.url);

/** Codes and links of people are in it: nobody else reads it. */
const OWN = { mode: 0o600 };

interface Store {
  readonly emails: object[];
}

/**
 * The SES API and its inbox page. Each mail is also kept in a file before its sender is answered,
 * so that the inbox outlives the host as a real mailbox would.
 */
export async function startMail(options: ListenOptions, file: string): Promise<Listening> {
  const start = require('aws-ses-v2-local').default as (config: object) => Promise<Server>;
  const server = await start({ host: '127.0.0.1', port: options.port });
  if (!server.listening) throw busyPort(options);
  keepInbox(server, file);
  return listening(server);
}

function keepInbox(server: Server, file: string): void {
  const { getStoreReadonly } = require('aws-ses-v2-local/dist/store.js');
  const store = getStoreReadonly() as Store;
  store.emails.push(...readInbox(file));
  const append = appender(file);
  let kept = store.emails.length;
  server.prependListener('request', (request, response) => {
    if (request.method !== 'POST') return;
    const end = response.end.bind(response) as (...args: unknown[]) => typeof response;
    response.end = ((...args: unknown[]) => {
      const fresh = store.emails.slice(kept);
      kept = store.emails.length;
      append(fresh.map((email) => `${JSON.stringify(email)}\n`).join('')).then(
        () => end(...args),
        // Its sender is not answered, and tries again.
        (error: Error) => response.destroy(error),
      );
      return response;
    }) as typeof response.end;
  });
}

/** Appends to a file, at once what came in the meantime; resolves when this and all before is there. */
function appender(file: string): (text: string) => Promise<void> {
  let gathered = '';
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  const append = async () => {
    const text = gathered;
    [gathered, next] = ['', undefined];
    try {
      await appendFile(file, text, OWN);
    } catch (error) {
      gathered = text + gathered;
      throw error;
    }
  };
  return (text) => {
    gathered += text;
    next ??= last.catch(() => undefined).then(append);
    last = next;
    return next;
  };
}

/** A last line cut short by a crash was never answered for: it goes, so that the next is whole. */
function readInbox(file: string): object[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole, OWN);
  const lines = whole.split('\n').slice(0, -1);
  return unlessDamaged(file, () => lines.map((line) => JSON.parse(line) as object));
}
