import { createServer, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  DescribeEventBusCommand,
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { actionsOf, resourceTextsOf } from '../infra/synthesize.ts';
import type { ClientSettings } from './emulator.ts';
import { type Listening, listen } from './listen.ts';
import { allowedTo, roleOf } from './roles.ts';

export interface BusDoor extends Listening {
  leadTo(settings: ClientSettings): void;
}

/** The account of the stack; that of a supplier is another. */
const OWN_ACCOUNT = '000000000000';

/**
 * Stands between the functions and the emulator's EventBridge, which takes nothing for the buses of
 * other accounts. As on AWS, the role of a function and the policy of the bus both have to let it in.
 */
export async function openBusDoor(): Promise<BusDoor> {
  let settings: ClientSettings;
  const listening = await listen(
    createServer(async (incoming, outgoing) => {
      const { Entries } = JSON.parse((await buffer(incoming)).toString()) as {
        Entries: PutEventsRequestEntry[];
      };
      if (!mayPutOnBuses(roleOf(incoming))) return answer(outgoing, 400, DENIED);
      const put = await Promise.all(Entries.map((entry) => putThere(entry, settings)));
      const FailedEntryCount = put.filter(({ ErrorCode }) => ErrorCode !== undefined).length;
      return answer(outgoing, 200, { FailedEntryCount, Entries: put });
    }),
  );
  const leadTo = (to: ClientSettings) => {
    settings = to;
  };
  return { ...listening, leadTo };
}

const mayPutOnBuses = (role: string): boolean =>
  allowedTo(role).some(
    (statement) =>
      actionsOf(statement).includes('events:PutEvents') &&
      resourceTextsOf(statement).some((text) => text.includes(':events:*:*:event-bus/*')),
  );

/** The keys of an account of the emulator are its number. */
async function putThere(
  entry: PutEventsRequestEntry,
  settings: ClientSettings,
): Promise<PutEventsResultEntry> {
  const [, , , , account = '', resource = ''] = (entry.EventBusName ?? '').split(':');
  const credentials = { accessKeyId: account, secretAccessKey: account };
  const there = new EventBridgeClient({ ...settings, credentials });
  const Name = resource.replace('event-bus/', '');
  const { Policy = '' } = await there
    .send(new DescribeEventBusCommand({ Name }))
    .catch(() => ({ Policy: '' }));
  if (!Policy.includes(`"Principal": "${OWN_ACCOUNT}"`)) return REFUSED;
  const { Entries = [] } = await there.send(new PutEventsCommand({ Entries: [entry] }));
  return Entries[0] ?? REFUSED;
}

const REFUSED: PutEventsResultEntry = {
  ErrorCode: 'AccessDeniedException',
  ErrorMessage: 'The policy of the bus does not let this account put events',
};
const DENIED = { __type: 'AccessDeniedException', message: 'No statement allows events:PutEvents' };

function answer(outgoing: ServerResponse, status: number, body: object): void {
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  outgoing.end(JSON.stringify(body));
}
