import { DIMENSIONS } from '../../shared/deployment/metrics.ts';
import type { Account } from '../../shared/ledger/account.ts';
import { limitInForce, quotaOf } from '../../shared/ledger/limits.ts';
import type { MeasuringSweep } from './dependencies.ts';

/** Below this nobody has to look, and a metric of its own for each country would only cost. */
const WORTH_TELLING_PERCENT = 50;

/** Only these are metrics: the names of other accounts are those of companies. */
const COUNTRY = 'country/';

/** How much of their limits the countries have used, and the most that any of them has. */
export async function measureQuotas(dependencies: MeasuringSweep): Promise<void> {
  const { accounts, clock, measure } = dependencies;
  const now = clock();
  const uses = (await accounts.named(COUNTRY, now)).flatMap((account) => useOf(account, now));
  measure({ metrics: { highestQuotaUse: Math.max(0, ...uses.map(({ percent }) => percent)) } });
  for (const { country, percent } of uses) {
    if (percent < WORTH_TELLING_PERCENT) continue;
    measure({ dimensions: { [DIMENSIONS.country]: country }, metrics: { quotaUse: percent } });
  }
}

/** Nothing, where the policy in force gives the account no limit. */
function useOf(account: Account, now: Date) {
  const [, country = ''] = account.account.split('/');
  const limitTpp = quotaOf(account, limitInForce(account.account, now))?.limitTpp;
  if (limitTpp === undefined) return [];
  // A limit lowered to nothing is used up.
  return [{ country, percent: limitTpp > 0 ? (100 * account.used) / limitTpp : 100 }];
}
