import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ADVANCE_FILTERS } from './advance-filter.ts';
import { Canary } from './constructs/canary.ts';
import { CaseTable } from './constructs/case-table.ts';
import { DecideMachine } from './constructs/decide-machine.ts';
import { DocumentStore } from './constructs/document-store.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { Observability } from './constructs/observability.ts';
import { PublicApi } from './constructs/public-api.ts';
import { ReviewMachine } from './constructs/review-machine.ts';
import { StreamFeed, type StreamFeedProps } from './constructs/stream-feed.ts';
import { SweepSchedule } from './constructs/sweep-schedule.ts';
import type { FunctionName } from './functions.ts';
import { NOTICE_FILTER } from './notice-filter.ts';
import { STAGE_FACTS, type Stage } from './stage.ts';

export interface ChipgateStackProps extends StackProps {
  readonly stage: Stage;
  /** The domain that notices are sent from; without it none are sent. */
  readonly mailDomain?: string | undefined;
  /** Where people reach Chipgate, if a domain of your own leads to the API. */
  readonly publicUrl?: string | undefined;
  /** Whether a synthetic case is walked through everything; in production it is unless said. */
  readonly hasCanary?: boolean | undefined;
  /** The domain whose mail SES receives for the synthetic case. */
  readonly canaryDomain?: string | undefined;
  /** Whom alarms are mailed to. */
  readonly alarmMail?: string | undefined;
  /** Where the runbook is read. */
  readonly runbookUrl?: string | undefined;
}

/** All of Chipgate on AWS. What each function may do is told here, and nowhere else. */
export class ChipgateStack extends Stack {
  constructor(scope: Construct, id: string, props: ChipgateStackProps) {
    const { stage, mailDomain, publicUrl, canaryDomain, ...rest } = props;
    const { hasCanary = STAGE_FACTS[stage].hasCanary, alarmMail, runbookUrl, ...stackProps } = rest;
    super(scope, id, { terminationProtection: STAGE_FACTS[stage].protectsData, ...stackProps });
    const fn = (id: string, name: FunctionName) => new NodeFunction(this, id, { name, stage });
    const web = fn('Web', 'web');
    const determine = fn('Determine', 'determine');
    const settle = fn('Settle', 'settle');
    const review = fn('Review', 'review');
    const advance = fn('Advance', 'advance');
    const sweep = fn('Sweep', 'sweep');
    const deliver = fn('Deliver', 'deliver');

    const table = new CaseTable(this, 'Cases', stage);
    const machine = new DecideMachine(this, 'Decide', { stage, determine, settle });
    const reviewMachine = new ReviewMachine(this, 'Reviews', { stage, review, settle });
    const documents = new DocumentStore(this, 'Documents', stage);
    const api = new PublicApi(this, 'Public', { stage, publicUrl });
    const mail = new MailSender(this, 'Mail', mailDomain);

    table.grantRead(web, 'cases', 'accounts', 'apiClients', 'offices', 'signIns');
    table.grantWrite(web, 'cases', 'signIns');
    table.grantQuery(web, 'lists', ['accounts']);
    table.grantQuery(web, 'due', ['pending#*']);
    table.grantQuery(web, 'reference', ['*']);
    machine.grantRun(web);
    documents.grantDocuments(web);
    mail.grantSend(web);
    api.tellUrl(web);
    api.handOver(web);

    table.grantRead(determine, 'screeningList', 'clearances', 'authorizations', 'links');

    table.grantRead(settle, 'cases', 'accounts');
    table.grantWrite(settle, 'cases', 'accounts', 'links', 'clearances', 'authorizations');
    table.grantQuery(settle, 'lists', ['waiting#*']);
    table.grantQuery(settle, 'due', ['pending#*']);

    table.grantRead(review, 'cases', 'offices');
    table.grantWrite(review, 'cases');

    table.grantRead(advance, 'cases');
    table.grantWrite(advance, 'cases');
    machine.grantRun(advance);
    reviewMachine.grantAdvance(advance);
    const moves = this.#moves({ table, target: advance });

    table.grantRead(sweep, 'cases', 'accounts', 'sweeps');
    table.grantWrite(sweep, 'cases', 'accounts', 'sweeps');
    table.grantQuery(sweep, 'lists', ['*']);
    table.grantQuery(sweep, 'due', ['*']);
    machine.grantRun(sweep);
    reviewMachine.grantDescribe(sweep);
    new SweepSchedule(this, 'Time', sweep);

    table.grantRead(deliver, 'cases', 'accounts', 'offices');
    table.grantWrite(deliver, 'cases');
    table.grantQuery(deliver, 'due', ['pending#*']);
    mail.grantSend(deliver);
    api.tellUrl(deliver);
    const enabled = mail.isConfigured;
    const notices = this.#notices({ table, target: deliver, enabled });

    const functions = { web, determine, settle, review, advance, sweep, deliver };
    const canary = hasCanary && fn('Canary', 'canary');
    const domain = enabled ? canaryDomain : undefined;
    if (canary) new Canary(this, 'Synthetic', { stage, canary, api, domain });
    new Observability(this, 'Watch', {
      ...{ stage, alarmMail, runbookUrl, table, machine, reviewMachine, api, mail, notices, moves },
      functions: { ...functions, ...(canary && { canary }) },
    });
    this.#tell({ api, table, machine, reviewMachine, mail });
  }

  #moves(to: Omit<StreamFeedProps, 'filters'>): StreamFeed {
    return new StreamFeed(this, 'Moves', { ...to, filters: ADVANCE_FILTERS });
  }

  #notices(to: Omit<StreamFeedProps, 'filters'>): StreamFeed {
    return new StreamFeed(this, 'Notices', { ...to, filters: [NOTICE_FILTER] });
  }

  #tell({ api, table, machine, reviewMachine, mail }: Told): void {
    new CfnOutput(this, 'ApiUrl', { value: api.endpoint });
    new CfnOutput(this, 'TableName', { value: table.name });
    new CfnOutput(this, 'DecideMachineArn', { value: machine.arn });
    new CfnOutput(this, 'ReviewMachineArn', { value: reviewMachine.arn });
    if (mail.dnsCommand) new CfnOutput(this, 'MailDomainRecords', { value: mail.dnsCommand });
  }
}

interface Told {
  readonly api: PublicApi;
  readonly table: CaseTable;
  readonly machine: DecideMachine;
  readonly reviewMachine: ReviewMachine;
  readonly mail: MailSender;
}
