import { grants, holds } from './answers.ts';
import type { Assessment } from './assess.ts';
import type { Path } from './determination.ts';
import { and, type Truth } from './kleene.ts';
import { chipPaths } from './precedence.ts';
import { assertNever } from './vocabulary.ts';

/**
 * What follows from the answers: the ways a request may go, in order. The first row of the precedence
 * table that applies decides; a row that cannot be decided sends the request to people.
 */
export function decide(assessment: Assessment): readonly Path[] {
  const { slots: at, context } = assessment;
  const { review, refused, onHold } = context.prepared.outcomes;
  const isCertain = and(
    holds(assessment, at['policy-in-effect']),
    holds(assessment, at['items-classified']),
  );
  // Places of concern are no question of what is not controlled: it is screened all the same.
  const isElsewhere = isOutsideConcern(assessment);
  if (isElsewhere === false) return refused;
  if (holds(assessment, at['parties-screened-clear']) !== true) return onHold;
  if (!isCertain) return [review['not-controlled']];
  if (!isElsewhere) return [review['country-of-concern']];
  return bySubject(assessment);
}

function bySubject(assessment: Assessment): readonly Path[] {
  const { slots: at, context } = assessment;
  const { subject, prepared } = context;
  const { review, free, presumedApproval } = prepared.outcomes;
  switch (subject) {
    case 'uncontrolled':
    case 'excepted':
      return [free['not-controlled']];
    case 'model-weights':
      return [isAllowedModel(assessment) ? free['model-weights'] : review['model-weights']];
    case 'class-b':
      return [
        grants(assessment, at['lesser-chips-outside-d1-and-d4'])
          ? free['not-controlled']
          : presumedApproval,
      ];
    case 'class-a':
      return chipPaths(assessment);
    default:
      return assertNever(subject);
  }
}

function isAllowedModel(assessment: Assessment): Truth {
  const { slots: at } = assessment;
  return and(
    grants(assessment, at['weights-go-to-allied-headquarters']),
    grants(assessment, at['weights-stored-securely']),
  );
}

function isOutsideConcern(assessment: Assessment): Truth {
  const { slots: at } = assessment;
  return and(
    holds(assessment, at['receivers-named']),
    holds(assessment, at['destination-not-of-concern']),
    holds(assessment, at['parties-located-outside-concern']),
    holds(assessment, at['headquarters-not-of-concern']),
    holds(assessment, at['ultimate-parents-not-of-concern']),
  );
}
