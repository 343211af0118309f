import type * as z from 'zod';
import type { CloudEvent } from '../contracts/cloud-event.ts';
import {
  cancelledOrder,
  departedShipment,
  INTAKE_TYPES,
  type IntakeType,
  orderReference,
  type ReadEvent,
  type WrongPlace,
} from '../contracts/intake.ts';
import type { MappingRules } from '../contracts/intake-mapping.ts';
import type { FieldError } from '../contracts/problem.ts';
import { fieldOf } from '../filing/check-body.ts';
import { checkRequest } from '../filing/check-request.ts';
import { describeIssue, fieldErrors } from '../filing/field-errors.ts';
import { mapped, originOf } from './mapping.ts';

type Wrong = { readonly errors: readonly WrongPlace[] };
export type Reading = ReadEvent | Wrong;

/** Reads an event as it is, or by a mapping; or says what of it cannot be read. `parts` is the catalogue. */
export function eventReadAs(
  event: CloudEvent,
  mapping: MappingRules | undefined,
  parts: ReadonlySet<string>,
): Reading {
  const type = mapping?.means ?? INTAKE_TYPES.find((one) => one === event.type);
  if (!type) return { errors: [{ pointer: '/type', detail: UNKNOWN_TYPE }] };
  const sent = dataOf(event);
  if ('errors' in sent) return sent;
  if (!mapping) return inOurShape(event, { type, data: sent.data, parts });
  const { data, errors, origins } = mapped({ ...event, ...sent }, mapping);
  return errors.length > 0 ? { errors } : inOurShape(event, { type, data, parts, origins });
}

const UNKNOWN_TYPE = `must be ${INTAKE_TYPES.map((type) => `"${type}"`).join(' or ')}, or of a type and source that a mapping of yours which is switched on reads`;

/** Binary data are read as the JSON that they are to be. */
function dataOf({ data, data_base64: bytes }: CloudEvent): { data: unknown } | Wrong {
  if (bytes === undefined) return { data };
  try {
    return { data: JSON.parse(Buffer.from(bytes, 'base64').toString()) };
  } catch {
    return { errors: [{ pointer: '/data_base64', detail: 'must be JSON' }] };
  }
}

interface Meant {
  readonly type: IntakeType;
  readonly data: unknown;
  readonly parts: ReadonlySet<string>;
  readonly origins?: Readonly<Record<string, string>>;
}

function inOurShape(event: CloudEvent, { type, data, parts, origins }: Meant): Reading {
  const wrong = wrongIn(type, data, parts);
  if (wrong.length > 0) return { errors: wrong.map((one) => inEvent(one, origins)) };
  const order = orderNamed(event, type, data);
  if (!order) {
    const detail = 'must be your reference of the order, where the data has no "reference"';
    return { errors: [{ pointer: '/subject', detail }] };
  }
  return { type, order, data: Object(data), ...(origins && { origins }) };
}

/** A wrong field is pointed at where it was sent; where nothing was sent for it, at the data. */
export function inEvent({ pointer, detail }: FieldError, origins: Meant['origins']): WrongPlace {
  if (!origins) return { pointer: `/data${pointer}`, detail };
  return { pointer: originOf(pointer, origins) ?? '/data', detail, field: pointer };
}

function wrongIn(type: IntakeType, data: unknown, parts: ReadonlySet<string>) {
  if (type === 'order.cancelled') return wrongBy(cancelledOrder, data ?? {});
  if (type === 'shipment.departed') return wrongBy(departedShipment, data);
  const checked = checkRequest(data, parts);
  return 'refused' in checked ? (checked.refused.errors ?? []) : [];
}

const wrongBy = (schema: z.ZodType, data: unknown) =>
  fieldErrors(schema.safeParse(data, { error: describeIssue }).error?.issues ?? []);

const OUR_ID = /^req-[0-9a-f]{32}$/;

/** What is placed is named by the order itself; what comes later by our own id or number, if it has one. */
function orderNamed(
  { subject }: CloudEvent,
  type: IntakeType,
  data: unknown,
): ReadEvent['order'] | undefined {
  const { data: reference } = orderReference.safeParse(fieldOf(data, 'reference') ?? subject);
  if (type !== 'order.placed') {
    if (subject !== undefined && OUR_ID.test(subject)) return { request: subject };
    const license = fieldOf(data, 'license');
    if (typeof license === 'string') return { license };
  }
  return reference === undefined ? undefined : { reference };
}
