import type { Buyer, OrderWish } from './orders.ts';

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
const aMonthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);

export const RACK = 'gb200-nvl72';

/** Every route of the precedence table, in requests as they might really come. */
export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'Korean research institute, 4,096 B200',
    buyer: { name: 'Hanbit Institute of Science', country: 'KR', kind: 'research' },
    items: [{ part: 'b200', quantity: 4096 }],
    endUse: 'Climate and protein folding models',
    status: 'no-license-required',
    route: 'allied',
  },
  {
    title: 'German car maker, 8,000 H200',
    buyer: { name: 'Rheinwerk Automobil AG', country: 'DE' },
    items: [{ part: 'h200-sxm', quantity: 8000 }],
    endUse: 'Simulation for driver assistance',
    status: 'no-license-required',
    route: 'allied',
  },
  {
    title: 'Vietnamese university, 512 H100',
    buyer: HANOI,
    items: [{ part: 'h100-sxm', quantity: 512 }],
    endUse: 'Language models for Vietnamese medical texts',
    status: 'no-license-required',
    route: 'small-order',
  },
  {
    title: 'the same university, 1,300 H100 more this year',
    buyer: HANOI,
    items: [{ part: 'h100-sxm', quantity: 1300 }],
    endUse: 'Language models for Vietnamese medical texts',
    status: 'licensed',
    route: 'country-allocation',
  },
  {
    title: 'Polish hospital, 16 MI300X',
    buyer: { name: 'Szpital Kliniczny w Krakowie', country: 'PL', kind: 'medical' },
    items: [{ part: 'mi300x', quantity: 16 }],
    endUse: 'Reading of radiology images',
    status: 'no-license-required',
    route: 'small-order',
  },
  {
    title: 'Emirati cloud firm, 2,000 H100',
    buyer: FALCON,
    items: [{ part: 'h100-sxm', quantity: 2000 }],
    endUse: 'Public cloud for local businesses',
    status: 'licensed',
    route: 'country-allocation',
  },
  {
    title: 'Emirati cloud firm, more than is left there',
    buyer: FALCON,
    items: [{ part: RACK, quantity: 4 }],
    endUse: 'Public cloud for local businesses',
    status: 'waitlisted',
    route: 'country-allocation',
    fillsFirst: true,
  },
  {
    title: 'Saudi data center, 24 GB200 NVL72 racks',
    buyer: { name: 'Najd Data Centers Company', country: 'SA' },
    items: [{ part: RACK, quantity: 24 }],
    endUse: 'Arabic language models',
    status: 'licensed',
    route: 'country-allocation',
  },
  {
    title: 'German plant of a Brazilian firm, 500 H100',
    buyer: { name: 'Serra Azul Siderurgia SA', country: 'DE', headquarters: 'BR' },
    items: [{ part: 'h100-sxm', quantity: 500 }],
    endUse: 'Process control in steel making',
    status: 'licensed',
    route: 'presumed-approval',
  },
  {
    title: 'Indian NVEU in its own country, 20,000 H100',
    buyer: {
      name: 'Deccan Compute Limited',
      country: 'IN',
      validatedEndUser: 'demo-nveu-deccan',
    },
    items: [{ part: 'h100-sxm', quantity: 20_000 }],
    endUse: 'National AI compute service',
    status: 'no-license-required',
    route: 'national-veu',
  },
  {
    title: 'Norwegian UVEU in Kenya, 10,000 B200',
    buyer: {
      name: 'Nordlys Cloud Kenya Ltd',
      country: 'KE',
      headquarters: 'NO',
      ultimateParent: { name: 'Nordlys Cloud ASA', headquarters: 'NO' },
      validatedEndUser: 'demo-uveu-nordlys',
    },
    items: [{ part: 'b200', quantity: 10_000 }],
    endUse: 'Cloud region for East Africa',
    status: 'no-license-required',
    route: 'universal-veu',
  },
  {
    title: 'Singapore firm, ultimate parent in Shenzhen',
    buyer: {
      name: 'Straits Render Pte Ltd',
      country: 'SG',
      ultimateParent: { name: 'Shenzhen Qianhai Render Group', headquarters: 'CN' },
    },
    items: [{ part: 'h100-sxm', quantity: 128 }],
    endUse: 'Rendering of films',
    status: 'refused',
    route: 'country-of-concern',
  },
  {
    title: 'Hong Kong university, 32 H100',
    buyer: { name: 'Kowloon Polytechnic', country: 'HK', kind: 'university' },
    items: [{ part: 'h100-sxm', quantity: 32 }],
    endUse: 'Teaching',
    status: 'refused',
    route: 'country-of-concern',
  },
  {
    title: 'Indonesian telecom, 1,000 H20',
    buyer: { name: 'Nusantara Telekomunikasi Tbk', country: 'ID' },
    items: [{ part: 'h20', quantity: 1000 }],
    endUse: 'Call routing and speech recognition',
    status: 'no-license-required',
    route: 'not-controlled',
  },
  {
    title: 'model weights to Japan',
    buyer: { name: 'Sakura Robotics KK', country: 'JP' },
    model: { ...FRONTIER, securedStorage: true },
    endUse: 'Robot planning',
    status: 'no-license-required',
    route: 'model-weights',
  },
  {
    title: 'model weights to Brazil',
    buyer: { name: 'Amazonas Agrotech Ltda', country: 'BR' },
    model: { ...FRONTIER, securedStorage: true },
    endUse: 'Crop planning',
    status: 'under-review',
    route: 'model-weights',
  },
  {
    title: 'buyer on the screening list',
    buyer: { name: 'Nimbrelle Compute Trading', country: 'RS' },
    items: [{ part: 'h100-sxm', quantity: 8 }],
    endUse: 'Machine vision',
    status: 'on-hold',
    route: 'screening',
  },
  {
    title: 'Malaysian buyer formed a month ago (red flag)',
    buyer: { name: 'Selangor Quick Compute Sdn Bhd', country: 'MY', formedOn: aMonthAgo() },
    items: [{ part: 'h100-sxm', quantity: 512 }],
    endUse: 'Cloud services',
    status: 'under-review',
    route: 'country-allocation',
  },
];
