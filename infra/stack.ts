import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AuditStore } from './constructs/audit-store.ts';
import { Canary } from './constructs/canary.ts';
import { CaseTable } from './constructs/case-table.ts';
import { DecideStateMachine } from './constructs/decide-machine.ts';
import { DocumentStore } from './constructs/document-store.ts';
import { IntakeBus } from './constructs/intake-bus.ts';
import type { Keeping } from './constructs/kept-log.ts';
import { makeDataKey, SigningKey } from './constructs/keys.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { Observability } from './constructs/observability.ts';
import { PublicApi } from './constructs/public-api.ts';
import { ReviewStateMachine } from './constructs/review-machine.ts';
import { LASTING, StreamFeed } from './constructs/stream-feed.ts';
import { SweepSchedule } from './constructs/sweep-schedule.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import type { EdgeOptions } from './edge.ts';
import type { FunctionName } from './functions.ts';
import { type Parts, PERMISSIONS, type PermittedFunction, permit } from './permissions.ts';
import { STAGE_FACTS, type Stage } from './stage.ts';
import { ARCHIVE_FILTERS, MOVES_AND_EVENTS, MOVES_AND_NOTICES } from './stream-filters.ts';

export interface ChipgateStackProps extends StackProps {
  readonly stage: Stage;
  /** The domain that notices are sent from; without it none are sent. */
  readonly mailDomain?: string | undefined;
  /** Where people reach Chipgate, if a domain of your own leads to the API. */
  readonly publicUrl?: string | undefined;
  /** What stands in front of the API; without it nothing does. */
  readonly edge?: EdgeOptions | undefined;
  /** The stream of a restored table that everything works with instead of the stack's own. */
  readonly restoredStreamArn?: string | undefined;
  /** What the API lets through, and the table is warmed for; without it the stage's own and nothing. */
  readonly ordersASecond?: number | undefined;
  /** Whether the sweep and the relay have for themselves what they may run at once. */
  readonly reservesConcurrency?: boolean | undefined;
  /** Whether a synthetic case is walked through everything; in production it is unless said. */
  readonly hasCanary?: boolean | undefined;
  /** Whether X-Ray traces what each request went through. */
  readonly isTraced?: boolean | undefined;
  /** The domain whose mail SES receives for the synthetic case. */
  readonly canaryDomain?: string | undefined;
  /** Whom alarms are mailed to. */
  readonly alarmMail?: string | undefined;
  /** Where the runbook is read. */
  readonly runbookUrl?: string | undefined;
}

/** All of Chipgate on AWS: its parts, its functions, what each may do and what calls it. */
export class ChipgateStack extends Stack {
  constructor(scope: Construct, id: string, props: ChipgateStackProps) {
    const { stage, isTraced, alarmMail, runbookUrl } = props;
    const { protectsData } = STAGE_FACTS[stage];
    super(scope, id, { terminationProtection: protectsData, ...props });
    const keeping = { stage, dataKey: makeDataKey(this, 'DataKey', stage), isTraced };
    const functions = this.#functions(keeping, props);
    const parts = this.#parts(functions, keeping, props);
    permit(functions, parts);
    const feeds = this.#feeds(functions, parts);
    parts.api.lead(functions);
    new SweepSchedule(this, 'Time', functions.sweep);
    new IntakeBus(this, 'Bus', parts.hearing);
    const canary = this.#canary(parts, keeping, props);
    new Observability(this, 'Watch', {
      ...keeping,
      alarmMail,
      runbookUrl,
      ...parts,
      ...feeds,
      functions: { ...functions, ...(canary && { canary }) },
    });
    this.#tell(parts);
  }

  #functions(keeping: Keeping, { reservesConcurrency }: ChipgateStackProps): Functions {
    const isReserved = reservesConcurrency ?? false;
    const fn = (name: FunctionName) =>
      new NodeFunction(this, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
        ...keeping,
        name,
        isReserved,
      });
    const names = Object.keys(PERMISSIONS) as PermittedFunction[];
    return Object.fromEntries(names.map((name) => [name, fn(name)])) as Functions;
  }

  #parts(functions: Functions, keeping: Keeping, props: ChipgateStackProps): Parts {
    const { determine, settle, review, deliver, hear } = functions;
    const { stage, mailDomain, publicUrl, edge, restoredStreamArn, ordersASecond } = props;
    return {
      table: new CaseTable(this, 'Cases', { ...keeping, restoredStreamArn, ordersASecond }),
      machine: new DecideStateMachine(this, 'Decide', { ...keeping, determine, settle }),
      reviewMachine: new ReviewStateMachine(this, 'Reviews', {
        ...keeping,
        review,
        determine,
        settle,
      }),
      documents: new DocumentStore(this, 'Documents', keeping),
      records: new AuditStore(this, 'Records', keeping),
      signingKey: new SigningKey(this, 'Signing', stage),
      api: new PublicApi(this, 'Public', { ...keeping, publicUrl, edge, ordersASecond }),
      mail: new MailSender(this, 'Mail', mailDomain),
      deliveries: new WorkQueue(this, 'Deliveries', 'deliver', deliver),
      hearing: new WorkQueue(this, 'Hearing', 'hear', hear),
    };
  }

  /**
   * What follows from what is written in the table. Two at most may read its stream. Where no mail can
   * be sent, notices wait in the table.
   */
  #feeds({ relay, archive }: Functions, { table, mail }: Parts) {
    return {
      relaying: new StreamFeed(this, 'Relaying', {
        table,
        target: relay,
        ...(mail.isConfigured ? MOVES_AND_NOTICES : MOVES_AND_EVENTS),
      }),
      archiving: new StreamFeed(this, 'Archiving', {
        table,
        target: archive,
        manner: LASTING,
        ...ARCHIVE_FILTERS,
      }),
    };
  }

  #canary({ api, mail }: Parts, keeping: Keeping, props: ChipgateStackProps) {
    const { stage, hasCanary = STAGE_FACTS[stage].hasCanary, canaryDomain } = props;
    if (!hasCanary) return undefined;
    const canary = new NodeFunction(this, 'Canary', {
      ...keeping,
      name: 'canary',
      isReserved: false,
    });
    const domain = mail.isConfigured ? canaryDomain : undefined;
    new Canary(this, 'Synthetic', { ...keeping, canary, api, domain });
    return canary;
  }

  #tell({ api, table, records, signingKey, machine, reviewMachine, mail }: Parts): void {
    new CfnOutput(this, 'ApiUrl', { value: api.endpoint });
    new CfnOutput(this, 'TableName', { value: table.name });
    new CfnOutput(this, 'AuditBucketName', { value: records.name });
    new CfnOutput(this, 'SigningKeyArn', { value: signingKey.arn });
    new CfnOutput(this, 'DecideMachineArn', { value: machine.arn });
    new CfnOutput(this, 'ReviewMachineArn', { value: reviewMachine.arn });
    if (mail.dnsCommand) new CfnOutput(this, 'MailDomainRecords', { value: mail.dnsCommand });
  }
}

type Functions = Readonly<Record<PermittedFunction, NodeFunction>>;
