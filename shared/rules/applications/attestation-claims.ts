import { found } from '../found.ts';
import { and } from '../kleene.ts';
import { PARAGRAPHS } from '../vocabulary.ts';
import type { ApplicationRule } from './rule.ts';

/** One claim for each paragraph of supplement 10, so that each is answered for by name. */
export const ATTESTATION_CLAIMS = PARAGRAPHS.map(
  (paragraph) =>
    ({
      id: `supplement-10-paragraph-${paragraph}`,
      citation: () => `part 748, supplement 10, paragraph ${paragraph}`,
      check: ({ facts }) => {
        const attestation = facts.attestations[paragraph];
        if (attestation === undefined) return undefined;
        return and(attestation.met, attestation.evidence !== undefined || undefined);
      },
      found: ({ facts }) => {
        const attestation = facts.attestations[paragraph];
        if (attestation === undefined) return found('attestation-missing');
        if (attestation.met === false) return found('not-attested');
        const { evidence } = attestation;
        return evidence === undefined
          ? found('evidence-not-named')
          : found('attested', { evidence });
      },
      remedy: () => [{ pointer: `/attestations/${paragraph}` }],
    }) as const satisfies ApplicationRule,
);
