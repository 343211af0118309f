import type { Found } from '../found.ts';
import type { Policy } from '../policy.ts';

/** A finding of a decision; one that was kept in words may have its data beside them. */
type Kept = object &
  Partial<{ readonly says: string; readonly with: object; readonly found: object }>;

/** Items of these are licensed for the shorter term: 15 CFR 750.7(g), by 742.6(a)(6)(iii)(A). */
const SHORT: ReadonlySet<string> = new Set(['3A090.a', 'excepted']);

/** How long a license of what was found holds; where that is not told, for the shorter term. */
export function licenseYears(policy: Policy, findings: readonly Kept[]): number {
  const { licenseValidityYears: short, otherLicenseValidityYears: other = short } = policy;
  const told = findings.map((one) => ('says' in one ? one : (one.found ?? one)) as Partial<Found>);
  const classes = told.flatMap((one) =>
    one.says === 'items-classed' ? (one.with?.items ?? []) : [],
  );
  const isOfModel = told.some(({ says }) => says === 'model-controlled');
  const isOther = classes.length > 0 && !classes.some((item) => SHORT.has(item.class));
  return isOther || isOfModel ? other.value : short.value;
}
