import type { EditWords } from './edits.ts';
import { enParagraphs, enRequirements } from './en-requirements.ts';
import { enSentences } from './en-sentences.ts';
import { enWords } from './en-words.ts';
import type { ConditionSentences, FindingMessages } from './messages.ts';
import { routesEn } from './outcomes-en.ts';
import { nounFor, several } from './several.ts';

const { CERTIFICATIONS, limitOf } = enWords;

const conditions: ConditionSentences = {
  'other-rules-apply': () =>
    'Other export rules may still apply to these items; this decision covers this policy only.',
  'consignee-certifies-once': () =>
    'The ultimate consignee certifies once, before the first shipment.',
  'eccn-furnished': () =>
    'Furnish the ECCN of each item to the ultimate consignee before its first shipment.',
  'notice-with-each-shipment': () =>
    'Tell the ultimate consignee in writing with each shipment that it is made under License Exception AIA.',
  'no-training-for-others': () =>
    'The items train no model of ECCN 4E091 for anybody located or headquartered outside the allied countries.',
  'no-transfer-to-others': () =>
    'The items go to nobody located or headquartered outside the allied countries unless BIS authorizes it.',
  'report-received': ({ tpp }, { number }) =>
    `Report when a consignee has received ${number(tpp)} TPP.`,
  'weights-in-secured-storage': () =>
    'Store the weights only in facilities meeting paragraphs 14, 15 and 18 of supplement 10.',
  'notice-of-places': ({ newDays, moveDays }) =>
    `Give ${daysOf(newDays)} notice of a new location and ${daysOf(moveDays)} notice of a move between countries.`,
  'reports-half-yearly': () =>
    'The validated end user reports half-yearly, by 15 January and 15 July.',
  'chips-accounted-for': () =>
    'The validated end user accounts for its chips by 1 February and 1 August.',
  'certification-before-export': ({ copyWithinDays }) =>
    `Have the consignee\u2019s certification before export, and send a copy within ${several(copyWithinDays, 'day')}.`,
  'notice-of-shipment': ({ tpp }, { number }) =>
    `Give notice before a shipment of ${number(tpp)} TPP or more.`,
  'notice-at-limit': () => 'Give notice when the yearly limit is reached.',
  'notice-before-export': ({ days }) =>
    `Give BIS notice at least ${several(days, 'day')} before export.`,
  'valid-for': ({ years }) => `The license is valid for ${yearsOf(years)} from issue.`,
  'records-kept': ({ years }) => `Keep the records of this transaction for ${yearsOf(years)}.`,
  'as-worded': ({ text }) => text,
};

const FEW = ['no', 'one', 'two', 'three', 'four', 'five'];
/** As in "30 days' notice". */
const daysOf = (days: number): string => several(days, 'day\u2019s', 'days\u2019');

const yearsOf = (years: number): string => `${FEW[years] ?? years} ${nounFor(years, 'year')}`;

const edits: EditWords = {
  purchaseOrder: 'stating a purchase order',
  endUse: 'stating the end use',
  certification: (name) => `certifying ${CERTIFICATIONS[name]}`,
  storage: 'storing the weights as paragraphs 14, 15 and 18 ask',
  fewer: ({ fewer, label, left, was }) => `${fewer} fewer ${label} (${left} instead of ${was})`,
  paragraph: (paragraph) => `meeting paragraph ${paragraph} and naming the evidence`,
  countries: (countries) => `applying for these countries: ${countries}`,
  allocations: 'asking no allocation for other countries',
  allocation: (tpp, place) => `asking at most ${tpp} TPP in allocation ${place}`,
  other: (pointer) => `another value at ${pointer}`,
  outcomes: {
    'no-license-required': 'no license required',
    licensed: 'licensed',
    refused: 'refused',
    'under-review': 'a review by officers',
    'on-hold': 'on hold',
    waitlisted: 'on the waiting list',
    returned: 'returned without action',
  },
  routes: routesEn,
  limit: limitOf,
  whole: ({ changes, outcome, route, rooms }) => {
    const told = changes.join(', ');
    const provided = rooms.length === 0 ? '' : `, if there is room in ${rooms.join(' and ')}`;
    return `${told.charAt(0).toUpperCase()}${told.slice(1)} would lead to: ${outcome} (${route})${provided}.`;
  },
};

export const en: FindingMessages = {
  paragraphs: enParagraphs,
  ofParagraph: (paragraph, text) => `Paragraph ${paragraph} (${enParagraphs[paragraph]}): ${text}`,
  requirements: enRequirements,
  sentences: enSentences,
  conditions,
  edits,
};
