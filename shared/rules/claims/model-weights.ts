import type { Party } from '../facts.ts';
import type { Truth } from '../kleene.ts';
import { bothReceivers, isHeadquarteredOn } from '../parties.ts';
import { ALLIED, type Places } from '../places.ts';
import type { Rule } from '../rule.ts';
import { failing, listed, named } from './sentences.ts';
import { isModelWeights } from './subjects.ts';

const isAllied = (party: Party, places: Places): Truth => isHeadquarteredOn(party, places, ALLIED);

export const weightsGoToAlliedHeadquarters = {
  id: 'weights-go-to-allied-headquarters',
  requirement:
    'The ultimate consignee and the end user, and their ultimate parents, are headquartered in allied countries.',
  citation: () => '15 CFR 740.27 (AIA); 15 CFR 742.6(b)(10)',
  needs: ['parties.headquarters', 'parties.ultimateParent', 'submittedAt'],
  row: 4,
  routes: ['model-weights'],
  appliesTo: isModelWeights,
  check: (context) => bothReceivers(context, isAllied),
  found: ({ consignee, endUser, places }, answer) => {
    if (answer === 'met') return 'Both are, and so are their ultimate parents.';
    const receivers = [consignee, endUser].filter((party) => party !== undefined);
    const who = failing(receivers, (party) => isAllied(party, places));
    return `${answer === 'unknown' ? 'Not known of' : 'Not so'}: the ${listed(who.map(named))}.`;
  },
} as const satisfies Rule;

export const weightsStoredSecurely = {
  id: 'weights-stored-securely',
  requirement: 'The weights are stored in a facility meeting paragraphs 14, 15 and 18.',
  citation: () => '15 CFR 740.27 (AIA); 15 CFR part 748, supplement 10, paragraphs 14, 15, 18',
  needs: ['model'],
  row: 4,
  routes: ['model-weights'],
  appliesTo: isModelWeights,
  check: ({ facts }) => facts.model?.securedStorage,
  found: (_context, answer) =>
    ({
      met: 'The applicant states that the facility does.',
      'not-met': 'The applicant states that it does not.',
      unknown: 'It is not stated whether the facility does.',
      'not-applicable': '',
    })[answer],
  remedy: (context) =>
    bothReceivers(context, isAllied) === true
      ? 'Storage meeting paragraphs 14, 15 and 18 of supplement 10 would open License Exception AIA.'
      : undefined,
} as const satisfies Rule;
