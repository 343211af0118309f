/** Names of the environment variables that infra sets and functions read. */
export const ENVIRONMENT = {
  tableName: 'TABLE_NAME',
  decideMachineArn: 'DECIDE_STATE_MACHINE_ARN',
  reviewMachineArn: 'REVIEW_STATE_MACHINE_ARN',
  /** The queue that wakes whoever calls the endpoints of suppliers. */
  hearQueueUrl: 'HEAR_QUEUE_URL',
  deliverQueueUrl: 'DELIVER_QUEUE_URL',
  /** `on` where endpoints of suppliers may be on this machine: on one machine alone; unset elsewhere. */
  loopbackTargets: 'LOOPBACK_TARGETS',
  mailFrom: 'MAIL_FROM',
  publicUrl: 'PUBLIC_URL',
  /** The bucket of applicants' documents. */
  filesBucket: 'FILES_BUCKET',
  /** The bucket of records that outlive everything, and the key that signs them. */
  auditBucket: 'AUDIT_BUCKET',
  signingKeyId: 'SIGNING_KEY_ID',
  /** Where mail can be read, where it never leaves the machine; unset elsewhere. */
  inboxUrl: 'INBOX_URL',
  /** The file that functions log to, where there is no CloudWatch; unset elsewhere. */
  logFile: 'LOG_FILE',
  /** Under which metrics are found: one for each stage. */
  metricsNamespace: 'METRICS_NAMESPACE',
  /** The secret that the edge proves itself with; unset where none stands in front. */
  edgeSecretArn: 'EDGE_SECRET_ARN',
  /** The secret that holds the API key of the canary. */
  canarySecretArn: 'CANARY_SECRET_ARN',
  /** The bucket that receives the canary's mail, and the domain it is for; unset without one. */
  canaryMailBucket: 'CANARY_MAIL_BUCKET',
  canaryDomain: 'CANARY_DOMAIN',
  /** Added to the machine's clock, in milliseconds: for demonstrations and tests only. */
  clockOffsetMs: 'CLOCK_OFFSET_MS',
} as const;

/** The header by which the edge proves to the functions behind it that a request came through it. */
export const EDGE_HEADER = 'x-chipgate-edge';
