import { DECISIONS_1 } from './decisions-1.ts';
import { EVENTS_1 } from './events-1.ts';
import { REQUESTS_1 } from './requests-1.ts';

/**
 * What packed values usually say, by a number that each of them names. None ever changes or goes: it
 * takes a new number to say it better, as for the texts of a new policy.
 */
export const DICTIONARIES = { 1: REQUESTS_1, 2: DECISIONS_1, 3: EVENTS_1 } as const;
export type DictionaryNumber = keyof typeof DICTIONARIES;

/** By which each kind of value is packed from now on. */
export const NEWEST = { requests: 1, decisions: 2, events: 3 } as const satisfies Record<
  string,
  DictionaryNumber
>;
