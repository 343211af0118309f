import type { KeptWebhook } from '../../shared/contracts/webhook.ts';
import { untilStill } from '../adapters/until-still.ts';
import type { CallingDependencies } from './dependencies.ts';

const LOOKS = { of: 'An endpoint', most: 12 };

/** Changes an endpoint, worked out anew where others changed it meanwhile; as it stands then. */
export function changeWebhook(
  { webhooks }: Pick<CallingDependencies, 'webhooks'>,
  read: KeptWebhook,
  to: (webhook: KeptWebhook) => KeptWebhook | undefined,
): Promise<KeptWebhook> {
  let known: KeptWebhook | undefined = read;
  return untilStill(LOOKS, async () => {
    if (!known) return read;
    const after = to(known);
    if (!after) return known;
    if (await webhooks.change(after)) return { ...after, version: known.version + 1 };
    known = await webhooks.find(read.clientId, read.id);
    return undefined;
  });
}
