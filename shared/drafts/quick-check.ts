import { decisionOf } from '../cases/deciding.ts';
import type { Determined } from '../contracts/case.ts';
import type { Decision } from '../contracts/decision.ts';
import { type ChipOrder, chipOrder } from '../contracts/request.ts';
import { pinOf } from '../digests/policy-digest.ts';
import { factsFrom } from '../facts/order.ts';
import type { Edit } from '../rules/determination.ts';
import { determine } from '../rules/determine.ts';
import type { Policy } from '../rules/policy.ts';
import { bodyOf, entriesOf } from './body.ts';
import { answerSoFar, firstWithin } from './so-far.ts';

/** Four answers that say the most of whether a license is needed. */
export interface QuickQuestion {
  readonly part: string;
  readonly quantity: number;
  readonly destination: string;
  readonly kind: string;
}

/** As an order and its decision, of which nothing is kept. */
export interface QuickAnswer {
  readonly request: ChipOrder;
  readonly decision: Decision;
  /** The most units with which it would come to something better, and to what. */
  readonly fewer?: { readonly quantity: number; readonly status: Edit['leadsTo']['status'] };
}

/**
 * What the rules answer to a plain order: one party, at home where the chips go, its own parent and
 * long established, that certifies everything and says what for. Throws `ZodError` for what is no
 * order. At `at`, on empty accounts, nobody screened.
 */
export function quickCheck(
  { part, quantity, destination, kind }: QuickQuestion,
  policy: Policy,
  at: Date,
): QuickAnswer {
  const fields = {
    'items.0.part': part,
    'items.0.quantity': String(quantity),
    destination,
    'consignee.name': PLAIN.name,
    'consignee.country': destination,
    'consignee.headquarters': destination,
    'consignee.parent': 'self',
    'consignee.formed': 'established',
    'endUser.kind': kind,
    ...PLAIN.fields,
  };
  const request = chipOrder.parse(bodyOf(entriesOf(fields)));
  const submittedAt = at.toISOString();
  const determination = determine(factsFrom({ request, submittedAt }, CLEAR), policy);
  const { path, attempts } = firstWithin(determination.paths, at);
  const pin = pinOf(policy);
  const input = {
    command: 'pre-check',
    submission: { ...NOBODY, submittedAt, policy: pin, request },
    determination: determination as Determined['determination'],
    law: { policy: pin, on: submittedAt.slice(0, 10) },
    links: [],
    gathered: { screening: { state: 'clear' }, authorization: 'none', linkedParents: [] },
  } satisfies Determined;
  const [edit] = answerSoFar(fields, policy, submittedAt).edits.flatMap(({ changes, leadsTo }) => {
    const [change, ...others] = changes;
    const isOfUnits = others.length === 0 && typeof change?.value === 'number';
    return isOfUnits ? [{ quantity: Number(change.value), status: leadsTo.status }] : [];
  });
  const decision = decisionOf(input, path, { attempts, at });
  return { request, decision, ...(edit && { fewer: edit }) };
}

const CLEAR = { screening: { state: 'clear' }, authorization: 'none', linkedParents: [] } as const;
const NOBODY = { id: 'quick-check', clientId: 'quick-check', bodyDigest: '', publicReference: '' };

const PLAIN = {
  name: 'The end user',
  fields: {
    endUse: 'As the end user states it',
    purchaseOrder: 'PO',
    'certifications.goodFaithResearch': 'yes',
    'certifications.smallOrderLimitNotReached': 'yes',
    'certifications.noProhibitedEndUse': 'yes',
    reference: 'quick-check',
    'contact.name': 'The end user',
    'contact.email': 'nobody@example.com',
  },
} as const;
