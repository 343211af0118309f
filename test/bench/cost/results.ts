import { FUNCTION_NAMES } from '../../../infra/functions.ts';
import { templateOf } from '../../infra/synthesize.ts';
import {
  type Background,
  type Measured,
  measureCanary,
  measureHourly,
  measureRoutes,
  measureSweep,
} from './measure.ts';
import { startMeteredHost } from './metered-host.ts';
import { metricsIn, type StandingCost, standingCosts, type TemplateResource } from './standing.ts';

export interface Results {
  readonly routes: readonly Measured[];
  readonly background: Background;
  readonly standing: readonly StandingCost[];
  /** What stands there more when CloudFront and a web ACL are put in front (`-c waf=on`). */
  readonly edgeUsd: number;
  readonly seconds: number;
}

/** Starts a host, does everything that costs, and stops it again. */
export async function measureAll(): Promise<Results> {
  const started = performance.now();
  const [plain, withEdge] = [productionResources(), productionResources({ edge: {} })];
  const host = await startMeteredHost();
  try {
    const sweep = await measureSweep(host);
    const routes = await measureRoutes(host);
    const canary = await measureCanary(host);
    const background = { sweep, canary, ...(await measureHourly(host)) };
    const counted = { metrics: metricsIn(host.log()), functions: FUNCTION_NAMES.length };
    const standing = standingCosts(plain, counted);
    return {
      routes,
      background,
      standing,
      edgeUsd: totalOf(standingCosts(withEdge, counted)) - totalOf(standing),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await host.stop();
  }
}

const totalOf = (costs: readonly StandingCost[]): number =>
  costs.reduce((sum, { usd }) => sum + usd, 0);

const productionResources = (more: Parameters<typeof templateOf>[2] = {}): TemplateResource[] =>
  Object.values(templateOf('production', 'licensing.example', more).toJSON().Resources);
