import { FUNCTIONS, type FunctionName } from '../../../infra/functions.ts';
import { ASSUMED } from './assumptions.ts';
import { usdFor } from './prices.ts';
import type { Usage } from './usage.ts';

export const SERVICES = [
  'API Gateway',
  'Lambda',
  'Step Functions',
  'DynamoDB',
  'SES',
  'SQS',
  'S3',
  'KMS',
  'Logs',
  'data out',
] as const;
export type Service = (typeof SERVICES)[number];
export type Bill = Readonly<Record<Service, number>>;

const GB = 1024 ** 3;

/** Dollars that a usage costs, by service. */
export function billOf(usage: Usage): Bill {
  const { meters } = usage;
  return {
    'API Gateway': usdFor('httpApiRequest', meters.apiRequests),
    Lambda: lambdaUsd(usage),
    'Step Functions': stepFunctionsUsd(usage),
    DynamoDB: usdFor('readUnit', meters.readUnits) + usdFor('writeUnit', meters.writeUnits),
    SES: usdFor('mail', meters.mails) + usdFor('attachmentGb', meters.attachmentBytes / GB),
    SQS: usdFor('queueRequest', meters.queueRequests),
    S3: usdFor('s3Put', meters.s3Puts) + usdFor('s3Get', meters.s3Gets),
    KMS: usdFor('keyCall', meters.keyCalls) + usdFor('signCall', meters.signCalls),
    Logs: usdFor('logGb', loggedBytes(usage) / GB),
    'data out': usdFor('dataOutGb', meters.bytesOut / GB),
  };
}

export const totalOf = (bill: Bill): number =>
  Object.values(bill).reduce((total, usd) => total + usd, 0);

export const timesOf = (bill: Bill, times: number): Bill =>
  Object.fromEntries(Object.entries(bill).map(([service, usd]) => [service, usd * times])) as Bill;

function lambdaUsd({ functions }: Usage): number {
  return Object.entries(functions).reduce((usd, [name, { invocations, billedMs }]) => {
    const gbSeconds = (FUNCTIONS[name as FunctionName].memoryMb / 1024) * (billedMs / 1000);
    return usd + usdFor('lambdaRequest', invocations) + usdFor('lambdaGbSecond', gbSeconds);
  }, 0);
}

function stepFunctionsUsd({ meters }: Usage): number {
  const seconds = (meters.expressSteps * ASSUMED.expressStepMs) / 1000;
  return (
    usdFor('expressRequest', meters.expressRuns) +
    usdFor('expressGbSecond', seconds * (ASSUMED.expressMemoryMb / 1024)) +
    usdFor('stateTransition', meters.transitions)
  );
}

/** Our own lines, and what AWS writes about each request. */
export function loggedBytes({ meters }: Usage): number {
  const lines = meters.logLines + meters.apiRequests;
  return (
    meters.logBytes +
    meters.logLines * ASSUMED.traceIdBytes +
    meters.apiRequests * ASSUMED.accessLogBytes +
    lines * ASSUMED.logLineOverheadBytes
  );
}
