import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listening, listen } from './listen.ts';
import { type Passing, passBack, passOn } from './pass-on.ts';

export interface FrontDoor extends Listening {
  /** From now on it leads to this API of the emulator. */
  leadTo(apiUrl: string): void;
  /** What was not answered in time and asked again, in the order in which it was. */
  readonly askedAgain: readonly string[];
}

const MOST_TIMES = 5;

/**
 * A domain of one's own before the API: no name server knows the names that the emulator gives. What
 * the emulator was too slow for (see the list of differences) is asked again, as the document of the
 * API tells its clients to.
 */
export async function openFrontDoor(endpoint: string): Promise<FrontDoor> {
  let host = '';
  const askedAgain: string[] = [];
  const insist = async (passing: Passing): Promise<IncomingMessage | undefined> => {
    const { incoming } = passing;
    for (let times = 1; ; times++) {
      const answer = await passOn(passing);
      if (answer?.statusCode !== 503 || !isRepeatable(incoming) || times === MOST_TIMES) {
        return answer;
      }
      answer.resume();
      askedAgain.push(`${incoming.method} ${incoming.url}`);
      await sleep(Number(answer.headers['retry-after'] ?? 1) * 1000);
    }
  };
  const listening = await listen(
    createServer(async (incoming, outgoing) => {
      const headers = { ...incoming.headers, host };
      const body = await buffer(incoming);
      passBack(await insist({ incoming, body, endpoint, headers }), outgoing);
    }),
  );
  const leadTo = (apiUrl: string) => {
    host = new URL(apiUrl).host;
  };
  return { ...listening, leadTo, askedAgain };
}

/** All but an order or application that has no key to be known again by. */
const isRepeatable = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method !== 'POST' ||
  headers['idempotency-key'] !== undefined ||
  !/^\/v1\/(requests|applications)$/.test(url);
