import type { Known, Screening, ScreeningHit } from '../facts.ts';
import type { Truth } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import type { Answer } from '../vocabulary.ts';
import { listed } from './sentences.ts';
import { isAnything } from './subjects.ts';

export const partiesScreenedClear = {
  id: 'parties-screened-clear',
  requirement: 'No party matches the screening list.',
  citation: ({ screening }) => screening.citation,
  needs: ['screening'],
  row: 1,
  routes: ['screening'],
  appliesTo: isAnything,
  check: ({ facts }) => screeningTruth(facts.screening),
  found: ({ facts }) => screeningFound(facts.screening),
  remedy: (_context, answer) => screeningRemedy(answer),
} as const satisfies Rule;

export function screeningTruth(screening: Known<Screening>): Truth {
  if (screening === undefined || screening.state === 'unavailable') return undefined;
  return screening.state === 'clear';
}

export function screeningFound(screening: Known<Screening>): string {
  if (screening === undefined) return 'The parties were not screened.';
  if (screening.state === 'unavailable') return `Screening could not run: ${screening.reason}.`;
  if (screening.state === 'clear') return 'No party matches.';
  return `${listed(screening.hits.map(describeHit))}.`;
}

export const screeningRemedy = (answer: Answer): string =>
  answer === 'unknown'
    ? 'Once screening has run and finds nothing, the request goes on.'
    : 'If a person finds that the match is somebody else, the request goes on.';

const describeHit = ({ party, entry, list, score }: ScreeningHit): string =>
  `"${party}" matches "${entry}" (${list}) with a score of ${score}`;
