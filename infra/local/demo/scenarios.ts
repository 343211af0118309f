import { aMonthAgo, type Buyer, type OrderWish } from './orders.ts';

export interface Scenario extends OrderWish {
  readonly title: string;
  /** What this scenario promises to show. */
  readonly status: string;
  readonly route: string;
  /** Fill the buyer's country first, so that this order no longer fits. */
  readonly fillsFirst?: boolean;
}

const HANOI: Buyer = {
  name: 'Hanoi University of Applied Sciences',
  country: 'VN',
  kind: 'university',
};
const FALCON: Buyer = { name: 'Falcon Oasis Cloud PJSC', country: 'AE' };
const FRONTIER = { name: 'Meridian-5', trainingOperations: 2e26, published: false };

export const RACK = 'gb200-nvl72';

const scenario = (
  title: string,
  [status, route]: readonly [status: string, route: string],
  wish: OrderWish & Pick<Scenario, 'fillsFirst'>,
): Scenario => ({ ...wish, title, status, route });

/** Every route of the precedence table, in requests as they might really come. */
export const SCENARIOS: readonly Scenario[] = [
  scenario('Korean research institute, 4,096 B200', ['no-license-required', 'allied'], {
    buyer: { name: 'Hanbit Institute of Science', country: 'KR', kind: 'research' },
    items: [{ part: 'b200', quantity: 4096 }],
    endUse: 'Climate and protein folding models',
  }),
  scenario('German car maker, 8,000 H200', ['no-license-required', 'allied'], {
    buyer: { name: 'Rheinwerk Automobil AG', country: 'DE' },
    items: [{ part: 'h200-sxm', quantity: 8000 }],
    endUse: 'Simulation for driver assistance',
  }),
  scenario('Vietnamese university, 512 H100', ['no-license-required', 'small-order'], {
    buyer: HANOI,
    items: [{ part: 'h100-sxm', quantity: 512 }],
    endUse: 'Language models for Vietnamese medical texts',
  }),
  scenario('the same university, 1,300 H100 more this year', ['licensed', 'country-allocation'], {
    buyer: HANOI,
    items: [{ part: 'h100-sxm', quantity: 1300 }],
    endUse: 'Language models for Vietnamese medical texts',
  }),
  scenario('Polish hospital, 16 MI300X', ['no-license-required', 'small-order'], {
    buyer: { name: 'Szpital Kliniczny w Krakowie', country: 'PL', kind: 'medical' },
    items: [{ part: 'mi300x', quantity: 16 }],
    endUse: 'Reading of radiology images',
  }),
  scenario('Emirati cloud firm, 2,000 H100', ['licensed', 'country-allocation'], {
    buyer: FALCON,
    items: [{ part: 'h100-sxm', quantity: 2000 }],
    endUse: 'Public cloud for local businesses',
  }),
  scenario('Emirati cloud firm, more than is left there', ['waitlisted', 'country-allocation'], {
    buyer: FALCON,
    items: [{ part: RACK, quantity: 4 }],
    endUse: 'Public cloud for local businesses',
    fillsFirst: true,
  }),
  scenario('Saudi data center, 24 GB200 NVL72 racks', ['licensed', 'country-allocation'], {
    buyer: { name: 'Najd Data Centers Company', country: 'SA' },
    items: [{ part: RACK, quantity: 24 }],
    endUse: 'Arabic language models',
  }),
  scenario('German plant of a Brazilian firm, 500 H100', ['licensed', 'presumed-approval'], {
    buyer: { name: 'Serra Azul Siderurgia SA', country: 'DE', headquarters: 'BR' },
    items: [{ part: 'h100-sxm', quantity: 500 }],
    endUse: 'Process control in steel making',
  }),
  scenario('Indian NVEU in its own country, 20,000 H100', ['no-license-required', 'national-veu'], {
    buyer: {
      name: 'Deccan Compute Limited',
      country: 'IN',
      validatedEndUser: 'demo-nveu-deccan',
    },
    items: [{ part: 'h100-sxm', quantity: 20_000 }],
    endUse: 'National AI compute service',
  }),
  scenario('Norwegian UVEU in Kenya, 10,000 B200', ['no-license-required', 'universal-veu'], {
    buyer: {
      name: 'Nordlys Cloud Kenya Ltd',
      country: 'KE',
      headquarters: 'NO',
      ultimateParent: { name: 'Nordlys Cloud ASA', headquarters: 'NO' },
      validatedEndUser: 'demo-uveu-nordlys',
    },
    items: [{ part: 'b200', quantity: 10_000 }],
    endUse: 'Cloud region for East Africa',
  }),
  scenario('Singapore firm, ultimate parent in Shenzhen', ['refused', 'country-of-concern'], {
    buyer: {
      name: 'Straits Render Pte Ltd',
      country: 'SG',
      ultimateParent: { name: 'Shenzhen Qianhai Render Group', headquarters: 'CN' },
    },
    items: [{ part: 'h100-sxm', quantity: 128 }],
    endUse: 'Rendering of films',
  }),
  scenario('Hong Kong university, 32 H100', ['refused', 'country-of-concern'], {
    buyer: { name: 'Kowloon Polytechnic', country: 'HK', kind: 'university' },
    items: [{ part: 'h100-sxm', quantity: 32 }],
    endUse: 'Teaching',
  }),
  scenario('Indonesian telecom, 1,000 H20', ['no-license-required', 'not-controlled'], {
    buyer: { name: 'Nusantara Telekomunikasi Tbk', country: 'ID' },
    items: [{ part: 'h20', quantity: 1000 }],
    endUse: 'Call routing and speech recognition',
  }),
  scenario('model weights to Japan', ['no-license-required', 'model-weights'], {
    buyer: { name: 'Sakura Robotics KK', country: 'JP' },
    model: { ...FRONTIER, securedStorage: true },
    endUse: 'Robot planning',
  }),
  scenario('model weights to Brazil', ['under-review', 'model-weights'], {
    buyer: { name: 'Amazonas Agrotech Ltda', country: 'BR' },
    model: { ...FRONTIER, securedStorage: true },
    endUse: 'Crop planning',
  }),
  scenario('buyer on the screening list', ['on-hold', 'screening'], {
    buyer: { name: 'Nimbrelle Compute Trading', country: 'RS' },
    items: [{ part: 'h100-sxm', quantity: 8 }],
    endUse: 'Machine vision',
  }),
  scenario(
    'Malaysian buyer formed a month ago (red flag)',
    ['under-review', 'country-allocation'],
    {
      buyer: { name: 'Selangor Quick Compute Sdn Bhd', country: 'MY', formedOn: aMonthAgo() },
      items: [{ part: 'h100-sxm', quantity: 512 }],
      endUse: 'Cloud services',
    },
  ),
];
