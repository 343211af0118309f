import type { RecordedDecision } from '../../shared/contracts/records.ts';
import { tellDecision } from '../../shared/messages/decisions.ts';
import { tellerIn } from '../../shared/messages/findings/index.ts';
import type { Language } from '../../shared/messages/tongue.ts';

/** What whoever ships has to do, in words and as data. Brought when it is first asked for: it is half of the function. */
export function shipConditionsIn(language: Language, decision: RecordedDecision) {
  const said = { ...decision, findings: [], wouldChange: [] };
  const { conditions, terms } = tellDecision(tellerIn(language), said);
  return { conditions, ...(terms && { terms }) };
}
