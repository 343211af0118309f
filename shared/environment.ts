/** Names of the environment variables that infra sets and functions read. */
export const ENVIRONMENT = {
  tableName: 'TABLE_NAME',
  decideMachineArn: 'DECIDE_STATE_MACHINE_ARN',
  reviewMachineArn: 'REVIEW_STATE_MACHINE_ARN',
  mailFrom: 'MAIL_FROM',
  publicUrl: 'PUBLIC_URL',
  /** The bucket of applicants' documents. */
  filesBucket: 'FILES_BUCKET',
  /** Where mail can be read, where it never leaves the machine; unset elsewhere. */
  inboxUrl: 'INBOX_URL',
  /** Added to the machine's clock, in milliseconds: for demonstrations and tests only. */
  clockOffsetMs: 'CLOCK_OFFSET_MS',
} as const;
