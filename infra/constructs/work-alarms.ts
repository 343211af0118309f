import { Duration } from 'aws-cdk-lib';
import type { AlarmBell } from './alarm-bell.ts';
import type { Observed } from './observed.ts';

const HOUR = Duration.hours(1);
const QUARTER_HOUR = Duration.minutes(15);

/** Rings when work stands still, is lost or does not add up, whatever the parts say of themselves. */
export function ringForWork(bell: AlarmBell, { functions, mail }: Observed): void {
  bell.ring('StuckCase', {
    what: 'A request was received minutes ago and is not decided.',
    section: 'a-case-is-stuck',
    metric: bell.own('oldestUndecided', 'Maximum'),
    atLeast: 180,
  });
  bell.ring('OverdueTask', {
    what: 'The time of a task is over and nothing has ended it.',
    section: 'a-task-is-overdue',
    metric: bell.own('overdueTasks', 'Maximum'),
  });
  bell.ring('Drift', {
    what: 'An account differs from its transfers.',
    section: 'the-ledger-drifts',
    metric: bell.own('drift', 'Maximum', HOUR),
    periods: 1,
  });
  bell.ring('StuckWork', {
    what: 'The same piece of work has failed for a quarter of an hour.',
    section: 'work-is-stuck',
    metric: bell.own('stuck', 'Maximum'),
    periods: 3,
  });
  bell.ring('SweepFailures', {
    what: 'The sweep cannot do some of its work.',
    section: 'the-sweep-fails',
    metric: bell.own('sweepFailures', 'Sum'),
    atLeast: 3,
    periods: 3,
  });
  bell.ring('SweepSilent', {
    what: 'The sweep does not run: nothing that time does is done.',
    section: 'the-sweep-is-silent',
    metric: bell.own('sweepFailures', 'SampleCount'),
    lessThan: 1,
    periods: 3,
  });
  bell.ring('UnreadableRecord', {
    what: 'A record could not be read, and is not archived.',
    section: 'a-record-is-not-archived',
    metric: bell.own('unreadableRecords', 'Sum'),
    periods: 1,
  });
  if (mail.isConfigured) ringForNotices(bell);
  if (functions.canary) {
    bell.ring('CanaryFailed', {
      what: 'The synthetic case did not go through.',
      section: 'the-canary-failed',
      metric: bell.own('canaryPassed', 'Sum', QUARTER_HOUR),
      lessThan: 1,
    });
  }
}

function ringForNotices(bell: AlarmBell): void {
  bell.ring('UndeliveredNotice', {
    what: 'A notice has waited for a quarter of an hour.',
    section: 'notices-are-not-delivered',
    metric: bell.own('oldestUndelivered', 'Maximum'),
    atLeast: 900,
  });
  bell.ring('LostNotice', {
    what: 'A notice was offered so often that it is offered no more.',
    section: 'a-mail-is-lost',
    metric: bell.own('undeliverable', 'Maximum'),
    periods: 1,
  });
  bell.ring('MailFailures', {
    what: 'Many notices fail when they are sent.',
    section: 'notices-are-not-delivered',
    metric: bell.own('noticesFailed', 'Sum', QUARTER_HOUR),
    atLeast: 20,
    periods: 1,
  });
}
