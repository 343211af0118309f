import type { CaseRecord } from '../contracts/case-record.ts';
import type { LineUse } from '../contracts/license.ts';
import type { FiledRequest } from '../contracts/request.ts';
import type { CountedLine } from '../contracts/shipment.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { factsFrom } from '../facts/order.ts';
import { countedTppPerUnit, preparedOf } from '../rules/index.ts';

/** An order that was filed, of a case that may be of something else. */
type Ordered = Pick<CaseRecord, 'submittedAt' | 'policy'> & { readonly request: FiledRequest };

const NOTHING_GATHERED = {
  screening: undefined,
  authorization: undefined,
  linkedParents: undefined,
} as const;

/** Model weights are one copy, which no limit counts. */
const COPY = [{ quantity: 1, unit: 'copy', tppPerUnit: 0 }] as const;

/** The lines of an order, with what is planned and what has shipped of each. */
export function licenseLines(order: Ordered, uses: readonly LineUse[]): CountedLine[] {
  const items = order.request.type === 'model-weights' ? COPY : pieces(order);
  return items.map((item, index) => {
    const line = index + 1;
    const { used = 0, planned = 0, totalAsOf } = uses.find((one) => one.line === line) ?? {};
    const asOf = totalAsOf !== undefined && { totalAsOf };
    return { ...item, line, planned, shipped: used - planned, ...asOf };
  });
}

function pieces(order: Ordered) {
  const prepared = preparedOf(pinnedPolicy(order.policy));
  return factsFrom(order, NOTHING_GATHERED).items.map((item) => ({
    quantity: item.quantity,
    unit: 'piece' as const,
    tppPerUnit: countedTppPerUnit(item, prepared),
  }));
}

/** What a line is of. */
export function goodsOf(request: FiledRequest, line: number) {
  if (request.type === 'model-weights') {
    return { part: 'model-weights', description: request.model.name };
  }
  const item = request.items[line - 1];
  if (!item || !('description' in item)) return { part: item?.part ?? 'other' };
  const { part, description, eccn } = item;
  return { part, description, ...(eccn && { eccn }) };
}
