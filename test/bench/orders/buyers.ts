import { toRequest } from '../../../infra/local/demo/orders.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import { send } from '../cost/meter/wire.ts';
import type { ForkedHost } from '../forked-host.ts';
import type { Marks } from './marks.ts';

/** Of one length, and nothing else looks like it. */
const numberOf = (n: number): string => String(271_000_000 + n);

const orderOf = (number: string): object =>
  toRequest(
    {
      buyer: { name: `University ${number}`, country: 'VN', kind: 'university' },
      items: [{ part: 'h100-sxm', quantity: 512 }],
      endUse: 'Language models for medical texts',
    },
    `PO-${number}`,
  );

/** Sends small orders over HTTP, each of a university that has ordered nothing yet. */
export function buyersOf({ whereabouts: { apiUrl, apiKey } }: ForkedHost, from = 0) {
  let next = from;
  return async (): Promise<Marks> => {
    const number = numberOf(next++);
    const { status, answer } = await send(`${apiUrl}/v1/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': number,
      },
      body: Buffer.from(JSON.stringify(orderOf(number))),
    });
    const { id, decision, links } = JSON.parse(answer.toString()) as ApiAnswer;
    if (status !== 200 || decision?.route !== 'small-order') throw new Error(answer.toString());
    return { id, number, publicReference: links.statusPage.replace(/^.*\//, '') };
  };
}
