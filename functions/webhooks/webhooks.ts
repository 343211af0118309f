import {
  createdSecret,
  createdWebhook,
  type KeptWebhook,
  MOST_SIGNING_SECRETS,
  MOST_WEBHOOKS,
  type SigningSecret,
  secretWish,
  webhookChange,
  webhookPage,
  webhookWish,
} from '../../shared/contracts/webhook.ts';
import { UNKNOWN } from '../../shared/webhooks/breaker.ts';
import { secretsAt, switchedOff, wellAgain, withSecret } from '../../shared/webhooks/endpoint.ts';
import { secretText } from '../../shared/webhooks/signature.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { WebhooksDependencies } from './dependencies.ts';
import { changed, ofOwnWebhook } from './own-webhook.ts';
import { toSecretView, toWebhookView } from './view.ts';

const HOUR_MS = 3_600_000;
const SECRET_BYTES = 32;

/** GET /v1/webhooks */
export const listWebhooks =
  ({ webhooks, clock }: WebhooksDependencies): HttpHandler =>
  async (c) => {
    const all = await webhooks.of(c.get('client').id);
    return c.json(webhookPage.parse({ webhooks: all.map((one) => toWebhookView(one, clock())) }));
  };

/** POST /v1/webhooks: it is told of what happens from now on. */
export const createWebhook =
  (deps: WebhooksDependencies): HttpHandler =>
  async (c) => {
    const wish = bodyIn(c, webhookWish);
    if (wish instanceof Response) return wish;
    const objection = await deps.objectionTo(wish);
    if (objection) return refuse(c, 'invalid-request', { errors: [objection] });
    const clientId = c.get('client').id;
    const others = await deps.webhooks.of(clientId);
    if (others.filter(({ state }) => state !== 'disabled').length >= MOST_WEBHOOKS) {
      const detail = `A client has at most ${MOST_WEBHOOKS} endpoints at once: disable one first.`;
      return refuse(c, 'case-conflict', { detail });
    }
    const secret = wish.eventBus === undefined ? freshSecret(deps) : undefined;
    const webhook = webhookOf(deps, { clientId, wish, secret });
    await deps.webhooks.add(webhook);
    // It is in this answer and nowhere else.
    c.header('Cache-Control', 'no-store');
    const shown = {
      ...toWebhookView(webhook, deps.clock()),
      ...(secret && { secret: secret.text }),
    };
    return c.json(createdWebhook.parse(shown), 201);
  };

interface Wished {
  readonly clientId: string;
  readonly wish: ReturnType<typeof webhookWish.parse>;
  readonly secret: SigningSecret | undefined;
}

function webhookOf(deps: WebhooksDependencies, { clientId, wish, secret }: Wished): KeptWebhook {
  const now = deps.clock().toISOString();
  const { name, url, eventBus, types, tell } = wish;
  return {
    id: `wh-${deps.secret()}`,
    clientId,
    name,
    ...(url !== undefined && { url }),
    ...(eventBus !== undefined && { eventBus }),
    ...(types && { types }),
    tell,
    state: 'active',
    stateSince: now,
    createdAt: now,
    secrets: secret ? [secret] : [],
    health: UNKNOWN,
    // Until it has answered, somebody looks now and then whether anything waits for it.
    lookAt: now,
    version: 1,
  };
}

const freshSecret = ({ secret, random, clock }: WebhooksDependencies): SigningSecret => ({
  id: `whk-${secret()}`,
  text: secretText(random(SECRET_BYTES)),
  createdAt: clock().toISOString(),
});

/** GET /v1/webhooks/{id} */
export const showWebhook = ofOwnWebhook((deps, c, webhook) =>
  c.json(toWebhookView(webhook, deps.clock())),
);

/** POST /v1/webhooks/{id}: what is sent takes the place of what was. */
export const changeEndpoint = ofOwnWebhook(async (deps, c, webhook) => {
  const change = bodyIn(c, webhookChange);
  if (change instanceof Response) return change;
  const { url, types, ...rest } = change;
  if (url !== undefined && webhook.eventBus !== undefined) {
    const errors = [{ pointer: '/url', detail: 'is none of an endpoint that is an event bus' }];
    return refuse(c, 'invalid-request', { errors });
  }
  const objection = url === undefined ? undefined : await deps.objectionTo({ url });
  if (objection) return refuse(c, 'invalid-request', { errors: [objection] });
  const after = await changed(deps, webhook, ({ types: before, ...one }) => {
    const wanted = types === undefined ? before : types;
    const isElsewhere = url !== undefined && url !== one.url;
    return {
      ...one,
      ...(rest.name !== undefined && { name: rest.name }),
      ...(rest.tell && { tell: rest.tell }),
      ...(wanted && { types: wanted }),
      // Nobody knows yet whether it answers there: one call finds out.
      ...(isElsewhere && { url, health: UNKNOWN, lookAt: deps.clock().toISOString() }),
    };
  });
  if (after.lookAt) await wakeFor(deps, after);
  return c.json(toWebhookView(after, deps.clock()));
});

/** POST /v1/webhooks/{id}/disable */
export const disableWebhook = ofOwnWebhook(async (deps, c, webhook) => {
  const after = await changed(deps, webhook, (one) =>
    one.state === 'disabled' ? one : switchedOff(one, deps.clock()),
  );
  tellReplay(c, webhook.state === 'disabled');
  return c.json(toWebhookView(after, deps.clock()));
});

/** POST /v1/webhooks/{id}/resume: it goes on where it stopped. */
export const resumeWebhook = ofOwnWebhook(async (deps, c, webhook) => {
  const after = await changed(deps, webhook, (one) => wellAgain(one, deps.clock()));
  await wakeFor(deps, after);
  return c.json(toWebhookView(after, deps.clock()));
});

/** POST /v1/webhooks/{id}/secrets: one more, and an end to those of before. */
export const makeSecret = ofOwnWebhook(async (deps, c, webhook) => {
  const wish = bodyIn(c, secretWish);
  if (wish instanceof Response) return wish;
  const now = deps.clock();
  const secret = freshSecret(deps);
  const endsAt = new Date(now.getTime() + wish.overlapHours * HOUR_MS).toISOString();
  const signing = secretsAt(withSecret(webhook, secret, endsAt), now).length;
  if (webhook.eventBus !== undefined || signing > MOST_SIGNING_SECRETS) {
    const detail =
      webhook.eventBus === undefined
        ? `At most ${MOST_SIGNING_SECRETS} secrets sign at once: the oldest ends by itself, and without overlap all of before end now.`
        : 'Nothing is signed that is put on an event bus.';
    return refuse(c, 'case-conflict', { detail });
  }
  await changed(deps, webhook, (one) => withSecret(one, secret, endsAt));
  c.header('Cache-Control', 'no-store');
  return c.json(createdSecret.parse({ secret: secret.text, ...toSecretView(secret) }), 201);
});

const wakeFor = (
  { wakes }: WebhooksDependencies,
  { clientId, id: webhookId }: KeptWebhook,
): Promise<void> =>
  wakes.send([{ body: JSON.stringify({ clientId, webhookId }), group: webhookId }]);
