import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import {
  METRICS,
  METRICS_NAMESPACE,
  type Metric as OwnMetric,
} from '../../shared/deployment/metrics.ts';
import type { Keeping } from './kept-log.ts';

export const FIVE_MINUTES = Duration.minutes(5);

/** Something that a person has to look at, and where they read what to do. */
export interface AlarmFacts {
  /** One sentence: what is wrong. */
  readonly what: string;
  /** The heading in docs/runbook.md, as links name it. */
  readonly section: string;
  readonly metric: IMetric;
  readonly atLeast?: number;
  /** Instead of `atLeast`: less than this is wrong, and so is silence. */
  readonly lessThan?: number;
  /** How many periods in a row; two, so that one that is out of the ordinary wakes nobody. */
  readonly periods?: number;
}

export interface AlarmBellProps extends Keeping {
  /** Whom alarms are mailed to; the topic takes more at any time. */
  readonly alarmMail?: string | undefined;
  /** Where the runbook is read; by itself it is the file of this repository. */
  readonly runbookUrl?: string | undefined;
}

/** Rings for people: every alarm of the stack goes through it, and says where to read on. */
export class AlarmBell extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];
  readonly namespace: string;
  readonly #runbookUrl: string;

  constructor(scope: Construct, id: string, props: AlarmBellProps) {
    super(scope, id);
    const { stage, dataKey, alarmMail, runbookUrl = 'docs/runbook.md' } = props;
    this.namespace = `${METRICS_NAMESPACE}/${stage}`;
    this.#runbookUrl = runbookUrl;
    this.topic = new Topic(this, 'Topic', {
      displayName: `Chipgate ${stage}`,
      enforceSSL: true,
      ...(dataKey && { masterKey: dataKey }),
    });
    // A policy takes the place of the one by which AWS lets alarms in.
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (alarmMail) this.topic.addSubscription(new EmailSubscription(alarmMail));
  }

  /** One of the metrics that the functions emit. */
  own(metric: OwnMetric, statistic: string, period = FIVE_MINUTES): Metric {
    const { namespace } = this;
    return new Metric({ namespace, metricName: METRICS[metric].name, statistic, period });
  }

  ring(id: string, { what, section, metric, periods = 2, ...bound }: AlarmFacts): void {
    const { lessThan, atLeast = 1 } = bound;
    const isFloor = lessThan !== undefined;
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: `${what} ${this.#runbookUrl}#${section}`,
      threshold: lessThan ?? atLeast,
      comparisonOperator: isFloor
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: isFloor ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.alarms.push(alarm);
  }
}
