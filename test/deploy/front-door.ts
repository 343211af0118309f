import { createServer } from 'node:http';
import { type Listening, listen } from './listen.ts';
import { passOn } from './pass-on.ts';

export interface FrontDoor extends Listening {
  /** From now on it leads to this API of the emulator. */
  leadTo(apiUrl: string): void;
}

/** A domain of one's own before the API: no name server knows the names that the emulator gives. */
export async function openFrontDoor(endpoint: string): Promise<FrontDoor> {
  let host = '';
  const listening = await listen(
    createServer((incoming, outgoing) => {
      const headers = { ...incoming.headers, host };
      incoming.pipe(passOn({ incoming, outgoing, endpoint, headers }));
    }),
  );
  const leadTo = (apiUrl: string) => {
    host = new URL(apiUrl).host;
  };
  return { ...listening, leadTo };
}
