import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { TABLE } from '../../shared/deployment/table.ts';
import { FIVE_MINUTES } from './alarm-bell.ts';

/** Metrics that AWS keeps of the parts of the stack. */
const ofAws = (namespace: string, metricName: string, dimensionsMap: Record<string, string> = {}) =>
  new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period: FIVE_MINUTES });

export const machineMetric = (arn: string, metricName: string): Metric =>
  ofAws('AWS/States', metricName, { StateMachineArn: arn });

export const apiMetric = (apiId: string, metricName: string): Metric =>
  ofAws('AWS/ApiGateway', metricName, { ApiId: apiId });

/** Of what was sent through one configuration set. */
export const mailMetric = (configurationSet: string, metricName: string): Metric =>
  ofAws('AWS/SES', metricName, { 'ses:configuration-set': configurationSet });

/** Of all functions of the account, which share what it may run at once. */
export const functionThrottles = (): Metric => ofAws('AWS/Lambda', 'Throttles');

/** Reads and writes of the table, and of each of its indexes, that were turned away. */
export function tableThrottles(tableName: string): Metric[] {
  const indexes = Object.values(TABLE.indexes).map(({ name }) => ({
    TableName: tableName,
    GlobalSecondaryIndexName: name,
  }));
  return [{ TableName: tableName }, ...indexes].flatMap((place) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => ofAws('AWS/DynamoDB', name, place)),
  );
}

/** Of a metric that is 0 or 1 for each call: the part of the calls for which it is 1. */
export const rateOf = (metric: Metric): Metric => metric.with({ statistic: 'Average' });
