import type { Party } from '../facts.ts';
import { found } from '../found.ts';
import type { Truth } from '../kleene.ts';
import { bothReceivers, isHeadquarteredOn } from '../parties.ts';
import { ALLIED, type Places } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isModelWeights } from './subjects.ts';
import { receiversHeadquartered } from './told-parties.ts';

const isAllied = (party: Party, seats: Places): Truth => isHeadquarteredOn(party, seats, ALLIED);

export const weightsGoToAlliedHeadquarters = {
  id: 'weights-go-to-allied-headquarters',
  citation: () => '15 CFR 740.27 (AIA); 15 CFR 742.6(b)(10)',
  needs: ['parties.headquarters', 'parties.ultimateParent', 'submittedAt'],
  row: 4,
  routes: ['model-weights'],
  asOfGrant: true,
  appliesTo: isModelWeights,
  check: (context) => bothReceivers(context, isAllied, context.seats),
  found: (context, answer) => receiversHeadquartered(context, ALLIED, answer),
} as const satisfies Rule;

const STORAGE = {
  met: 'storage-secured',
  'not-met': 'storage-not-secured',
  unknown: 'storage-not-stated',
} as const;

export const weightsStoredSecurely = {
  id: 'weights-stored-securely',
  citation: () => '15 CFR 740.27 (AIA); 15 CFR part 748, supplement 10, paragraphs 14, 15, 18',
  needs: ['model'],
  row: 4,
  routes: ['model-weights'],
  appliesTo: isModelWeights,
  check: ({ facts }) => facts.model?.securedStorage,
  found: (_context, answer) => found(STORAGE[answer]),
  remedy: () => [{ pointer: '/model/securedStorage', value: true }],
} as const satisfies Rule;
