import type { KnownCase } from '../../shared/cases/known-case.ts';
import { isApplication } from '../../shared/contracts/application.ts';
import type { KeptLicense } from '../../shared/contracts/license.ts';
import type { LicenseView, ShipmentView } from '../../shared/contracts/license-view.ts';
import type { RecordedDecision } from '../../shared/contracts/records.ts';
import type { FiledRequest } from '../../shared/contracts/request.ts';
import type { CountedLine, KeptShipment } from '../../shared/contracts/shipment.ts';
import { kindOf } from '../../shared/licenses/exemption.ts';
import { shipsNoMore, standingOfLicense } from '../../shared/licenses/standing.ts';
import type { Language } from '../../shared/messages/tongue.ts';
import { leftOf } from '../../shared/shipments/lines.ts';
import { goodsOf, licenseLines } from '../../shared/shipments/lines-of.ts';
import { shipmentAt } from '../../shared/shipments/plan-end.ts';

/** A case with what ships under it. */
export interface LicensedCase {
  readonly row: KnownCase['row'];
  readonly request: FiledRequest;
  readonly decision: RecordedDecision;
  readonly license: KeptLicense;
  readonly lines: readonly CountedLine[];
}

/** `undefined` for a case by which nothing may ship. */
export function licensedCase({ row, decision, license }: KnownCase): LicensedCase | undefined {
  const { request, submittedAt, policy } = row;
  if (!decision || !license || isApplication(request)) return undefined;
  const lines = licenseLines({ request, submittedAt, policy }, license.uses ?? []);
  return { row, request, decision, license, lines };
}

interface Asking {
  readonly publicUrl: string;
  readonly language: Language;
  readonly now: Date;
}

export async function toLicenseView(
  of: LicensedCase,
  { publicUrl, language, now }: Asking,
): Promise<LicenseView> {
  const { row, request, decision, license, lines } = of;
  const { id, issuedAt, expiresAt, stateSince = issuedAt, stateReason, tpp, shippedTpp } = license;
  const { name, email } = request.contact;
  const { shipConditionsIn } = await import('./conditions.ts');
  const self = `${publicUrl}/v1/licenses/${id}`;
  const state = standingOfLicense(license, lines, now);
  // Its plans ended with it, as each of them says, whether or not time has been at them.
  const counted = shipsNoMore(state) ? lines.map((line) => ({ ...line, planned: 0 })) : lines;
  return {
    id,
    kind: kindOf(license, decision),
    state,
    stateSince,
    ...(stateReason && { stateReason }),
    route: decision.route,
    request: { id: row.id, reference: request.reference },
    holder: { name, email },
    destination: request.destination,
    parties: request.parties,
    lines: counted.map((line) => ({ ...goodsOf(request, line.line), ...countsOf(line) })),
    tpp,
    shippedTpp,
    ...shipConditionsIn(language, decision),
    validity: { from: issuedAt, ...(expiresAt && { until: expiresAt }) },
    links: { self, shipments: `${self}/shipments`, request: `${publicUrl}/v1/requests/${row.id}` },
  };
}

const countsOf = ({ totalAsOf: _, ...line }: CountedLine) => ({ ...line, left: leftOf(line) });

/** Where a shipment is found. */
export const shipmentPath = ({ license, number }: KeptShipment): string =>
  `/v1/licenses/${license}/shipments/${encodeURIComponent(number)}`;

export function toShipmentView(
  kept: KeptShipment,
  { license }: Pick<LicensedCase, 'license'>,
  { publicUrl, now }: Pick<Asking, 'publicUrl' | 'now'>,
): ShipmentView {
  const { changes: _, ...shipment } = shipmentAt(kept, license, now);
  return { ...shipment, links: { self: publicUrl + shipmentPath(kept) } };
}
