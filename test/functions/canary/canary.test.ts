import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../functions/adapters/log.ts';
import type { Measurement } from '../../../functions/adapters/metrics.ts';
import { runCanary } from '../../../functions/canary/canary.ts';
import type { CanaryDependencies } from '../../../functions/canary/dependencies.ts';
import { flaggedOrder, plainOrder } from '../../../functions/canary/orders.ts';
import { request } from '../../../shared/contracts/request.ts';

const KEY = 'key-of-the-canary';
const mailbox = {
  applicant: 'applicant@canary.example',
  officer: 'officer@canary.example',
  receivedSince: async () => [],
};

async function walked(fetch: CanaryDependencies['fetch'], more: Partial<CanaryDependencies> = {}) {
  const lines: LogLine[] = [];
  const measured: Measurement[] = [];
  const report = await runCanary({
    publicUrl: 'https://chipgate.example',
    apiKey: KEY,
    mailbox: undefined,
    fetch,
    clock: () => new Date('2026-03-10T12:00:00Z'),
    secret: () => 'secret',
    patienceMs: 0,
    pauseMs: 0,
    log: (line) => lines.push(line),
    measure: (measurement) => void measured.push(measurement),
    ...more,
  });
  return { report, lines, measured };
}

const FAILED = [{ metrics: { canaryPassed: 0, canaryFailed: 1, canaryDuration: 0 } }];

describe('A canary that does not get through', () => {
  it('says so in a metric and in words, and tells its key to nobody', async () => {
    const { report, lines, measured } = await walked(
      async () => new Response('no', { status: 401 }),
    );
    expect(report).toEqual({ order: 'failed', review: 'skipped', takenBack: 'passed' });
    expect(measured).toEqual(FAILED);
    expect(lines[0]).toMatchObject({ level: 'error', because: 'The API answered 401' });
    expect(JSON.stringify(lines)).not.toContain(KEY);
  });

  it('goes on with the review when the order failed, and the other way round', async () => {
    const { report, measured } = await walked(
      () => Promise.reject(new TypeError(`fetch with ${KEY}`)),
      { mailbox },
    );
    expect(report).toMatchObject({ order: 'failed', review: 'failed' });
    expect(measured).toEqual(FAILED);
  });

  it('does not take an answer for right that is not what the API promises', async () => {
    const { report, lines } = await walked(async () => Response.json({ id: 'x' }));
    expect(report.order).toBe('failed');
    expect(lines[0]).toMatchObject({ error: 'ZodError' });
  });
});

describe('The orders of the canary', () => {
  const options = { reference: 'CANARY-1', email: 'applicant@canary.example' };

  it('are orders as the contract has them, and say that they are synthetic', () => {
    for (const order of [plainOrder(options), flaggedOrder(options)]) {
      expect(request.parse(order)).toMatchObject({ reference: 'CANARY-1', destination: 'TV' });
      expect(JSON.stringify(order)).toMatch(/[Ss]ynthetic/);
    }
  });
});
