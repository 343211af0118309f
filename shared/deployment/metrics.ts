/**
 * What is measured, once each: functions emit it, alarms and the dashboard read it. Names end in
 * what they count; amounts of time are seconds.
 */
export const METRICS = {
  /** By route and status; synthetic cases are left out. */
  decisions: { name: 'Decisions', unit: 'Count' },
  /** From submission to the decision that nobody has to wait for any more. */
  timeToDecision: { name: 'TimeToDecision', unit: 'Seconds' },
  /** Use of a country's account in per cent of its limit. */
  quotaUse: { name: 'QuotaUse', unit: 'Percent' },
  highestQuotaUse: { name: 'HighestQuotaUse', unit: 'Percent' },
  oldestUndecided: { name: 'OldestUndecided', unit: 'Seconds' },
  oldestOpenTask: { name: 'OldestOpenTask', unit: 'Seconds' },
  /** Open tasks that the sweep should have ended long ago. */
  overdueTasks: { name: 'OverdueTasks', unit: 'Count' },
  oldestUndelivered: { name: 'OldestUndelivered', unit: 'Seconds' },
  /** Notices that are offered no more: they wait for a person. */
  undeliverable: { name: 'Undeliverable', unit: 'Count' },
  noticesFailed: { name: 'NoticesFailed', unit: 'Count' },
  expiredHolds: { name: 'ExpiredHolds', unit: 'Count' },
  /** Pieces of work that the sweep could not do. */
  sweepFailures: { name: 'SweepFailures', unit: 'Count' },
  /** Pieces of work that failed and were not done since; each is tried again, ever more seldom. */
  stuck: { name: 'Stuck', unit: 'Count' },
  /** Accounts that differ from their transfers. */
  drift: { name: 'Drift', unit: 'Count' },
  /** Records that could not be archived because they do not look as they should. */
  unreadableRecords: { name: 'UnreadableRecords', unit: 'Count' },
  canaryPassed: { name: 'CanaryPassed', unit: 'Count' },
  canaryFailed: { name: 'CanaryFailed', unit: 'Count' },
  canaryDuration: { name: 'CanaryDuration', unit: 'Seconds' },
} as const satisfies Record<string, { name: string; unit: MetricUnit }>;

export type MetricUnit = 'Count' | 'Percent' | 'Seconds';
export type Metric = keyof typeof METRICS;

/** By what metrics are told apart. Never by a person, a company or an ultimate parent. */
export const DIMENSIONS = { route: 'Route', status: 'Status', country: 'Country' } as const;
export type Dimension = (typeof DIMENSIONS)[keyof typeof DIMENSIONS];

/** Where metrics are found when nothing else is said, and before the name of the stage. */
export const METRICS_NAMESPACE = 'Chipgate';
