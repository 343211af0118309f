import type { AnswerPart } from '../../drafts/applications/paragraphs.ts';
import type { ApplicationQuestion } from '../../drafts/applications/questions.ts';
import type { ApplicationSection } from '../../drafts/applications/sections.ts';
import type { QuestionWords } from '../apply/en.ts';
import { enWords } from '../findings/en-words.ts';
import { several } from '../findings/several.ts';
import { enParagraphWords } from './en-paragraphs.ts';

/** What the form of validated end users says; each language says all that English says. */
export const en = {
  paragraphs: enParagraphWords,
  /** Of `2026-Q4`. */
  quarter: enWords.quarterOf,
  start: {
    title: 'Apply to be a validated end user',
    lead: 'One application for your company. Officers of four agencies review it; once it is approved, your suppliers name your authorization and need no license up to its limit.',
    national: 'National (NVEU)',
    nationalText:
      'For a company of any headquarters but in countries of concern. A limit for each country, by quarter.',
    universal: 'Universal (UVEU)',
    universalText:
      'For a company that is headquartered, with its ultimate parent, in an allied country. Shares of all that its family has.',
    need: 'What you need',
    needs: [
      'Who owns the company, and its LEI if it has one.',
      'The countries, and the installed base there by the end of each quarter.',
      'An answer and evidence for each of the nineteen paragraphs of supplement 10.',
    ],
    takes:
      'It takes weeks, and several people. Everything is saved as you go; colleagues can be invited to fill in their part.',
    begin: 'Begin the application',
  },
  whose: (company: string) => `${company} as a validated end user`,
  tasksLead:
    'Nine sections, in any order. Everything is saved as it is; invite colleagues for their part.',
  whoseUnnamed: 'Your company as a validated end user',
  /** `name`: among the others, in a word. */
  sections: {
    company: {
      name: 'Company',
      title: 'The company',
      lead: 'Who asks to be validated, and for what.',
    },
    places: {
      name: 'Places',
      title: 'Countries and amounts',
      lead: 'The installed base that you ask for, all chips together, by the end of each quarter.',
    },
    supply: {
      name: 'Supply',
      title: 'Chips, customers and supply',
      lead: 'What you buy first, for whom you run it, and how it comes to you.',
    },
    vetting: {
      name: 'Ties',
      title: 'Record, ties and ownership',
      lead: 'Paragraphs 1, 2, 3 and 13 of supplement 10.',
    },
    chips: {
      name: 'Chips',
      title: 'What becomes of the chips',
      lead: 'Paragraphs 4, 5, 6, 16 and 17 of supplement 10.',
    },
    use: {
      name: 'Use',
      title: 'What they are used for',
      lead: 'Paragraphs 7, 8 and 9 of supplement 10.',
    },
    security: {
      name: 'Security',
      title: 'Security of data centers, systems and staff',
      lead: 'Paragraphs 14, 15 and 18 of supplement 10.',
    },
    records: {
      name: 'Reports',
      title: 'Reports, records and cooperation',
      lead: 'Paragraphs 10, 11, 12 and 19 of supplement 10.',
    },
    contact: {
      name: 'Contact',
      title: 'Contact',
      lead: 'Who is asked when officers have a question, and gets the decision.',
    },
  } satisfies Readonly<Record<ApplicationSection, { name: string; title: string; lead: string }>>,
  questions: {
    type: {
      label: 'Which authorization?',
      missing: 'Choose an authorization.',
      wrong: 'Choose one of the two.',
    },
    'places.country': {
      label: 'Country',
      missing: 'Choose a country.',
      wrong: 'Choose a country, and each one once.',
    },
    'places.asked': {
      label: 'What stands there by the end of each quarter',
      hint: 'In TPP, everything together and not what is new. Leave a quarter empty if you ask nothing for it.',
      missing: 'Give the amount for one quarter at least.',
      wrong: 'Give the amount for one quarter at least.',
    },
    'places.tpp': {
      label: 'You ask',
      missing: 'Give the amount.',
      wrong: 'Enter a whole number of TPP, such as 1,000,000,000.',
    },
    familyTotalTpp: {
      label: 'What the whole family has today, in TPP',
      hint: 'All chips of the company, its parents and its subsidiaries. The shares are counted from it.',
      missing: 'Give the total of the family.',
      wrong: 'Enter a whole number of TPP, such as 20,000,000,000.',
    },
    'customers.name': {
      label: 'Name as registered',
      missing: 'Give the name of the customer, or remove it.',
      wrong: 'Give the name of the customer.',
    },
    'customers.headquarters': {
      label: 'Where it has its headquarters',
      missing: 'Choose where the customer has its headquarters.',
      wrong: 'Choose a country.',
    },
    supplyChainPlan: {
      label: 'Supply-chain plan, training and location',
      hint: 'How you keep equipment of countries of concern out, how staff are trained in export control, and how you can show that chips have not left their country.',
      missing: 'Describe your supply-chain plan.',
      wrong: 'Describe your supply-chain plan.',
    },
    'paragraph.met': {
      label: 'Yes or no',
      missing: 'Choose yes or no.',
      wrong: 'Choose one of the answers.',
    },
    'paragraph.answer': {
      label: 'Your answer',
      missing: 'Give the answer in words.',
      wrong: 'Give the answer in words.',
    },
    'paragraph.evidence': {
      label: 'Where the evidence is',
      hint: 'A document with its number and page. If you leave it empty, the names of its files stand for it.',
      missing: 'Say where the evidence is, or add a file.',
      wrong: 'Say where the evidence is.',
    },
  } satisfies Readonly<Record<ApplicationQuestion, QuestionWords>>,
  places: {
    number: (number: string) => `Country ${number}`,
    quarter: 'By the end of',
    youAsk: (quarter: string) => `Asked by the end of ${quarter}, in TPP`,
    asked: 'You ask, TPP',
    allowed: 'Allowed, TPP',
    bySchedule: 'The schedule allows this much in one country.',
    byShare: (percent: string) =>
      `Outside the allied countries, ${percent} of the total of the family may stand in one country.`,
    none: 'No figure',
    over: (where: string, most: string) => `${where}: more than is allowed, at most ${most} TPP.`,
    closed: (where: string) => `${where}: past, or not in the schedule.`,
    add: 'Add a country',
    h100: (number: string) => `${number} H100`,
    summary: (country: string, tpp: string) => `${country}, up to ${tpp} TPP`,
  },
  supply: {
    items: 'Chips that you mean to buy first',
    customers: 'Customers, present and expected',
    customersHint: 'Everybody who is to use the data centers beside you. There may be none.',
    add: 'Add a customer',
    number: (number: string) => `Customer ${number}`,
    summary: (kinds: string, customers: string) =>
      `${several(kinds, 'kind')} of chips, ${several(customers, 'customer')}`,
  },
  paragraph: {
    number: (number: string) => `Paragraph ${number}`,
    title: (number: string, subject: string) =>
      `${number}. ${subject.charAt(0).toUpperCase()}${subject.slice(1)}`,
    clause: (number: string) => `Part 748, supplement 10, paragraph ${number}`,
    yes: 'Yes',
    no: 'No, not yet',
    unknown: 'I do not know yet',
    noMeaning: 'With this answer the application comes back without action.',
    complete: 'Complete',
    missing: (parts: string) => `Missing: ${parts}`,
    parts: {
      met: 'yes or no',
      answer: 'the answer in words',
      evidence: 'evidence',
    } satisfies Readonly<Record<AnswerPart, string>>,
    summary: (done: string, all: string) => `${done} of ${all} paragraphs complete`,
  },
  evidence: {
    title: 'Evidence files',
    none: 'No file yet.',
    add: (paragraph: string) => `Save and add files for paragraph ${paragraph}`,
    addShort: 'Save and add files',
    of: (paragraph: string, subject: string) => `Evidence for paragraph ${paragraph}, ${subject}`,
    back: 'Back to the paragraphs',
  },
  check: {
    wouldGo: 'It would go to review',
    wouldGoText:
      'The rules find nothing against it. Officers of four agencies decide; the rules alone never approve one.',
    wouldReturn: 'It would come back without action',
    wouldReturnText: 'As it stands, the rules do not let it go to review.',
    notYet: 'Not complete yet',
    notYetText:
      'Nothing speaks against it so far. What is not answered would bring it back without action.',
    notScreened: 'Names are compared with the screening list when it is sent.',
    against: 'What is in the way',
    changes: 'What would change this',
    after: [
      'You get a mail at once, and another with each step.',
      'Officers of Commerce, State, Defense and Energy review it. They may ask you questions.',
      'It can be changed or withdrawn afterwards on its own page.',
    ],
    go: 'Send the application',
  },
};

export type ApplicationMessages = typeof en;
