import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { titleOf } from '../../../shared/browsing/page.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import { quarterOf, toApplication } from './applications.ts';
import { type DemoOffice, officersAt } from './officers.ts';
import { aMonthAgo, type Buyer } from './orders.ts';
import type { Inbox } from './person/mailbox.ts';
import { type DemoWalk, demoReference, submit } from './run.ts';

/** What an officer of an office is to say. */
type Said = readonly [DemoOffice, 'approve' | 'refuse', reason: string];

const APPROVED: readonly Said[] = [
  ['commerce', 'approve', 'The company keeps what it promised in earlier licenses.'],
  ['state', 'approve', 'In line with the arrangement with its government.'],
  ['defense', 'approve', 'Security was attested by a third party.'],
  ['energy', 'approve', 'No use of concern is known.'],
  ['commerce-countersign', 'approve', 'The agencies agree, and so do I.'],
];
const REFUSED: readonly Said[] = [
  ['commerce', 'approve', 'The answers are complete.'],
  ['state', 'approve', 'No objection.'],
  ['defense', 'refuse', 'Its data center stands next to a military one.'],
  ['energy', 'approve', 'No objection.'],
  ['operating-committee', 'refuse', 'The objection is well founded.'],
];
const FLAG_CLEARED: readonly Said[] = [
  ['commerce', 'approve', 'Formed lately as the subsidiary of a bank that is well known.'],
  ['commerce-countersign', 'approve', 'The papers of the bank show it.'],
];

const NVEU = { company: 'Lotus Compute', country: 'VN' };
const HOLDING = { company: 'Merapi Cloud', country: 'ID' };
const TPP = 400_000_000;

/** Has people decide, each from their mailbox; prints who said what. Answers how many went wrong. */
export async function showReviews(walk: DemoWalk, inbox: Inbox): Promise<number> {
  const decided = decidedBy(walk, inbox);
  const issued = await decided('NVEU application', await apply(walk, NVEU), APPROVED);
  const refused = await decided('NVEU application', await apply(walk, HOLDING), REFUSED);
  const flagged = await decided('order with a red flag', await orderOfNewFirm(walk), FLAG_CLEARED);
  const drawn = await orderUnder(walk, issued);
  const [draw] = drawn.decision?.draws ?? [];
  console.log(`\norder that names it: ${drawn.status}, draws ${draw?.tpp} TPP on ${draw?.account}`);
  const promised = [
    issued.authorizations?.length === 1,
    refused.status === 'refused',
    flagged.status === 'licensed',
    drawn.decision?.route === 'national-veu',
  ];
  return promised.filter((kept) => !kept).length;
}

/** Lets the officers answer one after the other, as their mails come. */
function decidedBy({ client }: DemoWalk, inbox: Inbox) {
  const officers = officersAt(inbox);
  return async (what: string, { id, reference }: ApiAnswer, said: readonly Said[]) => {
    console.log(`\n${what} ${reference}: under review`);
    for (const [office, decision, reason] of said) {
      const page = await officers(office).act({ caseId: id, office }, 'decision', {
        decision,
        reason,
      });
      console.log(`  ${office.padEnd(22)}${decision.padEnd(9)}${reason} (${titleOf(page)})`);
    }
    const answer = await untilDecided(() => client.find(id));
    const issued = answer.authorizations?.map((one) => `, authorization ${one.id}`) ?? [];
    console.log(`  --> ${answer.status}${issued.join('')}`);
    return answer;
  };
}

async function untilDecided(find: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await find();
    if (answer.status !== 'under-review' || Date.now() > deadline) return answer;
    await sleep(200);
  }
}

/** Every run asks for a company of its own: one may have been refused before. */
async function apply({ client }: DemoWalk, { company, country }: typeof NVEU): Promise<ApiAnswer> {
  const reference = demoReference();
  const application = toApplication({
    company: `${company} ${reference}`,
    country,
    reference,
    requested: { quarter: quarterOf(new Date()), tpp: TPP },
    contact: `${reference.toLowerCase()}@example.com`,
  });
  return client.apply(application, randomUUID());
}

const order = (walk: DemoWalk, buyer: Buyer): Promise<ApiAnswer> => {
  const items = [{ part: 'h100-sxm', quantity: 4000 }];
  return submit({ buyer, items, endUse: 'Public cloud for local businesses' }, walk);
};

const orderOfNewFirm = (walk: DemoWalk): Promise<ApiAnswer> =>
  order(walk, { name: 'Johor Bank Compute Sdn Bhd', country: 'MY', formedOn: aMonthAgo() });

/** The company orders under its new authorization. */
function orderUnder(walk: DemoWalk, { authorizations }: ApiAnswer): Promise<ApiAnswer> {
  const [issued] = authorizations ?? [];
  if (!issued) throw new Error('No authorization was issued');
  const { name } = issued.company;
  return order(walk, { name, country: NVEU.country, validatedEndUser: issued.id });
}
