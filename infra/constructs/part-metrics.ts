import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { TABLE } from '../../shared/table.ts';
import { FIVE_MINUTES } from './alarm-bell.ts';

/** Metrics that AWS keeps of the parts of the stack. */
const ofAws = (namespace: string, metricName: string, dimensionsMap: Record<string, string>) =>
  new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period: FIVE_MINUTES });

export const machineMetric = (arn: string, metricName: string): Metric =>
  ofAws('AWS/States', metricName, { StateMachineArn: arn });

export const apiMetric = (apiId: string, metricName: string): Metric =>
  ofAws('AWS/ApiGateway', metricName, { ApiId: apiId });

/** Of what was sent through one configuration set. */
export const mailMetric = (configurationSet: string, metricName: string): Metric =>
  ofAws('AWS/SES', metricName, { 'ses:configuration-set': configurationSet });

/** Reads and writes of the table and of each of its indexes that were turned away. */
export function tableThrottles(tableName: string): IMetric {
  const indexes = Object.values(TABLE.indexes).map(({ name }) => ({
    TableName: tableName,
    GlobalSecondaryIndexName: name,
  }));
  const places = [{ TableName: tableName }, ...indexes];
  return sumOf(
    places.flatMap((place) =>
      ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
        ofAws('AWS/DynamoDB', name, place),
      ),
    ),
  );
}

export const sumOf = (metrics: readonly IMetric[]): MathExpression => {
  const named = metrics.map((metric, index) => [`m${index}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: FIVE_MINUTES,
  });
};

/** One of few may fail without anything being wrong. */
const FEW = 3;

/** How many in a hundred went wrong; zero as long as it is only a few. */
export const rateOf = (wrong: IMetric, all: IMetric, label: string): MathExpression =>
  new MathExpression({
    expression: `IF(FILL(wrong, 0) >= ${FEW}, 100 * FILL(wrong, 0) / FILL(all, 1), 0)`,
    usingMetrics: { wrong, all },
    period: FIVE_MINUTES,
    label,
  });
