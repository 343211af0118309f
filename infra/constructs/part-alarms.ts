import { Duration } from 'aws-cdk-lib';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { AlarmBell } from './alarm-bell.ts';
import { FIVE_MINUTES } from './alarm-bell.ts';
import type { Observed } from './observed.ts';
import {
  apiMetric,
  machineMetric,
  mailMetric,
  rateOf,
  sumOf,
  tableThrottles,
} from './part-metrics.ts';

/** How many in a hundred may go wrong before it is more than chance. */
const WRONG_PERCENT = 5;
const PERIOD = { period: FIVE_MINUTES };

/** Rings when a part fails more often than chance, is turned away, or leaves something lying. */
export function ringForParts(bell: AlarmBell, observed: Observed): void {
  ringForFunctions(bell, observed);
  ringForMachines(bell, observed);
  ringForApi(bell, observed);
  for (const [name, queue] of Object.entries(observed.deadLetters)) {
    bell.ring(`DeadLetters-${name}`, {
      what: `The stream gave up on something of the ${name}.`,
      section: 'dead-letters',
      metric: queue.metricApproximateNumberOfMessagesVisible({ ...PERIOD, statistic: 'Maximum' }),
      periods: 1,
    });
  }
  bell.ring('TableThrottled', {
    what: 'The table turns reads or writes away.',
    section: 'throttles',
    metric: tableThrottles(observed.tableName),
    periods: 2,
  });
  if (observed.sending) ringForMail(bell, observed.sending);
}

function ringForFunctions(bell: AlarmBell, { functions }: Observed): void {
  for (const [name, fn] of Object.entries(functions)) {
    bell.ring(`Errors-${name}`, {
      what: `The function ${name} fails.`,
      section: 'a-function-fails',
      metric: rateOf(fn.metricErrors(PERIOD), fn.metricInvocations(PERIOD), `${name} errors, %`),
      atLeast: WRONG_PERCENT,
      periods: 2,
    });
  }
  bell.ring('FunctionsThrottled', {
    what: 'AWS turns calls of functions away.',
    section: 'throttles',
    metric: sumOf(Object.values(functions).map((fn) => fn.metricThrottles(PERIOD))),
    periods: 2,
  });
}

function ringForMachines(bell: AlarmBell, { machines }: Observed): void {
  for (const [name, arn] of Object.entries(machines)) {
    const of = (metricName: string) => machineMetric(arn, metricName);
    const wrong = ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(of);
    bell.ring(`Failures-${name}`, {
      what: `Runs of the ${name} machine fail.`,
      section: 'a-state-machine-fails',
      metric: rateOf(sumOf(wrong), of('ExecutionsStarted'), `${name} failures, %`),
      atLeast: WRONG_PERCENT,
      periods: 2,
    });
  }
}

function ringForApi(bell: AlarmBell, { apiId }: Observed): void {
  bell.ring('ApiErrors', {
    what: 'The API answers that something is wrong on our side.',
    section: 'the-api-answers-with-errors',
    metric: rateOf(apiMetric(apiId, '5xx'), apiMetric(apiId, 'Count'), 'API errors, %'),
    atLeast: WRONG_PERCENT,
    periods: 2,
  });
}

/** SES stops whoever bounces 10 %, or is complained of in 0.1 %: this rings long before. */
function ringForMail(bell: AlarmBell, { configurationSetName }: ConfigurationSet): void {
  const of = (metricName: string) => mailMetric(configurationSetName, metricName);
  const hour = { period: Duration.hours(1) };
  bell.ring('MailBounces', {
    what: 'Mail came back, was refused, or was complained of.',
    section: 'mail-bounces',
    metric: sumOf(['Bounce', 'Complaint', 'Reject', 'RenderingFailure'].map(of)),
    periods: 1,
  });
  for (const [name, atLeast] of [
    ['BounceRate', 0.03],
    ['ComplaintRate', 0.0005],
  ] as const) {
    bell.ring(`Mail${name}`, {
      what: 'The reputation of our mail domain suffers.',
      section: 'mail-bounces',
      metric: of(`Reputation.${name}`).with({ ...hour, statistic: 'Average' }),
      atLeast,
      periods: 1,
    });
  }
}
