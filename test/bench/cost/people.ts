import { quarterOf, toApplication } from '../../../infra/local/demo/applications.ts';
import type { Client } from '../../../infra/local/demo/client.ts';
import { type DemoOffice, OFFICERS, officersAt } from '../../../infra/local/demo/officers.ts';
import type { OrderWish } from '../../../infra/local/demo/orders.ts';
import type { Inbox } from '../../../infra/local/demo/person/mailbox.ts';
import { person } from '../../../infra/local/demo/person/person.ts';
import { titleOf } from '../../../shared/browsing/page.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import { keyOf, numbered, order } from './orders.ts';
import type { Route } from './route.ts';

const AGENCIES: readonly DemoOffice[] = ['commerce', 'state', 'defense', 'energy'];
/** Parties of the list that comes with Chipgate: whoever is cleared once is not held again. */
const LISTED = [
  { name: 'Zarqanite Precision Instruments', country: 'AE' },
  { name: 'Nimbrelle Compute Trading', country: 'RS' },
  { name: 'Qilvane Semiconductor Technology', country: 'MY' },
  { name: 'Phantasmia University of Applied Radar', country: 'BR' },
];
const H100 = [{ part: 'h100-sxm', quantity: 64 }];

/** A buyer formed a month ago is a red flag. */
const newFirm = (n: number): OrderWish => ({
  buyer: {
    name: numbered('Selangor Quick Compute', n),
    country: 'MY',
    formedOn: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
  },
  items: H100,
  endUse: 'Cloud services',
});

const listedBuyer = (n: number): OrderWish => ({
  buyer: LISTED[n % LISTED.length] as { name: string; country: string },
  items: H100,
  endUse: 'Machine vision',
});

const application = (n: number) =>
  toApplication({
    company: numbered('Lotus Compute', n),
    country: 'VN',
    reference: numbered('NVEU', n),
    requested: { quarter: quarterOf(new Date()), tpp: 400_000_000 },
    contact: `compliance-${n}@example.com`,
  });

interface Surroundings {
  readonly inbox: Inbox;
  /** People come when everything that was to happen has happened. */
  readonly quiet: () => Promise<void>;
}

/** What people decide, each from their mailbox; officers stay signed in for the day. */
export function peopleRoutes(chipgate: Client, { inbox, quiet }: Surroundings): Route[] {
  const officer = officersAt(inbox);
  const decide = async ({ id: caseId }: ApiAnswer, offices: readonly DemoOffice[]) => {
    for (const office of offices) {
      await quiet();
      const answer = { decision: 'approve', reason: 'No objection.' };
      const page = await officer(office).act({ caseId, office }, 'decision', answer);
      if (page.status !== 200) throw new Error(`${office}: ${titleOf(page)}`);
    }
  };
  const submit = (key: string, wish: OrderWish) => order(chipgate, wish, key);
  const kind = 'decided by people' as const;
  return [
    {
      name: 'red flag, approved',
      kind,
      usual: { decidedAt: 'Was there room', isRecorded: true },
      perform: async (n) =>
        decide(await submit(keyOf('flag', n), newFirm(n)), ['commerce', 'commerce-countersign']),
    },
    {
      name: 'screening hold, cleared',
      kind,
      usual: { decidedAt: 'Does a party match', isRecorded: true },
      perform: async (n) => decide(await submit(keyOf('hold', n), listedBuyer(n)), ['screening']),
    },
    {
      name: 'NVEU application',
      kind,
      usual: { decidedAt: 'Which route', isRecorded: true },
      perform: async (n) =>
        decide(await chipgate.apply(application(n), keyOf('application', n)), [
          ...AGENCIES,
          'commerce-countersign',
        ]),
    },
    signIn(submit, inbox),
  ];
}

/** An officer follows the link of a mail and proves to hold the mailbox. */
function signIn(
  submit: (name: string, wish: OrderWish) => Promise<ApiAnswer>,
  inbox: Inbox,
): Route {
  const links = new Map<number, string>();
  const fresh = () => person(inbox, OFFICERS.commerce);
  return {
    name: 'an officer signs in',
    kind: 'asked',
    prepare: async (n) => {
      const { id: caseId } = await submit(keyOf('door', n), newFirm(n + 500));
      links.set(n, await fresh().taskLink({ caseId, office: 'commerce' }));
    },
    perform: async (n) => {
      const page = await fresh().signInAt(links.get(n) ?? '');
      if (!page.html.includes('decision')) throw new Error(`Not signed in: ${titleOf(page)}`);
    },
  };
}
