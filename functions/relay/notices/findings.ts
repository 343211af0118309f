import type { Filing } from '../../../shared/contracts/application.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { becauseIn } from '../../../shared/messages/amounts.ts';
import { answeredIn } from '../../../shared/messages/index.ts';
import type { Words } from '../../../shared/messages/words.ts';
import type { Sentence } from './letter.ts';

type Finding = Decision['findings'][number];

/** What a rule requires, in the reader's language; what was found and the clause, in the rules' own. */
export const foundIn = ({ common }: Words, asked: Filing, finding: Finding): Sentence => ({
  text: answeredIn(common, finding),
  found: `${becauseIn(finding, asked)} (${finding.citation})`,
});
