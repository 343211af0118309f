import { grants, holds, isAsked } from './answers.ts';
import type { Assessment } from './assess.ts';
import type { Path } from './determination.ts';
import { and, type Truth } from './kleene.ts';
import { isReceiverBarred } from './parties.ts';
import { chipPaths, noticePath, way } from './precedence.ts';
import { assertNever } from './vocabulary.ts';

/**
 * What follows from the answers: the ways a request may go, in order. The first row of the precedence
 * table that applies decides; a row that cannot be decided sends the request to people.
 */
export function decide(assessment: Assessment): readonly Path[] {
  const { slots: at, context } = assessment;
  const { review, free, onHold } = context.prepared.outcomes;
  const isCertain = and(
    holds(assessment, at['policy-in-effect']),
    holds(assessment, at['items-classified']),
  );
  // Places of concern are no question of what is not controlled: it is screened all the same.
  const isElsewhere = isOutsideConcern(assessment);
  const isByNotice = isAsked(assessment, at['nac-notice-given']);
  if (isElsewhere === false && !isByNotice) return barred(assessment);
  if (holds(assessment, at['parties-screened-clear']) !== true) return onHold;
  if (!isCertain) return [review['not-controlled']];
  if (isByNotice) return [noticePath(assessment)];
  if (!isElsewhere) return [review['country-of-concern']];
  if (grants(assessment, at['license-not-yet-asked'])) return [free['before-compliance']];
  return bySubject(assessment);
}

/** A place of concern ends it for good; where it is only passed through, another way is open. */
function barred({ context, ofTheDay }: Assessment): readonly Path[] {
  const { policy, outcomes } = context.prepared;
  const isReceived = [context, ofTheDay?.context ?? context].some(isReceiverBarred);
  return policy.forwarders && !isReceived ? outcomes.returned : outcomes.refused;
}

function bySubject(assessment: Assessment): readonly Path[] {
  const { slots: at, context } = assessment;
  const { subject, prepared } = context;
  const byException = () => [way(assessment, 'aca', { draws: [] })];
  const { review, free, presumedApproval } = prepared.outcomes;
  switch (subject) {
    case 'uncontrolled':
      return [free['not-controlled']];
    case 'excepted':
      return prepared.policy.exceptions ? byException() : [free['not-controlled']];
    case 'model-weights':
      return [isAllowedModel(assessment) ? free['model-weights'] : review['model-weights']];
    case 'class-b':
      if (grants(assessment, at['lesser-chips-outside-d1-and-d4'])) return [free['not-controlled']];
      return prepared.policy.exceptions ? byException() : [presumedApproval];
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
    holds(assessment, at['owners-not-of-concern']),
  );
}
