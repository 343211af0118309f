import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emf } from '../../../functions/adapters/metrics.ts';
import { DIMENSIONS, METRICS, type Metric } from '../../../shared/deployment/metrics.ts';
import { NOON } from '../../support/ledger.ts';

interface Line {
  readonly _aws: {
    readonly Timestamp: number;
    readonly CloudWatchMetrics: {
      readonly Namespace: string;
      readonly Dimensions: string[][];
      readonly Metrics: { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  readonly [member: string]: unknown;
}

const names = Object.keys(METRICS) as Metric[];
const measurements = fc.record({
  metrics: fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0 }), { minKeys: 1 }),
  dimensions: fc.dictionary(fc.constantFrom(...Object.values(DIMENSIONS)), fc.string()),
});

describe('A line of metrics', () => {
  it('is what CloudWatch makes metrics of', () => {
    const measurement = {
      dimensions: { Route: 'small-order', Status: 'licensed' },
      metrics: { decisions: 1, timeToDecision: 0.4 },
    };
    expect(emf('Chipgate/production', measurement, NOON)).toEqual({
      _aws: {
        Timestamp: NOON.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'Chipgate/production',
            Dimensions: [['Route', 'Status']],
            Metrics: [
              { Name: 'Decisions', Unit: 'Count' },
              { Name: 'TimeToDecision', Unit: 'Seconds' },
            ],
          },
        ],
      },
      Route: 'small-order',
      Status: 'licensed',
      Decisions: 1,
      TimeToDecision: 0.4,
    });
  });

  it('carries a number for each metric and a text for each dimension that it names', () => {
    fc.assert(
      fc.property(measurements, (measurement) => {
        const line = emf('n', measurement, NOON) as Line;
        const [directive] = line._aws.CloudWatchMetrics;
        const named = directive?.Metrics.map(({ Name }) => Name) ?? [];
        expect(named).toHaveLength(Object.keys(measurement.metrics).length);
        for (const name of named) expect(line[name]).toBeTypeOf('number');
        for (const name of directive?.Dimensions.flat() ?? [])
          expect(line[name]).toBeTypeOf('string');
      }),
    );
  });

  it('has a name and a unit of its own for every metric', () => {
    const told = Object.values(METRICS).map(({ name }) => name);
    expect(new Set(told).size).toBe(told.length);
  });
});
