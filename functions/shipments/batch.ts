import { type BatchedShipment, shipmentBatch } from '../../shared/contracts/license-view.ts';
import type { ProblemDetails } from '../../shared/contracts/problem.ts';
import { type ShipmentAct, shipmentAct } from '../../shared/contracts/shipment.ts';
import { fieldOf } from '../../shared/filing/check-body.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import type { ProblemName } from '../../shared/problems.ts';
import { problemOf, problemOfError } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { ownLicense } from './licenses.ts';
import { bookFor } from './shipments.ts';

/** What is not begun by then is told to come back: API Gateway ends a call at 30 s. */
const BEGIN_FOR_MS = 20_000;

/** POST /v1/shipments:batch: each by itself, in the order given. */
export const bookBatch =
  (deps: ShipmentsDependencies): HttpHandler =>
  async (c) => {
    const asked = bodyIn(c, shipmentBatch);
    if (asked instanceof Response) return asked;
    const until = deps.clock().getTime() + BEGIN_FOR_MS;
    const results: BatchedShipment[] = [];
    for (const [index, sent] of asked.shipments.entries()) {
      const isLate = deps.clock().getTime() > until;
      const result = isLate ? refused('unavailable') : await bookOne(deps, c, sent);
      results.push({ index, ...result });
    }
    return c.json({ results }, 207);
  };

type Result = Omit<BatchedShipment, 'index'>;

/** Whatever happens to one of them, the others are done and answered. */
async function bookOne(
  deps: ShipmentsDependencies,
  c: HttpContext,
  sent: unknown,
): Promise<Result> {
  try {
    return await resultOf(deps, c.get('client').id, sent);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    c.set('error', error);
    return refused(problemOfError(error));
  }
}

async function resultOf(
  deps: ShipmentsDependencies,
  clientId: string,
  sent: unknown,
): Promise<Result> {
  const read = readAct(sent);
  if ('errors' in read) return refused('invalid-request', read);
  const of = await ownLicense(deps, clientId, read.license);
  if (!of) return refused('not-found');
  const booked = await bookFor(deps, { of, act: read.act });
  if ('problem' in booked) return refused(booked.problem, booked.details);
  const { status, answer } = booked;
  return { status, answer, ...(status === 208 && { replayed: true }) };
}

/** A member names its license beside what is done. */
function readAct(sent: unknown): { license: string; act: ShipmentAct } | Required<Wrong> {
  const license = fieldOf(sent, 'license');
  if (typeof license !== 'string') {
    const detail = license === undefined ? 'is required' : 'must be text';
    return { errors: [{ pointer: '/license', detail }] };
  }
  const { license: _, ...act } = sent as Record<string, unknown>;
  const parsed = shipmentAct.safeParse(act, { error: describeIssue });
  return parsed.success
    ? { license, act: parsed.data }
    : { errors: fieldErrors(parsed.error.issues) };
}

type Wrong = { readonly errors?: NonNullable<ProblemDetails['errors']> };

function refused(name: ProblemName, details?: ProblemDetails): Result {
  const problem = problemOf(name, details);
  return { status: problem.status, problem };
}
