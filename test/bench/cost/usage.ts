import type { FunctionName } from '../../../infra/functions.ts';
import { ASSUMED } from './assumptions.ts';
import type { Counted } from './counted.ts';

/** What is counted as it is, whoever did it. */
export const METERS = [
  'apiRequests',
  'bytesOut',
  'machineInvocations',
  'streamInvocations',
  'expressRuns',
  'expressMs',
  'expressSteps',
  'transitions',
  'readUnits',
  'writeUnits',
  'mails',
  'attachmentBytes',
  'queueRequests',
  's3Puts',
  's3Gets',
  'keyCalls',
  'signCalls',
  'logLines',
  'logBytes',
  'keptBytes',
] as const;
export type Meter = (typeof METERS)[number];

export interface Work {
  readonly invocations: number;
  readonly billedMs: number;
}

/** What one request of a kind used. */
export interface Usage {
  readonly meters: Readonly<Record<Meter, number>>;
  readonly functions: Readonly<Partial<Record<FunctionName, Work>>>;
  /** Calls by what made the function run, the function, and the operation. */
  readonly operations: Readonly<Record<string, number>>;
}

export function usageOf(all: readonly Counted[]): Usage {
  const meters = Object.fromEntries(METERS.map((meter) => [meter, 0])) as Record<Meter, number>;
  const functions: Partial<Record<FunctionName, Work>> = {};
  const operations: Record<string, number> = {};
  for (const counted of all) {
    for (const [meter, amount] of Object.entries(metersOf(counted))) {
      meters[meter as Meter] += amount;
    }
    if (counted.kind === 'invocation') {
      const { invocations, billedMs } = functions[counted.name] ?? { invocations: 0, billedMs: 0 };
      functions[counted.name] = {
        invocations: invocations + 1,
        billedMs: billedMs + stepsOf(counted.ms, ASSUMED.lambdaStepMs),
      };
    }
    if (counted.kind === 'call') {
      const { trigger, caller, service, operation } = counted;
      const key = `${trigger} ${caller} ${service} ${operation}`;
      operations[key] = (operations[key] ?? 0) + 1;
    }
  }
  return { meters, functions, operations };
}

const stepsOf = (amount: number, step: number): number => Math.max(1, Math.ceil(amount / step));

type Amounts = Partial<Record<Meter, number>>;

function metersOf(counted: Counted): Amounts {
  switch (counted.kind) {
    case 'invocation':
      return ofInvocation(counted);
    case 'call':
      return ofCall(counted);
    case 'sent':
      return { bytesOut: counted.bytes };
    case 'express':
      return {
        expressRuns: 1,
        expressMs: Math.round(counted.ms),
        expressSteps: stepsOf(counted.ms, ASSUMED.expressStepMs),
      };
    case 'transitions':
      return { transitions: counted.count };
    case 'log':
      return { logLines: counted.lines, logBytes: counted.bytes };
  }
}

function ofInvocation(counted: Counted & { kind: 'invocation' }): Amounts {
  const { trigger, bytesIn, bytesOut } = counted;
  switch (trigger) {
    case 'http': {
      const pieces = stepsOf(Math.max(bytesIn, bytesOut), ASSUMED.httpApiPieceBytes);
      return { apiRequests: pieces, bytesOut };
    }
    case 'machine':
      return { machineInvocations: 1 };
    case 'stream':
      return { streamInvocations: 1 };
    case 'queue':
      return { queueRequests: ASSUMED.queueRequestsACall };
    case 'schedule':
      return {};
  }
}

const KMS_SIGNING = ['Sign', 'Verify'];

function ofCall(counted: Counted & { kind: 'call' }): Amounts {
  const { service, operation, readUnits, writeUnits, ...sizes } = counted;
  const { attachmentBytes, keptBytes } = sizes;
  switch (service) {
    case 'dynamodb':
      return { readUnits, writeUnits };
    case 'sesv2':
      return { mails: 1, attachmentBytes };
    case 'sqs':
      return { queueRequests: 1 };
    case 's3':
      return operation === 'GET' || operation === 'HEAD' ? { s3Gets: 1 } : { s3Puts: 1, keptBytes };
    case 'kms':
      return KMS_SIGNING.includes(operation) ? { signCalls: 1 } : { keyCalls: 1 };
    default:
      return {};
  }
}
