import type { DraftKind } from '../../contracts/draft.ts';
import { several } from '../findings/several.ts';

/** The page on which somebody finds all that they have asked for, and what they have begun. */
export const requests = {
  title: 'Your requests',
  signInTitle: 'See your requests',
  signInLead:
    'All requests whose notices go to your mailbox, where each of them stands, and what you have begun to fill in.',
  address: 'Your e-mail address',
  hint: 'The one to which Chipgate sends the notices of your requests.',
  perhaps: (email: string, minutes: number) =>
    `If requests or drafts belong to ${email}, a code was sent to it. It works once, for ${several(minutes, 'minute')}, in this browser only.`,
  opens: (url: string) =>
    `It opens, to you as their contact, all of your requests and drafts: ${url}`,
  all: 'All',
  states: {
    action: 'Action needed',
    officers: 'With officers',
    waiting: 'Waiting',
    decided: 'Decided',
    drafts: 'Drafts',
  },
  search: 'Find by reference',
  find: 'Find',
  sent: (day: string) => `Sent ${day}`,
  saved: (day: string) => `Last saved ${day}`,
  kept: (day: string) => `Kept until ${day}`,
  answerNow: 'An officer asks you something.',
  none: 'There is nothing here.',
  noneFound: (reference: string) => `No request with “${reference}” in its reference was found.`,
  lookedAt: (count: string) => `Looked at the newest ${several(count, 'request')}.`,
  earlier: 'Look at earlier requests',
  newest: 'Back to the newest',
  draftKinds: {
    'chip-order': 'An order',
    'national-veu': 'An application as a National Validated End User',
    'universal-veu': 'An application as a Universal Validated End User',
  } satisfies Readonly<Record<DraftKind, string>>,
  goOn: 'All your requests',
};

export type RequestsMessages = typeof requests;
