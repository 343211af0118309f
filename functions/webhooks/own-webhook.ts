import type { KeptWebhook } from '../../shared/contracts/webhook.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { untilStill } from '../adapters/until-still.ts';
import type { WebhooksDependencies } from './dependencies.ts';

type OfWebhook = (
  deps: WebhooksDependencies,
  c: HttpContext,
  webhook: KeptWebhook,
) => Response | Promise<Response>;

/** Another client's is not found. */
export const ofOwnWebhook =
  (handle: OfWebhook) =>
  (deps: WebhooksDependencies): HttpHandler =>
  async (c) => {
    const webhook = await deps.webhooks.find(c.get('client').id, c.req.param('id') ?? '');
    return webhook ? handle(deps, c, webhook) : refuse(c, 'not-found');
  };

const LOOKS = { of: 'An endpoint', most: 12 };

/** Changes one, worked out anew where it changed meanwhile; as it is then. */
export function changed(
  { webhooks }: Pick<WebhooksDependencies, 'webhooks'>,
  read: KeptWebhook,
  to: (webhook: KeptWebhook) => KeptWebhook,
): Promise<KeptWebhook> {
  let known: KeptWebhook | undefined = read;
  return untilStill(LOOKS, async () => {
    const after = to(known ?? read);
    if (await webhooks.change(after)) return after;
    known = await webhooks.find(read.clientId, read.id);
    return undefined;
  });
}
