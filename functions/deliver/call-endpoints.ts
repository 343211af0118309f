import type { CallingDependencies } from './dependencies.ts';

/** Calls the endpoints of suppliers. There are none yet: what wakes it is told of, and nothing else. */
export async function callEndpoints(woken: number, { log }: CallingDependencies): Promise<void> {
  log({ level: 'info', message: 'deliver: woken', woken });
}
