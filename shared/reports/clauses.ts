import type { ReportTold } from '../contracts/report.ts';
import { REPORTING } from '../rules/policies/us-diffusion-2025-01/reporting.ts';
import type { Source } from '../rules/policy.ts';
import type { Report } from './report.ts';
import type { ReportKind } from './vocabulary.ts';

/** The clause that wants each kind. */
export const CLAUSES: Readonly<Record<ReportKind, Source>> = {
  'shipment-notice': REPORTING.shipmentNotice,
  'certification-copy': REPORTING.certificationCopy,
  'limit-reached': REPORTING.limitReached,
  'allied-consignee': REPORTING.alliedConsignee,
  'veu-reexports': REPORTING.reexports,
  'veu-half-yearly': REPORTING.halfYearly,
  'chip-accounting': REPORTING.chipAccounting,
};

/** A report as an event names it. */
export const toldOf = ({ id, kind, dueOn, state }: Report): ReportTold => ({
  id,
  kind,
  dueOn,
  isLate: state === 'late',
  citation: CLAUSES[kind].citation,
});
