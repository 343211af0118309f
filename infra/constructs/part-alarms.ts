import { Duration } from 'aws-cdk-lib';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { AlarmBell } from './alarm-bell.ts';
import { FIVE_MINUTES } from './alarm-bell.ts';
import { deadLettersOf, machinesOf, type Observed } from './observed.ts';
import {
  apiMetric,
  functionThrottles,
  machineMetric,
  mailMetric,
  rateOf,
  tableThrottles,
} from './part-metrics.ts';

/** The part of calls that may go wrong before it is more than chance. */
const WRONG_PART = 0.05;
/** Answers of the API in five minutes that may be a fault of ours: there should be none. */
const WRONG_ANSWERS = 10;
/** Runs that may fail in five minutes: a request that cannot be decided fails again and again. */
const FAILED_RUNS = 3;
const PERIOD = { period: FIVE_MINUTES };

/** Rings when a part fails more often than chance, is turned away, or leaves something lying. */
export function ringForParts(bell: AlarmBell, observed: Observed): void {
  ringForFunctions(bell, observed);
  ringForMachines(bell, observed);
  ringForApi(bell, observed);
  ringForEdge(bell, observed);
  for (const [name, queue] of Object.entries(deadLettersOf(observed))) {
    bell.ring(`DeadLetters-${name}`, {
      what: `Something was given up that ${name} did not take.`,
      section: 'dead-letters',
      metric: queue.metricApproximateNumberOfMessagesVisible({ ...PERIOD, statistic: 'Maximum' }),
      periods: 1,
    });
  }
  ringForThrottles(bell, observed);
  const { sending } = observed.mail;
  if (sending) ringForMail(bell, sending);
}

function ringForFunctions(bell: AlarmBell, { functions }: Observed): void {
  for (const [name, fn] of Object.entries(functions)) {
    bell.ring(`Errors-${name}`, {
      what: `The function ${name} fails.`,
      section: 'a-function-fails',
      metric: rateOf(fn.metricErrors(PERIOD)),
      atLeast: WRONG_PART,
    });
  }
}

function ringForMachines(bell: AlarmBell, observed: Observed): void {
  for (const [name, arn] of Object.entries(machinesOf(observed))) {
    for (const metricName of ['ExecutionsFailed', 'ExecutionsTimedOut']) {
      bell.ring(`${metricName}-${name}`, {
        what: `Runs of the ${name} machine fail.`,
        section: 'a-state-machine-fails',
        metric: machineMetric(arn, metricName),
        atLeast: FAILED_RUNS,
      });
    }
  }
}

function ringForApi(bell: AlarmBell, { api }: Observed): void {
  bell.ring('ApiErrors', {
    what: 'The API answers that something is wrong on our side.',
    section: 'the-api-answers-with-errors',
    metric: apiMetric(api.id, '5xx'),
    atLeast: WRONG_ANSWERS,
  });
}

/** That AWS's rules refuse something is no news; that somebody asks too much may be a supplier. */
function ringForEdge(bell: AlarmBell, { api }: Observed): void {
  if (!api.edge?.webAcl) return;
  bell.ring('EdgeTurnsAway', {
    what: 'An address asks more than the edge lets through.',
    section: 'the-edge-turns-an-address-away',
    metric: api.edge.webAcl.tooMany,
  });
}

function ringForThrottles(bell: AlarmBell, { table }: Observed): void {
  bell.ring('FunctionsThrottled', {
    what: 'AWS turns calls of functions away.',
    section: 'throttles',
    metric: functionThrottles(),
  });
  for (const metric of tableThrottles(table.name)) {
    const index = metric.dimensions?.GlobalSecondaryIndexName ?? 'table';
    bell.ring(`${metric.metricName}-${index}`, {
      what: 'The table turns reads or writes away.',
      section: 'throttles',
      metric,
    });
  }
}

/** SES stops whoever bounces 10 %, or is complained of in 0.5 %: this rings long before. */
function ringForMail(bell: AlarmBell, { configurationSetName }: ConfigurationSet): void {
  const of = (metricName: string) => mailMetric(configurationSetName, metricName);
  for (const metricName of ['Bounce', 'Complaint', 'Reject']) {
    bell.ring(`Mail${metricName}`, {
      what: 'Mail came back, was refused, or was complained of.',
      section: 'mail-bounces',
      metric: of(metricName),
      periods: 1,
    });
  }
  for (const [name, atLeast] of [
    ['BounceRate', 0.03],
    ['ComplaintRate', 0.0005],
  ] as const) {
    bell.ring(`Mail${name}`, {
      what: 'The reputation of our mail domain suffers.',
      section: 'mail-bounces',
      metric: of(`Reputation.${name}`).with({ period: Duration.hours(1), statistic: 'Average' }),
      atLeast,
      periods: 1,
    });
  }
}
