import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SettleDependencies } from '../../../functions/settle/dependencies.ts';
import { preCheck } from '../../../functions/settle/pre-check.ts';
import type { Determined } from '../../../shared/contracts/case.ts';
import { type ChipOrder, chipOrder } from '../../../shared/contracts/request.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { bodyOf, entriesOf } from '../../../shared/drafts/body.ts';
import { draftFacts } from '../../../shared/drafts/facts.ts';
import { typedFrom } from '../../../shared/drafts/from-body.ts';
import { checkDraft } from '../../../shared/drafts/sections.ts';
import { answerSoFar } from '../../../shared/drafts/so-far.ts';
import { NOT_KNOWN_YET, numberOf } from '../../../shared/drafts/typed.ts';
import { factsFrom } from '../../../shared/facts/order.ts';
import { determine } from '../../../shared/rules/determine.ts';
import { POLICY } from '../rules/orders.ts';
import { orders } from './arbitraries.ts';
import { UNIVERSITY } from './university.ts';

const AT = '2026-03-10T12:00:00.000Z';
const PARTS = new Set(POLICY.parts.map(({ id }) => id));
const CLEAR = { screening: { state: 'clear' }, authorization: 'none', linkedParents: [] } as const;

/** Accounts on which nobody has drawn, and for which nobody waits. */
const EMPTY = {
  accounts: { read: async () => new Map(), waiters: async function* () {} },
  clock: () => new Date(AT),
} as unknown as SettleDependencies;

/** With what leaving it out declares. */
const declared = (order: ChipOrder): ChipOrder => ({
  ...order,
  items: order.items.map((item) =>
    'tppPerUnit' in item ? { marketedForDatacenters: true, ...item } : item,
  ),
});

describe('A draft', () => {
  it('of a whole order is that order again', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const body = bodyOf(entriesOf(typedFrom(order)));
        expect(chipOrder.parse(body)).toEqual(declared(order));
      }),
    );
  });

  it('has never another answer than a pre-check of the server', async () => {
    const check = fc.asyncProperty(orders, async (order) => {
      const determination = determine(
        factsFrom({ request: order, submittedAt: AT }, CLEAR),
        POLICY,
      );
      const submission = { id: 'req-1', submittedAt: AT, request: order, policy: pinOf(POLICY) };
      const asked = { command: 'pre-check', submission, determination } as unknown as Determined;
      const { decision } = (await preCheck(asked, EMPTY)).case;
      const typed = typedFrom(order);
      const { path, totalTpp } = answerSoFar(typed, POLICY, AT);
      expect([path.status, path.route, totalTpp]).toEqual([
        decision?.status,
        decision?.route,
        decision?.totalTpp,
      ]);
      expect(determine(draftFacts(typed, AT), POLICY)).toEqual(determination);
    });
    await fc.assert(check, { numRuns: 1_000 });
  });

  it('is ready when every question has an answer that the API would take', () => {
    const checked = checkDraft(UNIVERSITY, PARTS);
    expect(checked.isReady).toBe(true);
    expect(chipOrder.safeParse(checked.body).success).toBe(true);
    expect(answerSoFar(UNIVERSITY, POLICY, AT).path).toMatchObject({
      status: 'no-license-required',
      route: 'small-order',
    });
  });

  it.each(
    Object.keys(UNIVERSITY).filter((field) => !/purchaseOrder|goodFaith|LimitNot/.test(field)),
  )('waits for an answer, and is not wrong, where %s is not answered', (field) => {
    const { [field]: _, ...rest } = UNIVERSITY;
    const { sections, isReady } = checkDraft(rest, PARTS);
    expect(isReady).toBe(false);
    expect(Object.values(sections).flatMap(({ open }) => open)).toEqual([field]);
    expect(Object.values(sections).flatMap(({ errors }) => errors)).toEqual([]);
  });

  it.each(['consignee.parent', 'consignee.formed', 'endUser.kind'])(
    'takes "I do not know yet" of %s as not known, and cannot be sent with it',
    (field) => {
      const typed = { ...UNIVERSITY, [field]: NOT_KNOWN_YET };
      expect(checkDraft(typed, PARTS).isReady).toBe(false);
      expect(answerSoFar(typed, POLICY, AT).counts.unknown).toBeGreaterThan(0);
    },
  );

  it('leads each error of the API to the field where it was typed', () => {
    const typed = {
      ...UNIVERSITY,
      'items.0.part': 'no-such-part',
      'items.0.quantity': 'many',
      'consignee.lei': '54930000000000003300',
      'contact.email': 'nobody',
    };
    const { sections } = checkDraft(typed, PARTS);
    const wrong = Object.values(sections).flatMap(({ errors }) => errors.map(({ field }) => field));
    expect(wrong).toEqual(['items.0.part', 'items.0.quantity', 'consignee.lei', 'contact.email']);
  });

  it('offers only changes that lead to something better', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const typed = typedFrom(order);
        const { edits, path } = answerSoFar(typed, POLICY, AT);
        for (const { leadsTo } of edits) expect(leadsTo.status).not.toBe(path.status);
      }),
    );
  });

  it('says the largest order that stays a small one', () => {
    const { edits } = answerSoFar({ ...UNIVERSITY, 'items.0.quantity': '2000' }, POLICY, AT);
    const [change] = edits
      .flatMap(({ changes }) => changes)
      .filter(({ value }) => value !== undefined);
    expect(change).toMatchObject({ pointer: '/items/0/quantity', value: 1699 });
  });

  it.each([
    ['1,234', 1234],
    ['1 234 567', 1234567],
    ['５１２', 512],
    ['12.5', 12.5],
    ['1,2', '1,2'],
    ['-3', '-3'],
    ['many', 'many'],
  ])('reads %s as people mean it', (text, value) => {
    expect(numberOf({ n: text }, 'n')).toBe(value);
  });
});
