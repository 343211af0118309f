import type { CertificationName } from '../../rules/found.ts';
import type { DecidedStatus, Route } from '../../rules/vocabulary.ts';

/** What would be answered, before anything is sent. */
export const answersEn = {
  'no-license-required': {
    label: 'No license required',
    meaning: 'It may be shipped without a license, under conditions.',
  },
  licensed: {
    label: 'License required',
    meaning: 'It would be granted at once, as long as the limit has room.',
  },
  'under-review': {
    label: 'License required',
    meaning: 'Officers would look at the request and decide.',
  },
  'on-hold': {
    label: 'License required',
    meaning: 'Officers would look at the request and decide.',
  },
  waitlisted: {
    label: 'License required',
    meaning: 'It would wait until the limit has room.',
  },
  returned: { label: 'Not to be decided', meaning: 'It would be sent back undecided.' },
  refused: {
    label: 'Not allowed',
    meaning: 'It may not be shipped. A request would be refused.',
  },
} satisfies Readonly<Record<DecidedStatus, { label: string; meaning: string }>>;

/** The way that it goes, in a word. */
export const routesEn = {
  'not-controlled': 'not controlled',
  'country-of-concern': 'country of concern',
  screening: 'screening',
  'before-compliance': 'before the compliance date',
  aca: 'License Exception ACA',
  nac: 'License Exception NAC',
  'model-weights': 'model weights',
  'presumed-approval': 'presumption of approval',
  allied: 'allied countries',
  'universal-veu': 'UVEU',
  'national-veu': 'NVEU',
  'small-order': 'small order',
  'country-allocation': 'country allocation',
} satisfies Readonly<Record<Route, string>>;

/** What the parties of a small order certify. */
export const certificationsEn = {
  goodFaithResearch: 'good-faith research',
  smallOrderLimitNotReached: 'limit not reached',
  noProhibitedEndUse: 'no prohibited end use',
} satisfies Readonly<Record<CertificationName, string>>;

export const changesEn = 'What would change this';
export const insteadEn = (quantity: string, was: string, label: string): string =>
  `${quantity} instead of ${was}: ${label}`;
