import type { Known, Screening } from '../facts.ts';
import { type Found, found } from '../found.ts';
import type { Truth } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import type { Answer } from '../vocabulary.ts';
import { isAnything } from './subjects.ts';

export const partiesScreenedClear = {
  id: 'parties-screened-clear',
  citation: ({ screening }) => screening.citation,
  needs: ['screening'],
  row: 1,
  routes: ['screening'],
  appliesTo: isAnything,
  check: ({ facts }) => screeningTruth(facts.screening),
  found: ({ facts }) => screeningFound(facts.screening, facts.parties.length),
  remedy: (_context, answer) => screeningRemedy(answer),
} as const satisfies Rule;

export function screeningTruth(screening: Known<Screening>): Truth {
  if (screening === undefined || screening.state === 'unavailable') return undefined;
  return screening.state === 'clear';
}

/** `parties`: how many were screened, where they are counted. */
export function screeningFound(screening: Known<Screening>, parties?: number): Found {
  if (screening === undefined) return found('not-screened');
  if (screening.state === 'unavailable') {
    return found('screening-failed', { reason: screening.reason });
  }
  if (screening.state === 'hit') return found('listed', { matches: screening.hits });
  return found('nobody-listed', parties === undefined ? {} : { parties });
}

export const screeningRemedy = (answer: Answer): Found =>
  found(answer === 'unknown' ? 'screening-to-run' : 'match-to-be-cleared');
