import type { CaseFile, Submission } from '../../../shared/contracts/case.ts';
import { PRE_CHECKS } from '../../../shared/people/allowance.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext } from '../http/route.ts';
import type { DecideMachine } from '../ports/cases.ts';
import type { SupplierDependencies } from './dependencies.ts';

interface PreCheckDependencies extends Pick<SupplierDependencies, 'allowances' | 'clock'> {
  readonly decideMachine: DecideMachine;
}

/** What an order would come to now, with no trace of it; how long to wait, past the client's ration. */
export async function preChecked(
  { allowances, clock, decideMachine }: PreCheckDependencies,
  submission: Submission,
): Promise<CaseFile | { readonly waitSeconds: number }> {
  const asked = { allowance: PRE_CHECKS, whose: submission.clientId };
  const taken = await allowances.take(asked, clock());
  if (taken !== 'taken') return taken;
  return (await decideMachine.run({ command: 'pre-check', submission })).case;
}

export function refusePreCheck(c: HttpContext, { waitSeconds }: { waitSeconds: number }): Response {
  c.header('Retry-After', String(waitSeconds));
  const { atOnce, anHour } = PRE_CHECKS;
  return refuse(c, 'rationed', {
    detail: `A client can pre-check ${atOnce} orders at once, and ${anHour} an hour.`,
  });
}
