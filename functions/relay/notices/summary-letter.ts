import type { Summary, SummaryLine } from '../../../shared/contracts/summary.ts';
import { numberIn, statusIn } from '../../../shared/messages/index.ts';
import { dayIn, dayOf } from '../../../shared/messages/people/index.ts';
import type { Status } from '../../../shared/rules/vocabulary.ts';
import { type Fact, type Letter, plain, type Sentence } from './letter.ts';
import { type MailWords, mailWordsIn } from './scene.ts';

/** Cases of a summary that are listed; of the others it says how many stand how. */
export const MOST_LISTED = 200;

/** What asks most of its reader comes first. */
const PLACES: Readonly<Record<Status, number>> = {
  refused: 0,
  revoked: 1,
  returned: 2,
  expired: 3,
  'on-hold': 4,
  'under-review': 5,
  waitlisted: 6,
  licensed: 7,
  'no-license-required': 8,
  withdrawn: 9,
  received: 10,
};

const inOrder = (left: SummaryLine, right: SummaryLine): number =>
  PLACES[left.status] - PLACES[right.status] ||
  left.reference.localeCompare(right.reference) ||
  left.caseId.localeCompare(right.caseId);

/** Where the cases of a summary stand, however many they are: as many are kept as are listed. */
async function summed(lines: AsyncIterable<SummaryLine>) {
  const standing = new Map<string, { readonly one: SummaryLine; readonly count: number }>();
  let listed: SummaryLine[] = [];
  let count = 0;
  for await (const one of lines) {
    count++;
    const kind = `${one.status} ${one.type}`;
    standing.set(kind, { one, count: (standing.get(kind)?.count ?? 0) + 1 });
    listed.push(one);
    if (listed.length > 2 * MOST_LISTED) listed = firstOf(listed);
  }
  return { count, standing: [...standing.values()], listed: firstOf(listed) };
}

const firstOf = (lines: readonly SummaryLine[]): SummaryLine[] =>
  lines.toSorted(inOrder).slice(0, MOST_LISTED);

/** One mail about all that was gathered for a contact in a day; none where nothing was. */
export async function summaryLetter(
  { to, language, closesAt }: Summary,
  lines: AsyncIterable<SummaryLine>,
  publicUrl: string,
): Promise<Letter | undefined> {
  const { count, standing, listed } = await summed(lines);
  if (count === 0) return undefined;
  const words = await mailWordsIn(language);
  const { common, mails } = words;
  const number = (value: number) => numberIn(language, value);
  const rest = count - listed.length;
  return {
    to,
    language,
    subject: mails.summary.subject(number(count), dayIn(language, dayOf(language, closesAt))),
    greeting: common.notice.greetingOfContact,
    intro: mails.summary.intro,
    headline: mails.summary.headline(number(count)),
    lead: [],
    facts: countsIn(words, standing),
    sections: [
      {
        title: mails.summary.listed,
        sentences: listed.map((line) => sentenceOf(words, line, publicUrl)),
      },
      {
        title: mails.summary.others,
        sentences: plain(rest > 0 ? [mails.summary.rest(number(rest))] : []),
      },
    ],
    closing: mails.summary.closing,
  };
}

type Standing = Awaited<ReturnType<typeof summed>>['standing'];

/** How many stand so; some words fit filings of several kinds. */
function countsIn({ common, language }: MailWords, standing: Standing): Fact[] {
  const counts = new Map<string, number>();
  for (const { one, count } of standing.toSorted((left, right) => inOrder(left.one, right.one))) {
    const { label } = statusIn(common, one.status, one);
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return [...counts].map(([name, count]) => ({ name, value: numberIn(language, count) }));
}

function sentenceOf(
  { common, mails, language }: MailWords,
  { reference, status, type, page, appealUntil }: SummaryLine,
  publicUrl: string,
): Sentence {
  const { label } = statusIn(common, status, { type });
  const appeal = appealUntil && mails.applicant.appealUntil(dayIn(language, appealUntil));
  return {
    text: [`${reference}: ${label}`, ...(appeal ? [appeal] : [])].join('. '),
    url: publicUrl + page,
  };
}
