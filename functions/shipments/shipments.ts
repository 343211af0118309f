import * as z from 'zod';
import { type ShipmentAnswer, shipmentHistory } from '../../shared/contracts/license-view.ts';
import { pageLimit } from '../../shared/contracts/page-limit.ts';
import type { ProblemDetails } from '../../shared/contracts/problem.ts';
import {
  correction,
  departure,
  type ShipmentAct,
  shipmentAct,
  shipmentPlan,
  shippedTotals,
} from '../../shared/contracts/shipment.ts';
import type { Shipped } from '../../shared/contracts/shipping.ts';
import type { ProblemName } from '../../shared/problems.ts';
import { asksLaw } from '../../shared/shipments/ship.ts';
import { problemOfRefusal } from '../adapters/filing/refused-shipment.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { cursorAfter, positionIn, queryIn } from '../adapters/suppliers/paging.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { ofOwnLicense } from './licenses.ts';
import { type LicensedCase, shipmentPath, toShipmentView } from './view.ts';

/** POST /v1/licenses/{id}/shipments: holds what is to ship. */
export const planShipment = ofOwnLicense((deps, c, of) =>
  done(deps, c, { of, schema: shipmentPlan, act: (sent) => ({ do: 'plan', ...sent }) }),
);

/** POST /v1/licenses/{id}/shipments/{number}/depart: posts all or part of it. */
export const departShipment = ofOwnLicense((deps, c, of) =>
  done(deps, c, {
    of,
    schema: departure,
    act: (sent) => ({ do: 'depart', number: numberIn(c), ...sent }),
  }),
);

/** POST /v1/licenses/{id}/shipments/{number}/void: gives it back. */
export const voidShipment = ofOwnLicense((deps, c, of) =>
  doneBy(deps, c, { of, act: { do: 'void', number: numberIn(c) } }),
);

/** POST /v1/licenses/{id}/shipments/{number}/corrections: an entry of its own. */
export const correctShipment = ofOwnLicense((deps, c, of) =>
  done(deps, c, {
    of,
    schema: correction,
    act: (sent) => ({ do: 'correct', number: numberIn(c), ...sent }),
  }),
);

/** POST /v1/licenses/{id}/totals: all that has shipped, as of a place in the supplier's own order. */
export const tellTotals = ofOwnLicense((deps, c, of) =>
  done(deps, c, { of, schema: shippedTotals, act: (sent) => ({ do: 'total', ...sent }) }),
);

const numberIn = (c: HttpContext): string => c.req.param('number') ?? '';

/** GET /v1/licenses/{id}/shipments/{number}: how it stands, and all that happened to it. */
export const showShipment = ofOwnLicense(async (deps, c, of) => {
  const found = await deps.licenses.shipment(of.row.id, numberIn(c));
  if (!found) return refuse(c, 'not-found');
  const view = toShipmentView(found.shipment, of, askingNow(deps));
  return c.json(shipmentHistory.parse({ ...view, entries: found.entries }));
});

const askingNow = ({ publicUrl, clock }: ShipmentsDependencies) => ({ publicUrl, now: clock() });

const pageAsked = z.object({
  limit: pageLimit(500, 100),
  cursor: z.string().max(400).exactOptional(),
});

/** GET /v1/licenses/{id}/shipments: page by page, by number. */
export const listShipments = ofOwnLicense(async (deps, c, of) => {
  const asked = queryIn(c, pageAsked);
  const after = asked && positionIn(asked.cursor);
  if (!asked || after === 'none') {
    const detail =
      'A limit is 1 to 500, and a cursor is the nextCursor of the page before; each is sent once.';
    return refuse(c, 'invalid-query', { detail });
  }
  const { items, next } = await deps.licenses.shipments(of.row.id, { after, limit: asked.limit });
  return c.json({
    shipments: items.map((one) => toShipmentView(one, of, askingNow(deps))),
    ...(next !== undefined && { nextCursor: cursorAfter(next) }),
  });
});

interface Asked<T> {
  readonly of: LicensedCase;
  readonly schema: z.ZodType<T>;
  readonly act: (sent: T) => ShipmentAct;
}

async function done<T>(deps: ShipmentsDependencies, c: HttpContext, { of, schema, act }: Asked<T>) {
  const sent = bodyIn(c, schema);
  return sent instanceof Response ? sent : doneBy(deps, c, { of, act: act(sent) });
}

async function doneBy(
  deps: ShipmentsDependencies,
  c: HttpContext,
  asked: { readonly of: LicensedCase; readonly act: ShipmentAct },
): Promise<Response> {
  // A path names what no body may: that is no shipment of anybody.
  if (!shipmentAct.safeParse(asked.act).success) return refuse(c, 'not-found');
  const booked = await bookFor(deps, asked);
  if ('problem' in booked) return refuse(c, booked.problem, booked.details);
  const { status, answer, path } = booked;
  if (status === 201 && path) c.header('Location', deps.publicUrl + path);
  tellReplay(c, status === 208);
  return c.json(answer, status === 208 ? 200 : status);
}

/** What came of it: 201 for a new shipment, 208 for what was done before. */
export interface BookedFor {
  readonly status: 200 | 201 | 208;
  readonly answer: ShipmentAnswer;
  readonly path: string | undefined;
}

export async function bookFor(
  deps: ShipmentsDependencies,
  { of, act }: { readonly of: LicensedCase; readonly act: ShipmentAct },
): Promise<BookedFor | { readonly problem: ProblemName; readonly details: ProblemDetails }> {
  const command = asksLaw(act) ? 'ship' : 'unship';
  const shipped = await deps.shippingMachine.ship({ command, caseId: of.row.id, act });
  if (shipped.refusal) return problemOfRefusal(shipped.refusal, act);
  const { shipment, lines: left } = shipped;
  return {
    status: statusOf(shipped, act),
    answer: {
      ...(shipment && { shipment: toShipmentView(shipment, of, askingNow(deps)) }),
      left,
    },
    path: shipment && shipmentPath(shipment),
  };
}

function statusOf({ isKnown }: Shipped, act: ShipmentAct): BookedFor['status'] {
  if (isKnown) return 208;
  return act.do === 'plan' ? 201 : 200;
}
