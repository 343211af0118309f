import { and } from '../kleene.ts';
import type { ApplicationRule } from './rule.ts';

/** One claim for each paragraph of supplement 10, so that each is answered for by name. */
export const attestationClaims = (
  paragraphs: Readonly<Record<string, string>>,
): ApplicationRule[] =>
  Object.entries(paragraphs).map(([paragraph, subject]) => ({
    id: `supplement-10-paragraph-${paragraph}`,
    requirement: `Paragraph ${paragraph} is met and evidenced: ${lowerFirst(subject)}.`,
    citation: () => `part 748, supplement 10, paragraph ${paragraph}`,
    check: ({ facts }) => {
      const attestation = facts.attestations[paragraph];
      if (attestation === undefined) return undefined;
      return and(attestation.met, attestation.evidence !== undefined || undefined);
    },
    found: ({ facts }) => {
      const attestation = facts.attestations[paragraph];
      if (attestation === undefined) return 'It is not answered.';
      return attestation.met === false
        ? 'The company says it does not meet it.'
        : 'No evidence is named.';
    },
    remedy: `Answer paragraph ${paragraph} of supplement 10 with its evidence.`,
  }));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
