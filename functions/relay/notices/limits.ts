import type { Quota } from '../../../shared/contracts/quota.ts';
import { type LimitView, limitViewOf } from '../../../shared/ledger/limit-view.ts';
import type { DeliverDependencies } from './dependencies.ts';
import type { Scene } from './scene.ts';

/** What a case draws on and what is left of it; a limit that is not known is left out. */
export async function limitsOf(
  { file, now }: Scene,
  { quotas }: DeliverDependencies,
): Promise<LimitView[]> {
  const views = (file.decision?.draws ?? []).map(async (draw) => {
    const quota: Quota | undefined = await quotas.find(draw.account, now);
    return quota ? [limitViewOf(quota, draw)] : [];
  });
  return (await Promise.all(views)).flat();
}
