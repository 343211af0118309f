import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Stops accepting, lets what is under way finish for a moment, then closes. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** `0` for any free port. */
  readonly port: number;
  /** The option that chooses this port, to be named when the port is busy. */
  readonly option: string;
}

const FINISH_WITHIN_MS = 3_000;

/** Listens on 127.0.0.1 only. Throws one line that says what to do when the port is busy. */
export async function listen(options: ListenOptions, listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, options)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return listening(server);
}

export function listening(server: Server): Listening {
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

export function busyPort({ port, option }: ListenOptions): Error {
  return new Error(
    `Port ${port} is busy: stop what uses it, or choose another with: npm start -- --${option} ${port + 1}`,
  );
}

function explain(error: NodeJS.ErrnoException, options: ListenOptions): Error {
  if (error.code === 'EADDRINUSE') return busyPort(options);
  if (error.code === 'EACCES') {
    return new Error(`Port ${options.port} needs more rights: choose one above 1023.`);
  }
  return error;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
  await closed;
  clearTimeout(impatience);
}
