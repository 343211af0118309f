import {
  type KeptWebhook,
  type SigningSecret,
  type WebhookView,
  webhookView,
} from '../../shared/contracts/webhook.ts';
import { secretsAt } from '../../shared/webhooks/endpoint.ts';

/** An endpoint as its client sees it: its secrets by name. */
export function toWebhookView(webhook: KeptWebhook, now: Date): WebhookView {
  const { health, state } = webhook;
  const { failingSince, tryAt } = health;
  const isTried = state === 'active' && !health.isProven && tryAt !== undefined;
  return webhookView.parse({
    ...webhook,
    answers: answersOf(webhook),
    ...(failingSince && { failingSince }),
    ...(isTried && { nextTryAt: tryAt }),
    secrets: secretsAt(webhook, now).map(toSecretView),
  });
}

const answersOf = ({ health }: KeptWebhook): WebhookView['answers'] => {
  if (health.isProven) return 'yes';
  return health.failures > 0 ? 'no' : 'unknown';
};

export const toSecretView = ({ text: _, ...secret }: SigningSecret) => secret;
