/** Everything that the figures rest on and that was not counted, in one place. */
export const ASSUMED = {
  /** API Gateway meters requests in pieces of this many bytes. */
  httpApiPieceBytes: 512 * 1024,
  /** Lambda bills whole milliseconds. */
  lambdaStepMs: 1,
  /** Step Functions bills Express runs in steps of time and pieces of memory; ours need one piece. */
  expressStepMs: 100,
  expressMemoryMb: 64,
  /** CloudWatch Logs adds this to every line. */
  logLineOverheadBytes: 26,
  /** Our lines carry the id of their trace on AWS. */
  traceIdBytes: 47,
  /** The line of the API's access log. */
  accessLogBytes: 145,
  /** A month in hours. */
  monthHours: 730,
  /** Lambda receives what it calls a function with, and deletes it. */
  queueRequestsACall: 2,
  /** Lambda looks into a queue that is empty: five at once, for 20 s each. */
  queueLooksAMinute: 15,
  /** The canary waits for mail; on AWS a mail takes longer to arrive than here. */
  canarySeconds: 60,
  /** DynamoDB asks for its key at most this often for each function (data keys are kept 5 minutes). */
  tableKeyCallsAnHour: 12,
  /** The longest that a batch of those waits, with something to do all the time. */
  batchWindowSeconds: 30,
  /** Metrics that API Gateway keeps for each route when asked for details. */
  detailedMetricsPerRoute: 6,
} as const;

/**
 * Functions that are handed whatever a stretch of time has brought, at once: they cost by time and
 * hardly by request, so that they are in the background and not in any route.
 */
export const BATCHED_BY_TIME: readonly string[] = ['archive'];

/** One state of the usual design. */
export interface UsualStep {
  readonly name: string;
  readonly kind: 'task' | 'choice';
}

/**
 * The usual design: one Standard workflow for each request, one Lambda a step, and a caller who asks
 * until the answer is there, since a Standard run answers nobody.
 */
export const USUAL_STEPS = [
  { name: 'Validate', kind: 'task' },
  { name: 'Classify the items', kind: 'task' },
  { name: 'Are they controlled', kind: 'choice' },
  { name: 'Screen the parties', kind: 'task' },
  { name: 'Does a party match', kind: 'choice' },
  { name: 'Gather the facts', kind: 'task' },
  { name: 'Apply the rules', kind: 'task' },
  { name: 'Which route', kind: 'choice' },
  { name: 'Reserve quota', kind: 'task' },
  { name: 'Was there room', kind: 'choice' },
] as const satisfies readonly UsualStep[];
export type UsualStepName = (typeof USUAL_STEPS)[number]['name'];

/** Whatever was decided is recorded and told; a pre-check is neither. */
export const USUAL_LAST_STEPS = [
  { name: 'Record the decision', kind: 'task' },
  { name: 'Notify', kind: 'task' },
] as const satisfies readonly UsualStep[];

/** How often its caller asks for the answer: once too early, once in time. */
export const USUAL_POLLS = 2;

/** The worked example: parts of a million orders, by route. */
export const EXAMPLE_ORDERS = 1_000_000;
export const EXAMPLE_MIX = {
  allied: 0.4,
  'small-order': 0.25,
  'country-allocation': 0.15,
  'not-controlled': 0.08,
  'national-veu': 0.04,
  'universal-veu': 0.03,
  'presumed-approval': 0.02,
  'country-of-concern': 0.01,
  waitlisted: 0.01,
  'model-weights': 0.004,
  'red flag, approved': 0.004,
  'screening hold, cleared': 0.002,
} as const;

/** What comes with them, for each order. */
export const EXAMPLE_BESIDES = {
  'read a case': 1,
  'pre-check': 0.2,
  'status page': 0.1,
  'NVEU application': 0.0001,
} as const;

/** In short, for whoever reads the table. */
export const ASSUMPTIONS_TOLD = [
  'Warm functions; wall time of the handler on this machine, with the counting in between, in place of the milliseconds on AWS; middle of several runs.',
  'One change of the table an invocation: batches of the stream would be cheaper.',
  `Express runs of one ${ASSUMED.expressMemoryMb} MB piece, in steps of ${ASSUMED.expressStepMs} ms; a Standard transition is a state entered, its start and end not counted.`,
  'Transactions cost double on the table and single on indexes; a refused write costs as much as one that succeeds.',
  `A message of a queue an invocation, for which Lambda asks the queue ${ASSUMED.queueRequestsACall} times; of an endpoint the bytes of its call, without TLS.`,
  'X-Ray is off unless asked for (`-c trace=on`): then one in twenty requests is recorded, and below one a second all ($5 a million traces).',
  `Log lines as written, and what AWS adds: ${ASSUMED.logLineOverheadBytes} bytes a line, ${ASSUMED.traceIdBytes} for the trace id, ${ASSUMED.accessLogBytes} an API request. Of Lambda’s own lines only warnings are asked for.`,
  'Answers of the API go out as gzip, as every caller here takes it; pages as they are.',
  'An API key read within the last minute; officers signed in already (a sign-in has a row of its own).',
  `The usual design: HTTP API, one Lambda to take the request, a Standard workflow with one Lambda a step that together bill the same work, the same reads, writes and mails, and ${USUAL_POLLS} GETs for the answer.`,
  'Not in it: taxes, support, discounts, cold starts, retries, keeping logs, a domain.',
] as const;
