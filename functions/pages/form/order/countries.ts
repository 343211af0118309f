import { COUNTRY_CODES } from '../../../../shared/contracts/country-codes.ts';
import { madeOnce } from '../../../../shared/messages/made-once.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';
import type { DraftVisit } from '../draft/visit.ts';
import type { Option } from './questions.ts';

const sorted = madeOnce((language: Language): readonly Option[] =>
  [...COUNTRY_CODES]
    .map((code) => [code, countryIn(language, code)] as const)
    .sort(([, left], [, right]) => left.localeCompare(right, language)),
);

/** Every country, as the reader calls it and where they look for it. */
export const countryOptions = ({ words }: Pick<DraftVisit, 'words'>): readonly Option[] =>
  sorted(words.language);
