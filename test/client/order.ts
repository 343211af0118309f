import { Webhook } from 'standardwebhooks';
import * as chipgate from '#api';
import { createClient } from '#client';

/** What a supplier's program does with the client, in a few lines, and what came of it. */
export async function walk(baseUrl: string, key: string): Promise<Record<string, unknown>> {
  const client = createClient({ baseUrl, auth: key });
  const university = { name: 'Universiti Sains', country: 'MY', headquarters: 'MY' } as const;
  const body: chipgate.ChipOrder = {
    type: 'chip-order',
    reference: 'PO-2026-0300',
    items: [{ part: 'h100-sxm', quantity: 64 }],
    destination: 'MY',
    parties: {
      purchaser: university,
      ultimateConsignee: university,
      endUser: { ...university, kind: 'university' },
    },
    endUse: 'Models of the monsoon over the Strait of Malacca',
    purchaseOrder: 'PO-2026-0300',
    certifications: {
      goodFaithResearch: true,
      smallOrderLimitNotReached: true,
      noProhibitedEndUse: true,
    },
    contact: { name: 'Order desk', email: 'orders@maker.example' },
  };
  const me = await chipgate.getMe({ client, throwOnError: true });
  const headers = { 'Idempotency-Key': 'client-1' };
  const ordered = await chipgate.submitRequest({ client, body, headers, throwOnError: true });
  const again = await chipgate.submitRequest({ client, body, headers, throwOnError: true });
  const { id } = ordered.data;
  const found = await chipgate.getRequest({ client, path: { id }, throwOnError: true });
  const wrong = await chipgate.submitRequest({ client, body: { ...body, items: [] } });
  return {
    scopes: me.data.key.scopes,
    status: ordered.data.status,
    route: ordered.data.decision?.route,
    isReplay: again.response.headers.get('Idempotent-Replayed'),
    isSame: again.data.id === id && found.data.id === id,
    pointers: wrong.error?.errors?.map(({ pointer }) => pointer),
  };
}

/** Where the program listens, and what comes in there next. */
export interface Receiver {
  readonly url: string;
  readonly next: () => Promise<{ readonly headers: Record<string, string>; readonly body: string }>;
}

/** Has itself called, and believes what the library of Standard Webhooks has verified. */
export async function hear(baseUrl: string, key: string, { url, next }: Receiver) {
  const client = createClient({ baseUrl, auth: key });
  const body: chipgate.WebhookWish = {
    name: 'Order system',
    url,
    types: ['request.decided'],
    tell: { email: 'it@maker.example' },
  };
  const made = await chipgate.createWebhook({ client, body, throwOnError: true });
  const { id, secret = '' } = made.data;
  const tested = await chipgate.testWebhook({ client, path: { id }, throwOnError: true });
  const came = await next();
  const event = new Webhook(secret).verify(came.body, came.headers) as chipgate.Event;
  return { outcome: tested.data.outcome, id: event.id === tested.data.event };
}
