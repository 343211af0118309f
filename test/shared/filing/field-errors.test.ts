import { expect, it } from 'vitest';
import { mappingWish } from '../../../shared/contracts/intake-mapping.ts';
import { shipmentAct, shipmentPlan } from '../../../shared/contracts/shipment.ts';
import { describeIssue, fieldErrors } from '../../../shared/filing/field-errors.ts';

const wrongWith = (quantity: number) => {
  const sent = { number: 'S-1', lines: [{ line: 1, quantity }], one: 1, two: 2 };
  return fieldErrors(shipmentPlan.safeParse(sent, { error: describeIssue }).error?.issues ?? []);
};

it.each([
  [-1, 'must be at least 1'],
  [0, 'must be at least 1'],
  [2 ** 60, 'must be at most 10000000'],
])('A field that is past several bounds has one error, the narrowest: %d', (quantity, detail) => {
  expect(wrongWith(quantity)).toEqual([
    { pointer: '/lines/0/quantity', detail },
    { pointer: '/one', detail: 'is not a field of this object' },
    { pointer: '/two', detail: 'is not a field of this object' },
  ]);
});

it.each([
  [{ do: 'ship' }, 'must be "plan" or "depart" or "void" or "correct" or "total"'],
  [{ number: 'S-1' }, 'is required'],
])('A field that tells objects apart says what it may say: %j', (sent, detail) => {
  const { error } = shipmentAct.safeParse(sent, { error: describeIssue });
  expect(fieldErrors(error?.issues ?? [])).toEqual([{ pointer: '/do', detail }]);
});

it.each([
  [
    { form: '/data/no', to: '/number' },
    ['/from is required', '/form is not a field of this object'],
  ],
  [{ from: '/data/no', to: '/number', as: { to: 'word' } }, ['/as/to must be "text" or "integer"']],
  [{ value: {}, to: '/number' }, ['/value must be text']],
  [
    { each: '/data/lines', to: '/lines', pairs: [{ from: '/no', to: 'number' }] },
    ['/pairs/0/to must be a JSON Pointer'],
  ],
])('What might be of several kinds is told what is wrong with the nearest: %j', (pair, told) => {
  const { error } = mappingWish.shape.pairs.safeParse([pair], { error: describeIssue });
  const found = fieldErrors(error?.issues ?? [], ['pairs']);
  expect(found).toHaveLength(told.length);
  for (const [index, { pointer, detail }] of found.entries()) {
    expect(`${pointer} ${detail}`).toContain(`/pairs/0${told[index]}`);
  }
});
