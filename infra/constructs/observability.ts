import { CfnOutput } from 'aws-cdk-lib';
import {
  CloudWatchDimensionSource,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { AlarmBell, type AlarmBellProps } from './alarm-bell.ts';
import type { Observed } from './observed.ts';
import { drawOverview } from './overview.ts';
import { ringForParts } from './part-alarms.ts';
import { ringForWork } from './work-alarms.ts';

export interface ObservabilityProps extends AlarmBellProps, Observed {}

/** Watches the work and the parts that do it: a page to look at, and a bell that rings for people. */
export class Observability extends Construct {
  constructor(scope: Construct, id: string, observed: ObservabilityProps) {
    super(scope, id);
    const bell = new AlarmBell(this, 'Bell', observed);
    for (const fn of Object.values(observed.functions)) {
      fn.addEnvironment(ENVIRONMENT.metricsNamespace, bell.namespace);
    }
    countMail(observed);
    ringForWork(bell, observed);
    ringForParts(bell, observed);
    drawOverview(this, bell, observed);
    new CfnOutput(this, 'AlarmTopicArn', { value: bell.topic.topicArn });
  }
}

/** What became of each mail, counted by SES. */
function countMail({ mail }: Observed): void {
  mail.sending?.addEventDestination('Counted', {
    destination: EventDestination.cloudWatchDimensions([
      {
        name: 'ses:configuration-set',
        source: CloudWatchDimensionSource.MESSAGE_TAG,
        defaultValue: 'none',
      },
    ]),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
    ],
  });
}
