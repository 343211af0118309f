import type { Client } from '../../../infra/local/demo/client.ts';
import { type Buyer, type OrderWish, toRequest } from '../../../infra/local/demo/orders.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import type { UsualStepName } from './assumptions.ts';

/** The n-th of a kind of order: all alike in size, each from a buyer of its own where it matters. */
export interface AutomaticRoute {
  readonly name: string;
  /** The route of the decision, where the name is another. */
  readonly route?: string;
  readonly status: string;
  readonly wish: (n: number) => OrderWish;
  readonly decidedAt: UsualStepName;
  /** Fill the buyer's country first, so that the order no longer fits. */
  readonly fillsFirst?: boolean;
}

/** Numbers of one length, so that items are of one size. */
export const numbered = (what: string, n: number): string =>
  `${what} ${String(n).padStart(3, '0')}`;

/** The same as a key, which has no spaces. */
export const keyOf = (what: string, n: number): string =>
  numbered(what, n)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const h100 = (quantity: number) => [{ part: 'h100-sxm', quantity }];
const CLOUD = 'Public cloud for local businesses';

/** Of the same length each, and none of them used by another route. */
const TO_FILL = ['QA', 'KW', 'OM', 'BH', 'JO', 'EG', 'MA', 'TN', 'GH'];

const buyer = (name: string, country: string, more: Partial<Buyer> = {}): Buyer => ({
  name,
  country,
  ...more,
});

/** Every route that the rules decide by themselves. */
export const AUTOMATIC_ROUTES: readonly AutomaticRoute[] = [
  {
    name: 'not-controlled',
    status: 'no-license-required',
    decidedAt: 'Are they controlled',
    wish: (n) => ({
      buyer: buyer(numbered('Nusantara Telekomunikasi', n), 'ID'),
      items: [{ part: 'h20', quantity: 100 }],
      endUse: 'Call routing and speech recognition',
    }),
  },
  {
    name: 'country-of-concern',
    status: 'refused',
    decidedAt: 'Which route',
    wish: (n) => ({
      buyer: buyer(numbered('Straits Render', n), 'SG', {
        ultimateParent: { name: numbered('Qianhai Render Group', n), headquarters: 'CN' },
      }),
      items: h100(128),
      endUse: 'Rendering of films',
    }),
  },
  {
    name: 'allied',
    status: 'no-license-required',
    decidedAt: 'Which route',
    wish: (n) => ({
      buyer: buyer(numbered('Hanbit Institute of Science', n), 'KR', { kind: 'research' }),
      items: h100(64),
      endUse: 'Climate and protein folding models',
    }),
  },
  {
    name: 'universal-veu',
    status: 'no-license-required',
    decidedAt: 'Was there room',
    wish: () => ({
      buyer: buyer('Nordlys Cloud Kenya Ltd', 'KE', {
        headquarters: 'NO',
        ultimateParent: { name: 'Nordlys Cloud ASA', headquarters: 'NO' },
        validatedEndUser: 'demo-uveu-nordlys',
      }),
      items: h100(64),
      endUse: 'Cloud region for East Africa',
    }),
  },
  {
    name: 'national-veu',
    status: 'no-license-required',
    decidedAt: 'Was there room',
    wish: () => ({
      buyer: buyer('Deccan Compute Limited', 'IN', { validatedEndUser: 'demo-nveu-deccan' }),
      items: h100(64),
      endUse: 'National AI compute service',
    }),
  },
  {
    name: 'small-order',
    status: 'no-license-required',
    decidedAt: 'Was there room',
    wish: (n) => ({
      buyer: buyer(numbered('Hanoi University of Applied Sciences', n), 'VN', {
        kind: 'university',
      }),
      items: h100(512),
      endUse: 'Language models for medical texts',
    }),
  },
  {
    name: 'presumed-approval',
    status: 'licensed',
    decidedAt: 'Which route',
    wish: (n) => ({
      buyer: buyer(numbered('Serra Azul Siderurgia', n), 'DE', { headquarters: 'BR' }),
      items: h100(64),
      endUse: 'Process control in steel making',
    }),
  },
  {
    name: 'country-allocation',
    status: 'licensed',
    decidedAt: 'Was there room',
    wish: (n) => ({
      buyer: buyer(numbered('Falcon Oasis Cloud', n), 'AE'),
      items: h100(64),
      endUse: CLOUD,
    }),
  },
  {
    name: 'waitlisted',
    route: 'country-allocation',
    status: 'waitlisted',
    decidedAt: 'Was there room',
    fillsFirst: true,
    wish: (n) => ({
      buyer: buyer(numbered('Gulf Compute', n), TO_FILL[n % TO_FILL.length] ?? 'QA'),
      items: [{ part: 'gb200-nvl72', quantity: 1 }],
      endUse: CLOUD,
    }),
  },
  {
    name: 'model-weights',
    status: 'no-license-required',
    decidedAt: 'Which route',
    wish: (n) => ({
      buyer: buyer(numbered('Sakura Robotics', n), 'JP'),
      model: {
        name: 'Meridian-5',
        trainingOperations: 2e26,
        published: false,
        securedStorage: true,
      },
      endUse: 'Robot planning',
    }),
  },
];

/** References, keys and with them the ids are the same at every run. */
export const order = (chipgate: Client, wish: OrderWish, key: string): Promise<ApiAnswer> =>
  chipgate.submit(toRequest(wish, `PO-${key}`), key);
