import type { RegisteredAuthorization } from '../../../shared/contracts/authorization.ts';
import type { CaseRecord } from '../../../shared/contracts/case-record.ts';
import type { ReportFiling } from '../../../shared/contracts/report.ts';
import { chipOrder } from '../../../shared/contracts/request.ts';
import type { KeptShipment, ShipmentEntry } from '../../../shared/contracts/shipment.ts';
import { exemptionOf } from '../../../shared/licenses/exemption.ts';
import type { ReportedCase } from '../../../shared/reports/report.ts';
import type { Route } from '../../../shared/rules/vocabulary.ts';
import { orderWith } from '../../support/example-order.ts';
import { caseRow, decisionKept } from '../../support/known-case.ts';

export const CASE = 'req-0f3a91c277b04d1e9a6b2c44d5e8f701';
export const ACCOUNT = 'small-order/VN:hanoi/2026';

/** An order that needs no license by a route, with what shipped of its one line, day by day. */
export function ordered(
  route: Route,
  departed: readonly (readonly [day: string, quantity: number])[],
  changes: Partial<ReportedCase> & { readonly row?: Partial<CaseRecord> } = {},
): ReportedCase {
  const { row: ofRow = {}, ...rest } = changes;
  const request = chipOrder.parse(orderWith('/items/0/quantity', 1000));
  const row = caseRow({
    id: CASE,
    request,
    status: 'no-license-required',
    draws: route === 'small-order' ? [{ ...DRAW, state: 'posted' }] : [],
    ...ofRow,
  });
  const decision = decisionKept({ status: 'no-license-required', route, policy: row.policy });
  const license = exemptionOf(row, decision);
  const shipped = departed.reduce((sum, [, quantity]) => sum + quantity, 0);
  return {
    known: {
      row,
      decision,
      license: license && {
        ...license,
        isDerived: undefined as never,
        uses: [{ line: 1, used: shipped, planned: 0 }],
      },
    },
    shipments: departed.map(([day, quantity], index) => shipmentOf(index, day, quantity)),
    entries: departed.map(([day, quantity], index) => entryOf(index, day, quantity)),
    filings: [],
    received: new Map(),
    authorizations: [],
    ...rest,
  };
}

const DRAW = { account: ACCOUNT, tpp: 15_832_000, transferId: `${CASE}.1`, limitTpp: 26_900_000 };

const shipmentOf = (index: number, day: string, quantity: number): KeptShipment => ({
  number: `S-${index}`,
  license: 'EX-1',
  state: 'departed',
  lines: [{ line: 1, quantity }],
  departed: [{ line: 1, quantity }],
  plannedAt: `${day}T08:00:00.000Z`,
  expiresAt: `${day}T23:00:00.000Z`,
  endedAt: `${day}T10:00:00.000Z`,
  changes: 2,
});

const entryOf = (index: number, day: string, quantity: number): ShipmentEntry => ({
  type: 'depart',
  caseId: CASE,
  license: 'EX-1',
  shipment: `S-${index}`,
  lines: [{ line: 1, quantity }],
  moved: [{ line: 1, planned: -quantity, shipped: quantity }],
  at: `${day}T10:00:00.000Z`,
});

export const authorization = (
  changes: Partial<RegisteredAuthorization> = {},
): RegisteredAuthorization => ({
  id: 'NVEU-2026-7K2M9QWX',
  type: 'national-veu',
  company: { name: 'Gulf Cloud', headquarters: 'AE' },
  countries: ['AE'],
  validFrom: '2026-03-01',
  validTo: '2028-03-01',
  ...changes,
});

/** An approved application of a validated end user. */
export function approved(
  held: readonly RegisteredAuthorization[],
  type: 'national-veu' | 'universal-veu' = 'national-veu',
): ReportedCase {
  const row = caseRow({
    id: CASE,
    status: 'licensed',
    request: {
      type,
      requestedTpp: [],
      reference: 'VEU-1',
      contact: caseRow().request.contact,
    } as never,
    authorizations: [...held],
    draws: [],
  });
  const decision = decisionKept({ status: 'licensed', route: type, policy: row.policy });
  return {
    ...ordered('allied', []),
    known: { row, decision, license: undefined },
    authorizations: held,
  };
}

export const filingOf = (report: string, changes: Partial<ReportFiling> = {}): ReportFiling => ({
  report,
  kind: 'certification-copy',
  caseId: CASE,
  reference: 'F-1',
  filedOn: '2026-03-10',
  by: { name: 'A. Person' },
  answers: {},
  draft: { tpp: 1, lines: [] },
  through: 'api',
  at: '2026-03-10T12:00:00.000Z',
  ...changes,
});
