import type { Edit } from '../rules/determination.ts';
import type { Way } from './so-far.ts';
import { type DraftFields, numberOf, rowsOf } from './typed.ts';

/** The most units of a single line that stay a small order, tried; nothing where it has them already. */
export function mostAlike(
  typed: DraftFields,
  { path, totalTpp }: Way,
  ask: (typed: DraftFields) => Way,
): Edit | undefined {
  const [row, ...others] = rowsOf(typed, 'items');
  const [draw] = path.draws;
  if (path.route !== 'small-order' || row === undefined || others.length > 0 || !draw) {
    return undefined;
  }
  const field = `items.${row}.quantity`;
  const was = numberOf(typed, field);
  if (typeof was !== 'number' || was < 1) return undefined;
  const value = Math.floor(draw.limitTpp / (totalTpp / was));
  if (value <= was || path.status !== 'no-license-required') return undefined;
  const { status, route } = ask({ ...typed, [field]: String(value) }).path;
  if (status !== path.status || route !== path.route) return undefined;
  return { changes: [{ pointer: '/items/0/quantity', value, was }], leadsTo: { status, route } };
}
