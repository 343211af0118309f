import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { InvalidInputError } from '../shared/errors.ts';
import { LEAST_QUOTA } from './functions.ts';

export const STAGES = ['development', 'production'] as const;
export type Stage = (typeof STAGES)[number];

/** What a stage does with its data when the stack, or somebody, would remove it. */
export interface StageFacts {
  readonly protectsData: boolean;
  /** What becomes of tables, keys and logs with their stack. */
  readonly removalPolicy: RemovalPolicy;
  readonly logRetention: RetentionDays;
  /** Whether a synthetic case is walked through everything, unless the command line says otherwise. */
  readonly hasCanary: boolean;
  /** Requests a second, and how many may come at once, before the API answers 429. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** What one address may ask of the edge in five minutes, before it is answered 429. */
  readonly mostFromOneAddress: number;
}

export const STAGE_FACTS: Record<Stage, StageFacts> = {
  development: {
    protectsData: false,
    removalPolicy: RemovalPolicy.DESTROY,
    logRetention: RetentionDays.ONE_MONTH,
    hasCanary: false,
    throttle: { rateLimit: 50, burstLimit: 100 },
    mostFromOneAddress: 1500,
  },
  production: {
    protectsData: true,
    removalPolicy: RemovalPolicy.RETAIN,
    logRetention: RetentionDays.ONE_YEAR,
    hasCanary: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    // 20 a second, steadily: a large supplier's order system comes from one address.
    mostFromOneAddress: 6000,
  },
};

/** What CloudFormation calls a stage. */
export const stackNameOf = (stage: Stage): string => `Chipgate-${stage}`;

/** The stage named on the command line (`-c stage=production`); nobody gets production by accident. */
export function stageOf(context: unknown): Stage {
  const name = context ?? 'development';
  const stage = STAGES.find((known) => known === name);
  if (stage) return stage;
  throw new InvalidInputError(
    `There is no stage ${JSON.stringify(name)}: choose ${STAGES.join(' or ')}`,
  );
}

/** `-c canary=on` or `off`, as `waf` and `trace`; what nobody said is up to the stage. */
export function isSwitchedOn(context: unknown): boolean | undefined {
  if (context === undefined) return undefined;
  if (context === 'on' || context === 'off') return context === 'on';
  throw new InvalidInputError(`It is on or off, not ${JSON.stringify(context)}`);
}

/** `-c ordersASecond=2000`: what the stage lets through, and table and indexes are warmed for. */
export function ordersASecondOf(context: unknown): number | undefined {
  if (context === undefined) return undefined;
  const orders = Number(context);
  if (Number.isInteger(orders) && orders >= 1 && orders <= 10_000) return orders;
  throw new InvalidInputError(
    `ordersASecond is a whole number up to 10,000, not ${JSON.stringify(context)}`,
  );
}

/** `-c concurrencyQuota=1000`: what the account may run at once. Whether functions have some for themselves. */
export function isQuotaEnough(context: unknown): boolean {
  if (context === undefined) return false;
  if (Number.isInteger(Number(context)) && Number(context) >= LEAST_QUOTA) return true;
  throw new InvalidInputError(
    `concurrencyQuota is a whole number from ${LEAST_QUOTA} on, not ${JSON.stringify(context)}: leave it out where the account may run less at once`,
  );
}

const STREAM_ARN = /^arn:[\w-]+:dynamodb:[\w-]+:\d{12}:table\/[\w.-]+\/stream\/[\w:.-]+$/;

/** `-c restoredStreamArn=`: the stream of a table that was restored. */
export function streamArnOf(context: unknown): string | undefined {
  if (context === undefined) return undefined;
  if (typeof context === 'string' && STREAM_ARN.test(context)) return context;
  throw new InvalidInputError(
    `restoredStreamArn is the LatestStreamArn of a table, not ${JSON.stringify(context)}`,
  );
}
