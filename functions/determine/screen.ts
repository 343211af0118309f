import type { Filing } from '../../shared/contracts/application.ts';
import { screenedParties } from '../../shared/facts/screened-parties.ts';
import type { Screening } from '../../shared/rules/facts.ts';
import type { Policy } from '../../shared/rules/index.ts';
import { withoutCleared } from './clearances.ts';
import type { DetermineDependencies } from './dependencies.ts';

type ScreenDependencies = Pick<DetermineDependencies, 'screener' | 'clearances' | 'clock'>;

/** Screens everybody who is named, less what officers have cleared. */
export async function screen(
  filed: Filing,
  policy: Policy,
  { screener, clearances, clock }: ScreenDependencies,
): Promise<Screening> {
  const names = screenedParties(filed).map(({ name }) => name);
  const screening = await screener.screen(names, policy.screening.value);
  return withoutCleared(filed, screening, { clearances, now: clock() });
}
