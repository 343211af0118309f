import {
  answersEn,
  certificationsEn,
  changesEn,
  insteadEn,
  routesEn,
} from '../findings/outcomes-en.ts';
import { several } from '../findings/several.ts';
import type { Language } from '../tongue.ts';
import { countryIn } from '../tongue.ts';

/** What the answer so far says beside the form; each language says all that English says. */
export const en = {
  language: 'en' as Language,
  title: 'Answer so far',
  titleIfSent: 'Answer if you send now',
  notSent: 'nothing is sent',
  answers: answersEn,
  open: {
    label: 'Not known yet',
    meaning: 'Too much is open to say. Answer what is left, in any order.',
  },
  holdsIf: 'This holds if the open answers come out as expected.',
  route: (route: string) => `Route: ${route}`,
  routes: routesEn,
  pins: (met: string, against: string, open: string) =>
    `Rules asked: ${met} met, ${against} not met, ${open} not known yet`,
  counts: { met: 'Met', 'not-met': 'Not met', unknown: 'Not known yet' },
  left: (count: number) =>
    count === 1 ? '1 answer that matters is left' : `${count} answers that matter are left`,
  noneLeft: 'All answers that matter are given',
  noneMatters: 'No open answer changes this',
  limits: {
    'small-order': (_of: string, year: string) => `Small orders of the ultimate parent, ${year}`,
    country: (of: string, period: string) => `Allocation of ${countryIn('en', of)}, ${period}`,
    'national-veu': () => 'Limit of the National Validated End User',
    'universal-veu': () => 'Share of the Universal Validated End User',
  },
  ofLimit: (tpp: string, limit: string) => `Yours: ${tpp} of ${limit} TPP`,
  shares: { posted: 'Used', held: 'Reserved', yours: 'Yours', left: 'Left after yours' },
  bar: (posted: string, held: string, yours: string, left: string) =>
    `Used: ${posted}. Reserved: ${held}. Yours: ${yours}. Left after yours: ${left}.`,
  percent: (share: number) => `${share}%`,
  atMost: (share: string) => `at most ${share}`,
  whenSent: 'told when sent',
  rounded: 'Rounded. Exactly what is left is settled when you send.',
  waitedFor: 'Others wait for this limit.',
  changes: changesEn,
  instead: insteadEn,
  ofLine: (line: string, text: string) => `${line}: ${text}`,
  upTo: (quantity: string) => `Up to ${several(quantity, 'unit')}: still a small order`,
  set: (quantity: string) => `Set ${quantity}`,
  given: {
    purchaseOrder: 'a purchase order',
    endUse: 'an end use',
    certified: (name: keyof typeof certificationsEn) => `“${certificationsEn[name]}” certified`,
  },
  with: (changes: readonly string[], label: string) => `With ${changes.join(', ')}: ${label}`,
  onlyServer: 'Told only when you send',
  screening: 'Whether a party matches the screening list.',
  authorization: 'Whether the authorization that you name holds.',
  reading: 'The end use is being read on the server.',
  lei: {
    right: 'The check digits fit.',
    wrong: 'Check this LEI: 20 letters and digits, and the last two do not fit the rest.',
  },
  saved: (at: string) => `Saved at ${at}`,
  notSaved: 'Not saved yet. What you typed stays on this page; it is tried again.',
  signedOut:
    'Not saved: you are signed out, or the draft is no longer yours to edit. Press a button of the form: it says what to do, and takes along what you typed.',
};

export type SoFarMessages = typeof en;
