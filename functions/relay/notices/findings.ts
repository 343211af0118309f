import type { Decision } from '../../../shared/contracts/decision.ts';
import { answeredIn } from '../../../shared/messages/index.ts';
import type { Words } from '../../../shared/messages/words.ts';
import type { Sentence } from './letter.ts';

type Finding = Decision['findings'][number];

/** What a rule requires, in the reader's language; what was found and the clause, in the rules' own. */
export const foundIn = ({ common }: Words, finding: Finding): Sentence => ({
  text: answeredIn(common, finding),
  found: `${finding.because} (${finding.citation})`,
});
