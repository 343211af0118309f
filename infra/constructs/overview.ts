import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { DIMENSIONS, METRICS, type Metric } from '../../shared/deployment/metrics.ts';
import { type AlarmBell, FIVE_MINUTES } from './alarm-bell.ts';
import { deadLettersOf, machinesOf, type Observed } from './observed.ts';
import { apiMetric, machineMetric, mailMetric, tableThrottles } from './part-metrics.ts';

const HALF = 12;

/** One page for whoever is called: first the alarms, then the work, then the parts. */
export function drawOverview(scope: Construct, bell: AlarmBell, observed: Observed): void {
  const dashboard = new Dashboard(scope, 'Overview');
  dashboard.addWidgets(
    new AlarmStatusWidget({ title: 'Alarms', alarms: bell.alarms, width: 2 * HALF, height: 6 }),
  );
  for (const row of [...workRows(bell), ...partRows(observed), ...edgeRows(observed)])
    dashboard.addWidgets(...row);
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: HALF, period: FIVE_MINUTES });

/** Every metric of ours under a name that is told apart by these dimensions. */
const all = (bell: AlarmBell, metric: Metric, search: { by: string[]; statistic: string }) =>
  new MathExpression({
    expression: `SEARCH('{${[bell.namespace, ...search.by].join(',')}} MetricName="${METRICS[metric].name}"', '${search.statistic}', 300)`,
    label: '',
    period: FIVE_MINUTES,
  });

function workRows(bell: AlarmBell): IWidget[][] {
  const highest = (metric: Metric) => bell.own(metric, 'Maximum');
  const sum = (metric: Metric) => bell.own(metric, 'Sum');
  const by = [DIMENSIONS.route, DIMENSIONS.status];
  return [
    [
      graph('Decisions by route and status', [all(bell, 'decisions', { by, statistic: 'Sum' })]),
      graph('Time to decision, p95', [all(bell, 'timeToDecision', { by, statistic: 'p95' })]),
    ],
    [
      graph(
        'What waits longest: request, notice, task',
        [highest('oldestUndecided'), highest('oldestUndelivered')],
        [highest('oldestOpenTask')],
      ),
      graph(
        'Use of country quotas',
        [all(bell, 'quotaUse', { by: [DIMENSIONS.country], statistic: 'Maximum' })],
        [highest('highestQuotaUse')],
      ),
    ],
    [
      graph(
        'What went wrong in the work',
        (['drift', 'overdueTasks', 'undeliverable', 'stuck'] as const).map(highest),
        (['sweepFailures', 'noticesFailed', 'expiredHolds', 'unreadableRecords'] as const).map(sum),
      ),
      graph(
        'The synthetic case',
        [sum('canaryPassed'), sum('canaryFailed')],
        [highest('canaryDuration')],
      ),
    ],
  ];
}

function partRows(observed: Observed) {
  const { functions, api, table, mail } = observed;
  const fns = Object.values(functions);
  const period = { period: FIVE_MINUTES };
  const mails = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'];
  return [
    [
      graph(
        'API: requests and errors',
        ['Count', '4xx', '5xx'].map((name) => apiMetric(api.id, name)),
        [apiMetric(api.id, 'Latency').with({ statistic: 'p95' })],
      ),
      graph(
        'State machines: runs and failures',
        Object.values(machinesOf(observed)).flatMap((arn) =>
          ['ExecutionsStarted', 'ExecutionsFailed', 'ExecutionsTimedOut'].map((name) =>
            machineMetric(arn, name),
          ),
        ),
      ),
    ],
    [
      graph(
        'Functions: errors and throttles',
        fns.map((fn) => fn.metricErrors(period)),
        fns.map((fn) => fn.metricThrottles(period)),
      ),
      graph(
        'Functions: duration, p95',
        fns.map((fn) => fn.metricDuration({ ...period, statistic: 'p95' })),
      ),
    ],
    [
      graph('Table: turned away', tableThrottles(table.name)),
      graph(
        'Mail and dead letters',
        mails.flatMap((name) =>
          mail.sending ? mailMetric(mail.sending.configurationSetName, name) : [],
        ),
        Object.values(deadLettersOf(observed)).map((queue) =>
          queue.metricApproximateNumberOfMessagesVisible({ ...period, statistic: 'Maximum' }),
        ),
      ),
    ],
  ];
}

/** Of the web ACL of this stack; where there is one of one's own, its metrics are beside it. */
function edgeRows({ api }: Observed): IWidget[][] {
  const acl = api.edge?.webAcl;
  if (!acl) return [];
  return [
    [graph('Edge: let through, and turned away', [acl.allowed], [acl.tooMany, ...acl.blocked])],
  ];
}
