import { type Client, client } from '../../../infra/local/demo/client.ts';
import { type OrderWish, toRequest } from '../../../infra/local/demo/orders.ts';
import type { Whereabouts } from '../../../infra/local/whereabouts.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import type { MeteredHost } from './metered-host.ts';
import { AUTOMATIC_ROUTES, type AutomaticRoute, keyOf, numbered, order } from './orders.ts';
import { peopleRoutes } from './people.ts';
import type { Route } from './route.ts';

type Running = Pick<MeteredHost, 'whereabouts' | 'quiet'>;

export function routesOf({ whereabouts, quiet }: Running): readonly Route[] {
  const chipgate = client({ url: whereabouts.apiUrl, key: whereabouts.apiKey });
  const { inboxUrl } = whereabouts;
  return [
    ...AUTOMATIC_ROUTES.map((route) => automatic(route, chipgate)),
    ...askedRoutes(whereabouts, chipgate),
    ...peopleRoutes(chipgate, { inbox: { url: inboxUrl, patienceMs: 30_000 }, quiet }),
  ];
}

function automatic(automatic: AutomaticRoute, chipgate: Client): Route {
  const { name, route = name, status, wish, decidedAt, fillsFirst } = automatic;
  return {
    name,
    kind: 'decided by the rules' as const,
    usual: { decidedAt, isRecorded: true },
    ...(fillsFirst && { prepare: (n: number) => fill(chipgate, wish(n), n) }),
    perform: async (n) => {
      const answer = await order(chipgate, wish(n), keyOf(name, n));
      if (answer.status !== status || answer.decision?.route !== route) {
        throw new Error(`${name} became ${answer.status} by ${answer.decision?.route}`);
      }
    },
  };
}

const RACK_TPP = 72 * 40_000;

/** Leaves room for less than a rack in the country of the buyer. */
async function fill(chipgate: Client, { buyer: { country } }: OrderWish, n: number): Promise<void> {
  const room = await chipgate.availableTpp(`country/${country}/2025-2027`);
  const quantity = Math.floor(room / RACK_TPP);
  const filler = { name: numbered('Hyperscale Holding', n), country };
  const items = [{ part: 'gb200-nvl72', quantity }];
  await order(chipgate, { buyer: filler, items, endUse: 'Cloud region' }, keyOf('fill', n));
}

function askedRoutes({ apiUrl, apiKey }: Whereabouts, chipgate: Client): Route[] {
  const smallOrder = AUTOMATIC_ROUTES.find(({ name }) => name === 'small-order');
  const wishOf = (n: number) => smallOrder?.wish(n) as OrderWish;
  const known = new Map<number, ApiAnswer>();
  const taken = async (what: string, n: number): Promise<ApiAnswer> => {
    const answer = await order(chipgate, wishOf(n + 100), keyOf(what, n));
    known.set(n, answer);
    return answer;
  };
  const take = (what: string) => (n: number) => taken(what, n);
  const answerOf = (n: number) => known.get(n) as ApiAnswer;
  const get = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    await response.arrayBuffer();
  };
  const authorization = `Bearer ${apiKey}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const shipmentOf = (n: number) => keyOf('shipment', n);
  const plan = ({ links }: ApiAnswer, n: number) => {
    const body = JSON.stringify({ number: shipmentOf(n), lines: [{ line: 1, quantity: 1 }] });
    return get(`${links.license}/shipments`, { method: 'POST', headers, body });
  };
  return [
    {
      name: 'read a case',
      kind: 'asked',
      prepare: take('read'),
      perform: (n) => chipgate.find(answerOf(n).id),
    },
    {
      name: 'status page',
      kind: 'asked',
      prepare: take('page'),
      perform: (n) => get(answerOf(n).links.statusPage),
    },
    {
      name: 'pre-check',
      kind: 'asked',
      usual: { decidedAt: 'Was there room', isRecorded: false },
      perform: (n) => {
        const body = JSON.stringify(toRequest(wishOf(n + 200), keyOf('PO pre-check', n)));
        return get(`${apiUrl}/v1/pre-checks`, { method: 'POST', headers, body });
      },
    },
    {
      name: 'plan a shipment',
      kind: 'asked',
      prepare: take('plan'),
      perform: (n) => plan(answerOf(n), n),
    },
    {
      name: 'post a shipment',
      kind: 'asked',
      prepare: async (n) => plan(await taken('post', n), n),
      perform: (n) => {
        const shipment = `${answerOf(n).links.license}/shipments/${shipmentOf(n)}`;
        return get(`${shipment}/depart`, { method: 'POST', headers, body: '{}' });
      },
    },
    {
      name: 'read a quota',
      kind: 'asked',
      perform: () => chipgate.availableTpp('country/AE/2025-2027'),
    },
  ];
}
