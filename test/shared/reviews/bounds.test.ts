import { describe, expect, it } from 'vitest';
import { linkItem, MOST_LINKED } from '../../../functions/adapters/dynamodb/cases/links.ts';
import { accountItem, transferItem } from '../../../functions/adapters/dynamodb/ledger/items.ts';
import {
  codeItem,
  endedItem,
  rationItem,
  sessionItem,
} from '../../../functions/adapters/dynamodb/people/sign-in-items.ts';
import {
  informationItem,
  officeItem,
  reviewItem,
  taskItem,
} from '../../../functions/adapters/dynamodb/reviews/items.ts';
import { MOST_BYTES } from '../../../functions/adapters/http/body.ts';
import { caseRecord } from '../../../shared/contracts/case-record.ts';
import { recordedDecision } from '../../../shared/contracts/records.ts';
import {
  MOST_ANSWER_FILES,
  MOST_APPEAL_FILES,
  MOST_CONTACTS,
  MOST_EVIDENCE_FILES,
  MOST_HANDOVERS,
  MOST_QUESTIONS,
  MOST_REVISIONS,
  MOST_SECRETS,
} from '../../../shared/reviews/bounds.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import { policies } from '../../../shared/rules/index.ts';
import { PARAGRAPHS } from '../../../shared/rules/vocabulary.ts';
import { listsIn } from '../../support/stored-lists.ts';

/** Bytes of what people write, in the script that takes most: three for each character. */
const REASON = 3 * 4000;
const NAME = 3 * 200;
/** What is kept of all listed entries that are matched, their lists among it. */
const LISTED = 9000;
const MAIL = 254;
const INSTANT = 24;
const ABSENCE = 2 * 10 + MAIL + 40;
/** A name of an account has the longest of parties in it; with what else a draw says. */
const DRAW = 160 * 4 + 260;
const OFFICES = Math.max(
  ...policies.flatMap(({ reviewPlans }) =>
    Object.values(reviewPlans).map(({ stages }) => stages.flatMap((stage) => stage.offices).length),
  ),
);

/** Every list of an item of the table: how many entries it has at most, and how many bytes each. */
type Bounds = Readonly<Record<string, readonly [most: number, bytes: number]>>;
interface Stored {
  readonly schema: Parameters<typeof listsIn>[0];
  readonly lists: Bounds;
  /** What else there is in it. */
  readonly bytes?: number;
  /** What is packed takes two thirds at most, whatever is written. */
  readonly isPacked?: boolean;
}

/** What is filed is packed. */
const CASE = caseRecord.omit({ request: true });
const PACKED_REQUEST = (MOST_BYTES * 2) / 3 + 2000;
/** Packed: its name stands in its key as well. */
const FILED = NAME + 120;
const OF_ANY_CASE: Bounds = {
  'progress.awaited[]': [OFFICES, 60],
  'appeal.files[]': [MOST_APPEAL_FILES, NAME + 1024 + 300],
  'formerContacts[]': [MOST_CONTACTS, NAME + MAIL + 100],
};

const ITEMS: Readonly<Record<string, Stored>> = {
  'case of an order': {
    schema: CASE,
    lists: {
      ...OF_ANY_CASE,
      'authorizations[]': [0, 0],
      'authorizations[].countries[]': [0, 0],
      'documents[]': [MOST_ANSWER_FILES, FILED],
      'draws[]': [3, DRAW],
      // One amendment gives back what the text before it held; few cases are reopened so often.
      'formerDraws[]': [MOST_REVISIONS, DRAW],
    },
    bytes: PACKED_REQUEST,
  },
  'case of an application': {
    schema: CASE,
    lists: {
      ...OF_ANY_CASE,
      'authorizations[]': [40, NAME + 500],
      'authorizations[].countries[]': [1, 4],
      'documents[]': [MOST_EVIDENCE_FILES * PARAGRAPHS.length, FILED],
      'draws[]': [0, 0],
      'formerDraws[]': [0, 0],
    },
    bytes: PACKED_REQUEST,
  },
  decision: {
    schema: recordedDecision,
    isPacked: true,
    lists: {
      'draws[]': [3, DRAW],
      // Few findings name all parties of an order, or all its items; most name nothing long.
      'findings[]': [RULES.length, 300],
      'findings[].with{}': [1, 900],
      'findings[].found.with{}': [0, 0],
      'conditions[]': [OFFICES, REASON],
      'conditions[].with{}': [0, 0],
      'wouldChange[]': [60, 200],
      'wouldChange[].changes[]': [1, 100],
      'wouldChange[].ifRoomIn[]': [1, 100],
      'wouldChange[].ifRoomIn[]{}': [0, 0],
      'wouldChange[].with{}': [1, 100],
      'review.answers[]': [OFFICES, 200],
      'grounds[]': [OFFICES, REASON],
      'hits[]': [40, 2 * NAME],
      'hits[].listed.otherNames[]': [8, 0],
      'hits[].listed.addresses[]': [8, 0],
      'hits[].listed.programs[]': [8, 0],
      'hits[].listed.countries[]': [8, 0],
      'acted[]': [OFFICES, REASON + NAME + 700],
      'acted[].conditions[]': [1, REASON],
    },
    bytes: 2000 + LISTED,
  },
  task: {
    schema: taskItem,
    lists: {
      'officer.outOfOffice[]': [8, ABSENCE],
      'answer.conditions[]': [1, REASON],
      'remindAt[]': [4, INSTANT],
      'remindedAt[]': [4, INSTANT],
      'handovers[]': [MOST_HANDOVERS + 1, REASON + 2 * MAIL + 100],
      'secretHashes{}': [MOST_SECRETS, 66],
    },
    bytes: REASON + NAME + 5000,
  },
  // As many as an officer is shown of a screening.
  review: {
    schema: reviewItem,
    lists: {
      'matches[]': [40, 2 * NAME],
      'matches[].listed.otherNames[]': [8, 0],
      'matches[].listed.addresses[]': [8, 0],
      'matches[].listed.programs[]': [8, 0],
      'matches[].listed.countries[]': [8, 0],
    },
    bytes: 2000 + LISTED,
  },
  question: {
    schema: informationItem,
    lists: { 'answer.files[]': [MOST_ANSWER_FILES, NAME + 1024 + 300] },
    bytes: REASON + 3 * 10_000,
  },
  office: {
    schema: officeItem,
    lists: {
      'office.officers[]': [50, NAME + MAIL + 40],
      'office.officers[].outOfOffice[]': [8, ABSENCE],
      // Of the run before, as long as it is not finished.
      'leaving[]': [50, MAIL],
    },
  },
  // Each client has a key that an operator gave it.
  account: { schema: accountItem, lists: { 'clients{}': [3000, 62] } },
  transfer: { schema: transferItem, lists: {} },
  link: {
    schema: linkItem,
    lists: { 'parents{}': [MOST_LINKED, 650], 'named{}': [MOST_LINKED, 650 + NAME] },
  },
  // Only those of the last hour, or day, are kept.
  ration: {
    schema: rationItem,
    lists: { 'askedAt[]': [20, INSTANT], 'wrongAt[]': [130, INSTANT] },
  },
  code: { schema: codeItem, lists: {} },
  session: { schema: sessionItem, lists: {} },
  ended: { schema: endedItem, lists: {} },
};

/** How often a list is there: once for each entry of the lists that it is inside of. */
const times = (path: string, lists: Bounds): number =>
  Object.entries(lists)
    .filter(([outer]) => outer.endsWith('[]') && path !== outer && path.startsWith(outer))
    .reduce((product, [, [most]]) => product * most, 1);

const LARGEST = 400 * 1024;

describe('The lists kept inside an item', () => {
  it.each(Object.entries(ITEMS))('are bounded, all of them: %s', (_name, { schema, lists }) => {
    expect(Object.keys(lists).sort()).toEqual([...new Set(listsIn(schema))].sort());
  });

  it.each(Object.entries(ITEMS))(
    'come at their longest nowhere near what an item holds: %s',
    (_name, { lists, bytes = 2000, isPacked = false }) => {
      const all = Object.entries(lists).reduce(
        (sum, [path, [most, each]]) => sum + most * each * times(path, lists),
        bytes,
      );
      expect(isPacked ? (all * 2) / 3 : all).toBeLessThan(0.7 * LARGEST);
    },
  );

  it('leave a case few enough questions that all of them can be read at once', () => {
    expect(MOST_QUESTIONS * (REASON + 3 * 10_000)).toBeLessThan(1024 * 1024);
  });
});
