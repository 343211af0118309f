import type { ToldDecision } from '../../../shared/contracts/decision.ts';
import type { FiledRequest } from '../../../shared/contracts/request.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { factsFrom } from '../../../shared/facts/order.ts';
import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import type { Language } from '../../../shared/messages/index.ts';
import { offlineWordsIn } from '../../../shared/messages/offline.ts';
import type { Attempt, Path } from '../../../shared/rules/determination.ts';
import { conclude, determine, type Policy } from '../../../shared/rules/index.ts';

/** A decision made without the ledger, the screening list and the register. */
export interface OfflineDecision {
  readonly reference: string;
  readonly status: Path['status'];
  readonly submittedAt: string;
  readonly route: Path['route'];
  readonly policy: ReturnType<typeof pinOf>;
  readonly totalTpp: number;
  readonly h100Equivalents: number;
  readonly draws: Path['draws'];
  readonly waitsFor?: string;
  readonly recommendation?: 'approve' | 'refuse';
  readonly findings: ToldDecision['findings'];
  readonly conditions: ToldDecision['conditions'];
  readonly terms?: ToldDecision['terms'] & {};
  readonly wouldChange: ToldDecision['wouldChange'];
  readonly edits?: ToldDecision['edits'] & {};
  readonly assumed: readonly string[];
}

/** When, by what, and in which language it is told. */
interface Asked {
  readonly policy: Policy;
  /** An ISO instant. */
  readonly at: string;
  readonly language: Language;
}

/** Decides as of an instant by the rules module alone, and says what it took for granted. */
export function decideOffline(
  request: FiledRequest,
  { policy, at, language }: Asked,
): OfflineDecision {
  const named = request.parties.ultimateConsignee.validatedEndUser;
  const facts = factsFrom(
    { request, submittedAt: at },
    {
      screening: { state: 'clear' },
      authorization: named === undefined ? 'none' : undefined,
      linkedParents: [],
    },
  );
  const determination = determine(facts, policy);
  const { taken, attempts } = settleOnEmptyAccounts(determination.paths);
  const { waitsFor, recommendation, status, route, draws } = taken;
  const concluded = conclude(determination, taken, attempts, { facts, policy });
  return tellDecision(tellerIn(language), {
    reference: request.reference,
    status,
    submittedAt: at,
    route,
    policy: pinOf(policy),
    totalTpp: determination.totalTpp,
    h100Equivalents: determination.h100Equivalents,
    draws,
    ...(waitsFor !== undefined && { waitsFor }),
    ...(recommendation !== undefined && { recommendation }),
    findings: [...concluded.findings],
    conditions: [...concluded.conditions],
    wouldChange: [...concluded.wouldChange],
    assumed: assumptions(language, named),
  });
}

function settleOnEmptyAccounts(paths: readonly Path[]): { taken: Path; attempts: Attempt[] } {
  const attempts: Attempt[] = [];
  for (const path of paths) {
    const tried = path.draws.map((draw) => ({
      ...draw,
      availableTpp: draw.limitTpp,
      fits: draw.tpp <= draw.limitTpp,
    }));
    attempts.push(...tried);
    if (tried.every(({ fits }) => fits)) return { taken: path, attempts };
  }
  throw new Error('The last path of a determination always succeeds');
}

function assumptions(language: Language, named: string | undefined): string[] {
  const { authorization, ...always } = offlineWordsIn(language).assumptions;
  return [...Object.values(always), ...(named === undefined ? [] : [authorization(named)])];
}
