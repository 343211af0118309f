import { createServer, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { actionsOf, leadingKeysOf, resourceTextsOf } from '../infra/synthesize.ts';
import { type ItemAccess, itemAccesses } from './item-accesses.ts';
import { type Listening, listen } from './listen.ts';
import { passBack, passOn } from './pass-on.ts';
import { allowedTo, roleOf } from './roles.ts';

export interface KeyGuard extends Listening {
  leadTo(endpoint: string): void;
  /** What functions reached for and their roles do not allow. */
  readonly refused: ReadonlySet<string>;
  /** How many items functions reached for. */
  readonly seen: () => number;
}

/**
 * Stands between the functions and the emulator's DynamoDB and holds them to the conditions on keys
 * (dynamodb:LeadingKeys) of their roles, which the emulator does not know.
 */
export async function openKeyGuard(): Promise<KeyGuard> {
  let endpoint = '';
  let seen = 0;
  const refused = new Set<string>();
  const listening = await listen(
    createServer(async (incoming, outgoing) => {
      const body = await buffer(incoming);
      const role = roleOf(incoming);
      const operation = `${incoming.headers['x-amz-target']}`.split('.').at(-1) ?? '';
      const accesses = itemAccesses(operation, JSON.parse(body.toString('utf8')));
      seen += accesses.length;
      const [forbidden] = accesses.filter((access) => !isAllowed(role, access));
      // With the host that the call was signed for.
      const { headers } = incoming;
      if (!forbidden) {
        return passBack(await passOn({ incoming, body, endpoint, headers }), outgoing);
      }
      refused.add(`${role} ${forbidden.action} ${forbidden.index ?? ''} ${forbidden.key}`);
      deny(outgoing);
    }),
  );
  const leadTo = (to: string) => {
    endpoint = to;
  };
  return { ...listening, leadTo, refused, seen: () => seen };
}

const isAllowed = (role: string, access: ItemAccess): boolean =>
  allowedTo(role).some(
    (statement) =>
      actionsOf(statement).includes(access.action) &&
      resourceTextsOf(statement).some((text) => names(text, access.index)) &&
      (leadingKeysOf(statement) ?? []).some((pattern) => matches(pattern, access.key)),
  );

const names = (resource: string, index: string | undefined): boolean =>
  index === undefined ? !resource.includes('/index/') : resource.includes(`/index/${index}"`);

const matches = (pattern: string, key: string | undefined): boolean =>
  key !== undefined &&
  (pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern);

function deny(outgoing: ServerResponse): void {
  const name = 'com.amazon.coral.service#AccessDeniedException';
  outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  outgoing.end(JSON.stringify({ __type: name, Message: 'No statement allows this key' }));
}
