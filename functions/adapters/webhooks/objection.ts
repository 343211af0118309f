import { lookup } from 'node:dns/promises';
import { isPublic, NOT_PUBLIC, targetIn } from '../../../shared/webhooks/target.ts';

interface Where {
  readonly url?: string | undefined;
  readonly eventBus?: string | undefined;
}

export interface ObjectionParts {
  /** On one machine alone may an endpoint be that machine. */
  readonly loopback: boolean;
  /** The account that this runs in, on AWS: its buses are no client's. */
  readonly account: string | undefined;
}

/** Why a client may not have us call there. What a name leads to is looked at now, and again with each call. */
export const objectionsOf =
  ({ loopback, account }: ObjectionParts) =>
  async ({ url, eventBus }: Where) => {
    const detail = url === undefined ? ofBus(eventBus, account) : await ofUrl(url, loopback);
    return detail ? { pointer: url === undefined ? '/eventBus' : '/url', detail } : undefined;
  };

function ofBus(eventBus = '', account: string | undefined): string | undefined {
  if (account === undefined)
    return 'takes Chipgate on AWS, for one machine has no event buses: give a `url`, which may be on it';
  return eventBus.split(':')[4] === account ? 'must be in an account of your own' : undefined;
}

async function ofUrl(url: string, loopback: boolean): Promise<string | undefined> {
  const target = targetIn(url, { loopback });
  if (typeof target === 'string') return target;
  if (target.address !== undefined) return undefined;
  const found = await lookup(target.url.hostname, { all: true }).catch(() => []);
  if (found.length === 0) return 'must be at a name that leads somewhere';
  return found.every(({ address }) => isPublic(address)) ? undefined : NOT_PUBLIC;
}
