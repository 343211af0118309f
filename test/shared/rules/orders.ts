import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import { assess } from '../../../shared/rules/assess.ts';
import type { RuleId } from '../../../shared/rules/claims/index.ts';
import { conclude } from '../../../shared/rules/conclude.ts';
import { decide } from '../../../shared/rules/decide.ts';
import type { Draw, Path } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts, Party } from '../../../shared/rules/facts.ts';
import { partyKey } from '../../../shared/rules/names/party-key.ts';
import { usDiffusion } from '../../../shared/rules/policies/us-diffusion-2025-01.ts';
import type { Policy } from '../../../shared/rules/policy.ts';
import type { EndUserKind, PartyRole } from '../../../shared/rules/vocabulary.ts';

export const POLICY = usDiffusion;

/** A party at home in one country, its own parent, formed long ago. */
export function party(role: PartyRole, country: string, more: Partial<Party> = {}): Party {
  const name = more.name ?? `${role} of ${country}`;
  return {
    role,
    key: partyKey({ name, headquarters: country }),
    name,
    country,
    headquarters: country,
    ultimateParent: 'self',
    formedOn: 'established',
    ...more,
  };
}

export const partiesIn = (country: string, kind: EndUserKind = 'company'): Party[] => [
  party('purchaser', country),
  party('ultimate-consignee', country),
  party('end-user', country, { kind }),
];

/** A complete, unremarkable order of H100s; a test says what is different about its own. */
export function order(country: string, more: Partial<Facts> = {}): Facts {
  return {
    submittedAt: '2026-03-02T09:00:00.000Z',
    type: 'chip-order',
    items: [{ part: 'h100-sxm', quantity: 100 }],
    destination: country,
    parties: partiesIn(country),
    endUse: 'Training weather models',
    purchaseOrder: 'PO-1',
    certifications: {
      goodFaithResearch: true,
      smallOrderLimitNotReached: true,
      noProhibitedEndUse: true,
    },
    screening: { state: 'clear' },
    authorization: 'none',
    linkedParents: [],
    ...more,
  };
}

/** The first way whose draws all find room; `roomOf` says what an account has left. */
export function settle(
  paths: readonly Path[],
  roomOf: (draw: Draw) => number = ({ limitTpp }) => limitTpp,
): Path {
  const taken = paths.find(({ draws }) => draws.every((draw) => draw.tpp <= roomOf(draw)));
  if (taken === undefined) throw new Error('the last path has no draws');
  return taken;
}

/** What an order comes to on empty accounts: `status by route`. */
export function outcome(facts: Facts, policy: Policy = POLICY): string {
  const { status, route } = settle(decide(assess(facts, policy)));
  return `${status} by ${route}`;
}

/** Every way an order may go, in the order of trying: `status by route`. */
export const ways = (facts: Facts, policy: Policy = POLICY): string[] =>
  decide(assess(facts, policy)).map(({ status, route }) => `${status} by ${route}`);

export function answerOf(facts: Facts, rule: RuleId, policy: Policy = POLICY): string {
  const found = assess(facts, policy).findings.find((finding) => finding.rule.id === rule);
  return found?.answer ?? 'not asked';
}

export const on = (day: string): Pick<Facts, 'submittedAt'> => ({
  submittedAt: `${day}T12:00:00.000Z`,
});

/** What an order is told on empty accounts, in English. */
export function told(facts: Facts, policy: Policy = POLICY) {
  const determination = determine(facts, policy);
  const taken = settle(determination.paths);
  const tried = determination.paths.slice(0, determination.paths.indexOf(taken) + 1);
  const attempts = tried
    .flatMap(({ draws }) => draws)
    .map((draw) => ({ ...draw, availableTpp: draw.limitTpp, fits: draw.tpp <= draw.limitTpp }));
  const concluded = conclude(determination, taken, attempts, { facts, policy });
  return tellDecision(tellerIn('en'), {
    policy: pinOf(policy),
    findings: [...concluded.findings],
    conditions: [...concluded.conditions],
    wouldChange: [...concluded.wouldChange],
  });
}
