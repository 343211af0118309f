import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../infra/functions.ts';
import { DIMENSIONS, METRICS } from '../../shared/deployment/metrics.ts';
import { resourcesOf, templateOf } from './synthesize.ts';

const development = templateOf('development');
const production = templateOf('production', 'chipgate.example', {
  alarmMail: 'operators@chipgate.example',
});
const both = [development, production];

interface Alarm {
  readonly AlarmDescription: string;
  readonly AlarmActions: unknown[];
  readonly OKActions: unknown[];
  readonly TreatMissingData: string;
  readonly MetricName?: string;
}

const alarmsOf = (template: typeof development): [string, Alarm][] =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => [
    id.replace(/^WatchBell/, '').replace(/[0-9A-F]{8}$/, ''),
    Properties as unknown as Alarm,
  ]);
const namesOf = (template: typeof development) => alarmsOf(template).map(([name]) => name);

/** As GitHub names the heading of a section. */
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
const runbook = readFileSync('docs/runbook.md', 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => slugOf(heading));

describe('Every alarm', () => {
  it.each(both)('links a section of the runbook that is there', (template) => {
    const linked = alarmsOf(template).map(
      ([, { AlarmDescription }]) => / docs\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription)?.[1],
    );
    expect(linked.length).toBeGreaterThan(15);
    expect(linked.filter((section) => !section || !sections.includes(section))).toEqual([]);
  });

  it('rings for people, and says when it is over', () => {
    for (const [, { AlarmActions, OKActions }] of alarmsOf(production)) {
      expect(AlarmActions).toEqual(OKActions);
      expect(JSON.stringify(AlarmActions)).toContain('WatchBellTopic');
    }
  });

  it('may ring: the policy of the bell lets the alarms of this account in', () => {
    const [[, policy] = []] = resourcesOf(production, 'AWS::SNS::TopicPolicy');
    expect(policy?.Properties.PolicyDocument).toHaveProperty(
      'Statement',
      expect.arrayContaining([
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }),
      ]),
    );
  });

  it('leads to the runbook of whoever runs it, where that is told', () => {
    const runbookUrl = 'https://wiki.example/chipgate';
    for (const [, { AlarmDescription }] of alarmsOf(
      templateOf('development', undefined, { runbookUrl }),
    )) {
      expect(AlarmDescription).toContain(` ${runbookUrl}#`);
    }
  });

  it('that is about silence rings when nothing is heard', () => {
    const silent = alarmsOf(production).filter(
      ([, { TreatMissingData }]) => TreatMissingData === 'breaching',
    );
    expect(silent.map(([name]) => name).sort()).toEqual(['CanaryFailed', 'SweepSilent']);
  });
});

describe('There is an alarm', () => {
  it.each([
    ['a case that stays undecided', 'StuckCase', METRICS.oldestUndecided.name],
    ['a task that nothing ends', 'OverdueTask', METRICS.overdueTasks.name],
    ['drift', 'Drift', METRICS.drift.name],
    ['a notice that waits', 'UndeliveredNotice', METRICS.oldestUndelivered.name],
    ['a notice that is lost', 'LostNotice', METRICS.undeliverable.name],
    ['mail that fails', 'MailFailures', METRICS.noticesFailed.name],
    ['mail that comes back', 'MailBounce', 'Bounce'],
    ['mail that is complained of', 'MailComplaint', 'Complaint'],
    ['the reputation of the mail domain', 'MailBounceRate', 'Reputation.BounceRate'],
    ['a sweep that cannot work', 'SweepFailures', METRICS.sweepFailures.name],
    ['a synthetic case that did not go through', 'CanaryFailed', METRICS.canaryPassed.name],
    ['errors of the API', 'ApiErrors', '5xx'],
    ['a table that turns writes away', 'WriteThrottleEventstable', 'WriteThrottleEvents'],
    ['an index that turns reads away', 'ReadThrottleEventsdue', 'ReadThrottleEvents'],
    ['functions that are turned away', 'FunctionsThrottled', 'Throttles'],
    ['runs of the decide machine that fail', 'ExecutionsFaileddecide', 'ExecutionsFailed'],
    ['runs of the review machine that fail', 'ExecutionsFailedreview', 'ExecutionsFailed'],
    ['runs that take too long', 'ExecutionsTimedOutdecide', 'ExecutionsTimedOut'],
    [
      'changes that the stream gave up on',
      'DeadLettersrelay',
      'ApproximateNumberOfMessagesVisible',
    ],
    [
      'records that the stream gave up on',
      'DeadLettersarchive',
      'ApproximateNumberOfMessagesVisible',
    ],
  ])('for %s', (_, name, metric) => {
    const alarm = alarmsOf(production).find(([id]) => id === name)?.[1];
    expect(alarm?.MetricName).toBe(metric);
  });

  it('for the errors of each function', () => {
    for (const name of FUNCTION_NAMES) expect(namesOf(production)).toContain(`Errors${name}`);
  });

  it('for mail and for the synthetic case only where there are any', () => {
    const asked = /Mail|Notice|canary/i;
    expect(namesOf(production).some((name) => asked.test(name))).toBe(true);
    expect(namesOf(development).filter((name) => asked.test(name))).toEqual([]);
  });

  it('about the metrics of this stage alone', () => {
    const namespaces = (template: typeof development) => [
      ...new Set(JSON.stringify(template.toJSON()).match(/Chipgate\/[a-z]+/g)),
    ];
    expect(namespaces(development)).toEqual(['Chipgate/development']);
    expect(namespaces(production)).toEqual(['Chipgate/production']);
    for (const template of both) {
      for (const [, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
        expect(JSON.stringify(Properties.Environment)).toMatch(/METRICS_NAMESPACE":"Chipgate\//);
      }
    }
  });
});

describe('Those who are called', () => {
  it('are mailed only where an address is told, and over TLS', () => {
    const mailed = resourcesOf(production, 'AWS::SNS::Subscription').map(
      ([, { Properties }]) => Properties.Endpoint,
    );
    expect(mailed).toEqual(['operators@chipgate.example']);
    expect(resourcesOf(development, 'AWS::SNS::Subscription')).toEqual([]);
    expect(JSON.stringify(resourcesOf(production, 'AWS::SNS::TopicPolicy'))).toContain(
      'aws:SecureTransport',
    );
  });

  it.each(both)('find all on one page: every metric, and the state of every alarm', (template) => {
    const [[, dashboard] = []] = resourcesOf(template, 'AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const { name } of Object.values(METRICS)) expect(body).toContain(name);
    for (const name of Object.values(DIMENSIONS)) expect(body).toContain(name);
    const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([id]) => id);
    expect(alarms.filter((id) => !body.includes(id))).toEqual([]);
  });
});

describe('Traces', () => {
  it.each(both)('are made of nothing unless asked for', (template) => {
    const functions = resourcesOf(template, 'AWS::Lambda::Function');
    expect(functions.filter(([, { Properties }]) => 'TracingConfig' in Properties)).toEqual([]);
    for (const [, { Properties }] of resourcesOf(template, 'AWS::StepFunctions::StateMachine'))
      expect(Properties.TracingConfiguration).toEqual({ Enabled: false });
  });

  it('go through every function and both machines where they are', () => {
    const template = templateOf('development', undefined, { isTraced: true });
    const functions = resourcesOf(template, 'AWS::Lambda::Function');
    const machines = resourcesOf(template, 'AWS::StepFunctions::StateMachine');
    expect([functions.length > 6, machines.length]).toEqual([true, 2]);
    for (const [, { Properties }] of functions)
      expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
    for (const [, { Properties }] of machines)
      expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
  });
});

describe('Dimensions', () => {
  it('are routes, statuses and countries: never a person, a company or a parent', () => {
    expect(Object.values(DIMENSIONS)).toEqual(['Route', 'Status', 'Country']);
  });
});
