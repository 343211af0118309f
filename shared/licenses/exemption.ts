import { isApplication } from '../contracts/application.ts';
import type { CaseFile } from '../contracts/case.ts';
import type { CaseRecord } from '../contracts/case-record.ts';
import type { KeptLicense } from '../contracts/license.ts';
import type { RecordedDecision } from '../contracts/records.ts';
import { readableCode } from '../digests/readable-code.ts';
import type { Route, Status } from '../rules/vocabulary.ts';
import { referenceKey } from '../shipments/reference.ts';
import type { LicenseState } from './lifecycle.ts';

export const LICENSE_KINDS = ['license', 'exception', 'validated-end-user'] as const;
export type LicenseKind = (typeof LICENSE_KINDS)[number];

const UNDER_VEU: ReadonlySet<Route> = new Set(['national-veu', 'universal-veu']);

/** By what it permits: a license alone has an end of its own. */
export function kindOf(
  { expiresAt }: Pick<KeptLicense, 'expiresAt'>,
  { route }: Pick<RecordedDecision, 'route'>,
): LicenseKind {
  if (expiresAt !== undefined) return 'license';
  return UNDER_VEU.has(route) ? 'validated-end-user' : 'exception';
}

const STATES: Readonly<Partial<Record<Status, LicenseState>>> = {
  'no-license-required': 'active',
  withdrawn: 'surrendered',
};

/**
 * What an exempt order ships under: it follows from the decision, and is written with the first shipment.
 * It has no end of its own, as the law is asked at every shipment.
 */
export function exemptionOf(
  row: CaseRecord,
  decision: RecordedDecision | undefined,
): KeptLicense | undefined {
  const state = STATES[row.status];
  if (decision?.status !== 'no-license-required' || !state) return undefined;
  if (isApplication(row.request)) return undefined;
  return {
    id: exemptionNumber(row.id, decision.route),
    issuedAt: decision.decidedAt,
    tpp: decision.totalTpp,
    shippedTpp: 0,
    state,
    uses: [],
    moves: 0,
    isDerived: true,
    ...(state !== 'active' && { stateSince: row.updatedAt }),
  };
}

const CASE = /^req-([0-9a-f]{8})([0-9a-f]{8})([0-9a-f]{8})([0-9a-f]{8})$/;
const EXEMPT = /^(?:EX|VE)([0-9A-F]{32})$/;
const ISSUED = /^CG(.{4})(.{4})(.{4})$/;

/** What an exempt order ships under, by its number; nothing, where it may not ship by that. */
export const exemptionNumberOf = ({
  id,
  request,
  status,
  decision,
}: Pick<CaseFile, 'id' | 'request' | 'status' | 'decision'>): string | undefined =>
  status === 'no-license-required' && decision && !isApplication(request)
    ? exemptionNumber(id, decision.route)
    : undefined;

/** It names its case, so that it is found without an index. */
function exemptionNumber(caseId: string, route: Route): string {
  const prefix = UNDER_VEU.has(route) ? 'VE' : 'EX';
  const parts = CASE.exec(caseId)?.slice(1) ?? [readableCode(`license ${caseId}`, 12)];
  return [prefix, ...parts.map((part) => part.toUpperCase())].join('-');
}

/** A license's number as it may be written: where its case is, or as the index has it. */
export function licenseNamed(written: string): { caseId: string } | { number: string } {
  const key = referenceKey(written);
  const exempt = EXEMPT.exec(key)?.[1];
  if (exempt !== undefined) return { caseId: `req-${exempt.toLowerCase()}` };
  // Crockford: what looks alike is read alike.
  const read = key.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const groups = ISSUED.exec(key.slice(0, 2) + read)?.slice(1);
  return { number: groups ? ['CG', ...groups].join('-') : written };
}
