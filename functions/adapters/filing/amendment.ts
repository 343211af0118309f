import { beginsAnew } from '../../../shared/cases/lifecycle.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import { type CaseFile, type MachineInput, submissionIn } from '../../../shared/contracts/case.ts';
import type { ProblemDetails } from '../../../shared/contracts/problem.ts';
import { checkApplication } from '../../../shared/filing/check-application.ts';
import { type Checked, typeError } from '../../../shared/filing/check-body.ts';
import { checkRequest } from '../../../shared/filing/check-request.ts';
import { partsAt, pinAt } from '../../../shared/filing/policy-at.ts';
import { amendmentIdOf, bodyDigestOf } from '../../../shared/filing/request-id.ts';

/** A whole new text of a case, and the key that makes a repeat the same amendment. */
export interface NewText {
  readonly body: unknown;
  readonly key: string;
  readonly now: Date;
  /** The revision that was seen; without it the one that there is. */
  readonly ofRevision?: number;
}

/**
 * The year, quarter and policy stay those of the first submission: whoever amends what is under way
 * does not change the rules it is decided by. What was returned begins anew, under the rules of now.
 */
export function amendmentFrom(
  file: CaseFile,
  { body, key, now, ofRevision = file.revision ?? 1 }: NewText,
): { input: MachineInput & { command: 'amend' } } | { refused: ProblemDetails } {
  const begins = beginsAnew(file.status) ? now : new Date(file.submittedAt);
  const checked = checkAs(file, body, partsAt(begins));
  if ('refused' in checked) return checked;
  const isAnew = beginsAnew(file.status) && {
    submittedAt: now.toISOString(),
    policy: pinAt(now),
  };
  return {
    input: {
      command: 'amend',
      submission: { ...submissionIn(file), request: checked.request, ...isAnew },
      amendment: {
        id: amendmentIdOf(file.id, key),
        bodyDigest: bodyDigestOf(body),
        at: now.toISOString(),
        ofRevision,
      },
    },
  };
}

function checkAs({ request }: CaseFile, body: unknown, parts: ReadonlySet<string>): Checked {
  const check = isApplication(request) ? checkApplication : checkRequest;
  const checked = check(body, parts);
  if ('refused' in checked || checked.request.type === request.type) return checked;
  return { refused: { errors: [typeError(checked.request.type, [request.type])] } };
}
