import {
  type Dimension,
  METRICS,
  METRICS_NAMESPACE,
  type Metric,
} from '../../shared/deployment/metrics.ts';
import { systemClock } from './clock.ts';
import { optional } from './configuration.ts';
import { writeLine } from './log.ts';

/** Some metrics of one moment, told apart by the same dimensions. */
export interface Measurement {
  readonly dimensions?: Readonly<Partial<Record<Dimension, string>>>;
  readonly metrics: Readonly<Partial<Record<Metric, number>>>;
}

/** Takes measurements; where they go is not the measurer's business. */
export type Measure = (measurement: Measurement) => void;

/**
 * A log line from which CloudWatch makes metrics (embedded metric format): no call, no permission.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function emf(
  namespace: string,
  { dimensions = {}, metrics }: Measurement,
  at: Date,
): Readonly<Record<string, unknown>> {
  const measured = (Object.keys(metrics) as Metric[]).map((metric) => METRICS[metric]);
  const values = Object.entries(metrics).map(([metric, value]) => [
    METRICS[metric as Metric].name,
    value,
  ]);
  return {
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: measured.map(({ name, unit }) => ({ Name: name, Unit: unit })),
        },
      ],
    },
    ...dimensions,
    ...Object.fromEntries(values),
  };
}

/** Into the log, under the namespace of the environment. */
export function emfMeasure(): Measure {
  const namespace = optional('metricsNamespace') ?? METRICS_NAMESPACE;
  return (measurement) => writeLine(emf(namespace, measurement, systemClock()));
}
