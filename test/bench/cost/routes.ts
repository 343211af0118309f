import { type Client, client } from '../../../infra/local/demo/client.ts';
import { type OrderWish, toRequest } from '../../../infra/local/demo/orders.ts';
import type { Whereabouts } from '../../../infra/local/whereabouts.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import type { MeteredHost } from './metered-host.ts';
import { AUTOMATIC_ROUTES, type AutomaticRoute, keyOf, numbered, order } from './orders.ts';
import { peopleRoutes } from './people.ts';
import type { Route } from './route.ts';
import { toldRoutes } from './told.ts';

type Running = Pick<MeteredHost, 'whereabouts' | 'quiet'>;

export function routesOf({ whereabouts, quiet }: Running): readonly Route[] {
  const chipgate = client({ url: whereabouts.apiUrl, key: whereabouts.apiKey });
  const { apiUrl, inboxUrl } = whereabouts;
  return [
    ...AUTOMATIC_ROUTES.map((route) => automatic(route, chipgate)),
    ...askedRoutes(whereabouts, chipgate),
    ...peopleRoutes(chipgate, { inbox: { url: inboxUrl, patienceMs: 30_000 }, quiet }),
    ...toldRoutes(
      (what, n) => order(chipgate, smallOrder(n + 300), keyOf(what, n)),
      (endpoint) => post(whereabouts, `${apiUrl}/v1/webhooks`, endpoint),
    ),
  ];
}

const smallOrder = (n: number): OrderWish => {
  const route = AUTOMATIC_ROUTES.find(({ name }) => name === 'small-order');
  return route?.wish(n) as OrderWish;
};

async function got(url: string, init: RequestInit = {}): Promise<void> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
}

const post = ({ apiKey }: Whereabouts, url: string, body: object, type = 'application/json') =>
  got(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': type },
    body: JSON.stringify(body),
  });

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

/** Orders that are there before are from buyers of their own, so that none is one too many of its buyer's. */
const BUYERS = { read: 100, page: 110, plan: 120, post: 130, ship: 140 } as const;

function askedRoutes(whereabouts: Whereabouts, chipgate: Client): Route[] {
  const { apiUrl } = whereabouts;
  const known = new Map<number, ApiAnswer>();
  const taken = async (what: keyof typeof BUYERS, n: number): Promise<ApiAnswer> => {
    const answer = await order(chipgate, smallOrder(BUYERS[what] + n), keyOf(what, n));
    known.set(n, answer);
    return answer;
  };
  const take = (what: keyof typeof BUYERS) => (n: number) => taken(what, n);
  const answerOf = (n: number) => known.get(n) as ApiAnswer;
  const shipmentOf = (n: number) => keyOf('shipment', n);
  const plan = ({ links }: ApiAnswer, n: number) => {
    const shipment = { number: shipmentOf(n), lines: [{ line: 1, quantity: 1 }] };
    return post(whereabouts, `${links.license}/shipments`, shipment);
  };
  const depart = (n: number) =>
    post(whereabouts, `${answerOf(n).links.license}/shipments/${shipmentOf(n)}/depart`, {});
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
      perform: (n) => got(answerOf(n).links.statusPage),
    },
    {
      name: 'pre-check',
      kind: 'asked',
      usual: { decidedAt: 'Was there room', isRecorded: false },
      perform: (n) => {
        const body = toRequest(smallOrder(n + 200), keyOf('PO pre-check', n));
        return post(whereabouts, `${apiUrl}/v1/pre-checks`, body);
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
      perform: depart,
    },
    {
      name: 'shipment, plan to departure',
      kind: 'asked',
      prepare: take('ship'),
      perform: async (n) => {
        await plan(answerOf(n), n);
        await depart(n);
      },
    },
    {
      name: 'order.placed, by intake',
      kind: 'asked',
      perform: (n) => {
        const data = toRequest(smallOrder(n + 400), keyOf('PO intake', n));
        const event = { specversion: '1.0', id: keyOf('intake', n), source: '/sales', data };
        const type = 'application/cloudevents+json';
        return post(whereabouts, `${apiUrl}/v1/intake`, { ...event, type: 'order.placed' }, type);
      },
    },
    {
      name: 'read a quota',
      kind: 'asked',
      perform: () => chipgate.availableTpp('country/AE/2025-2027'),
    },
  ];
}
