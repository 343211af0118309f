import { decisionOf } from '../cases/deciding.ts';
import type { Determined } from '../contracts/case.ts';
import type { Decision } from '../contracts/decision.ts';
import { type ChipOrder, chipOrder } from '../contracts/request.ts';
import { pinOf } from '../digests/policy-digest.ts';
import { factsFrom } from '../facts/order.ts';
import { determine } from '../rules/determine.ts';
import type { Policy } from '../rules/policy.ts';
import { bodyOf, entriesOf } from './body.ts';
import { answerSoFar, firstWithin } from './so-far.ts';
import type { DraftFields } from './typed.ts';

/** Four answers that say the most of whether a license is needed. */
export interface QuickQuestion {
  readonly part: string;
  readonly quantity: number;
  readonly destination: string;
  readonly kind: string;
  /** As whoever asks calls the one party of which nothing is known. */
  readonly called?: string;
}

/** As an order and its decision, of which nothing is kept. */
export interface QuickAnswer {
  readonly request: ChipOrder;
  readonly decision: Decision;
}

/**
 * What the rules answer to a plain order: one party, at home where the chips go, its own parent and
 * long established, that certifies everything and says what for. Throws `ZodError` for what is no
 * order. At `at`, on empty accounts, nobody screened.
 */
export function quickCheck(question: QuickQuestion, policy: Policy, at: Date): QuickAnswer {
  const request = chipOrder.parse(bodyOf(entriesOf(fieldsOf(question))));
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
    gathered: { ...CLEAR, linkedParents: [] },
  } satisfies Determined;
  return { request, decision: decisionOf(input, path, { attempts, at }) };
}

/** The most units with which it would come to something better, and to what. */
export function fewerUnitsOf(question: QuickQuestion, policy: Policy, at: Date) {
  const { edits } = answerSoFar(fieldsOf(question), policy, at.toISOString());
  const [fewer] = edits.flatMap(({ changes: [change, ...others], leadsTo: { status } }) =>
    others.length === 0 && typeof change?.value === 'number'
      ? [{ quantity: change.value, status }]
      : [],
  );
  return fewer;
}

const NOBODY_NAMED = 'The end user';

const fieldsOf = ({ part, quantity, destination, kind, called }: QuickQuestion): DraftFields => ({
  'items.0.part': part,
  'items.0.quantity': String(quantity),
  destination,
  'consignee.name': called ?? NOBODY_NAMED,
  'consignee.country': destination,
  'consignee.headquarters': destination,
  'consignee.parent': 'self',
  'consignee.formed': 'established',
  'endUser.kind': kind,
  endUse: 'As the end user states it',
  purchaseOrder: 'PO',
  'certifications.goodFaithResearch': 'yes',
  'certifications.smallOrderLimitNotReached': 'yes',
  'certifications.noProhibitedEndUse': 'yes',
  reference: 'quick-check',
  'contact.name': NOBODY_NAMED,
  'contact.email': 'nobody@example.com',
});

const CLEAR = { screening: { state: 'clear' }, authorization: 'none', linkedParents: [] } as const;
const NOBODY = { id: 'quick-check', clientId: 'quick-check', bodyDigest: '', publicReference: '' };
