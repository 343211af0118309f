import { Stack, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type CfnTable,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { ORDER_UNITS, TABLE } from '../../shared/deployment/table.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { TABLE_DEFINITION } from '../table.ts';
import { allow } from './allow.ts';
import { grantThrough } from './keys.ts';

/** Which partition keys each collection of items has. */
export const COLLECTIONS = {
  cases: ['request#*'],
  accounts: ['account#*'],
  /** What anybody may know, rounded. */
  countryAccounts: ['account#country/*'],
  links: ['link#*'],
  smallOrders: ['account#small-order/*'],
  authorizations: ['authorization#*'],
  /** What was received by whom, of which reports are made. */
  received: ['received#*'],
  apiClients: ['api-client#*'],
  clientKeys: ['client-keys#*'],
  callRations: ['ration#pre-check#*', 'ration#call#*'],
  checkRations: ['ration#check#*'],
  draftRations: ['ration#draft#*', 'ration#invitation#*'],
  mailRations: ['ration#mail-to#*', 'ration#mail-of#*'],
  clients: ['client#*'],
  summaries: ['summary#*'],
  webhooks: ['webhooks#*'],
  lanes: ['lane#*'],
  attempts: ['attempts#*'],
  feeds: ['feed#*'],
  drafts: ['draft#*', 'drafts-of#*'],
  screeningList: ['screening', 'screening#*'],
  screeningImports: ['screening'],
  sweeps: ['sweep', 'stuck#*'],
  offices: ['office#*'],
  clearances: ['clearance#*'],
  intakeSources: ['intake-source#*'],
  intake: ['intake-event#*', 'intake-order#*', 'intake-mappings#*'],
  applicantSignIns: ['sign-in#applicant#*', 'session#applicant#*'],
  officerSignIns: ['sign-in#officer#*', 'session#officer#*'],
} as const;
export type Collection = keyof typeof COLLECTIONS;

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const STORE = ['dynamodb:PutItem'];
const COUNT = ['dynamodb:UpdateItem'];
const CHECK = ['dynamodb:ConditionCheckItem'];
const DELETE = ['dynamodb:DeleteItem'];
const WRITE = [...STORE, ...COUNT, ...CHECK];

const {
  KeySchema,
  GlobalSecondaryIndexes,
  BillingMode: billing,
  StreamSpecification,
} = TABLE_DEFINITION;

/** Less than AWS gives a new table is no request of ours: it refuses that. */
const LEAST = { readUnitsPerSecond: 12_000, writeUnitsPerSecond: 4_000 };

const warmFor = (ordersASecond: number, units: { reads: number; writes: number }) => ({
  readUnitsPerSecond: Math.max(LEAST.readUnitsPerSecond, ordersASecond * units.reads),
  writeUnitsPerSecond: Math.max(LEAST.writeUnitsPerSecond, ordersASecond * units.writes),
});

const keysOf = ([hash, range]: typeof KeySchema) => ({
  partitionKey: { name: hash?.AttributeName ?? '', type: AttributeType.STRING },
  ...(range && { sortKey: { name: range.AttributeName, type: AttributeType.STRING } }),
});

export interface CaseTableProps {
  readonly stage: Stage;
  readonly dataKey: Key | undefined;
  /** The stream of a table that was restored from this one, and is worked with in its place. */
  readonly restoredStreamArn?: string | undefined;
  /** Orders a second that it is warm for from its first moment; without it for what AWS gives. */
  readonly ordersASecond?: number | undefined;
}

/** The one table, and the only place that gives permission to it: by collection, never to all. */
export class CaseTable extends Construct {
  readonly #table: Table | ITable;
  readonly #dataKey: Key | undefined;

  constructor(scope: Construct, id: string, props: CaseTableProps) {
    super(scope, id);
    const { dataKey, restoredStreamArn } = props;
    this.#dataKey = dataKey;
    // The one that the stack made stays where it is: what came later is in it alone.
    const own = this.#make(props);
    this.#table = restoredStreamArn ? this.#restored(restoredStreamArn) : own;
  }

  #make({ stage, dataKey, ordersASecond }: CaseTableProps): Table {
    const { protectsData, removalPolicy } = STAGE_FACTS[stage];
    const table = new Table(this, 'Table', {
      ...keysOf(KeySchema),
      billingMode: BillingMode[billing],
      stream: StreamViewType[StreamSpecification.StreamViewType],
      timeToLiveAttribute: TABLE.removeAt,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: protectsData,
      removalPolicy,
      ...(ordersASecond && { warmThroughput: warmFor(ordersASecond, ORDER_UNITS.table) }),
      ...(dataKey
        ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: dataKey }
        : { encryption: TableEncryption.DEFAULT }),
    });
    for (const index of GlobalSecondaryIndexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.IndexName,
        ...keysOf(index.KeySchema),
        projectionType: ProjectionType[index.Projection.ProjectionType],
        ...(ordersASecond && { warmThroughput: warmFor(ordersASecond, ORDER_UNITS.index) }),
      });
    }
    return table;
  }

  #restored(tableStreamArn: string): ITable {
    const [tableArn = ''] = tableStreamArn.split('/stream/');
    return Table.fromTableAttributes(this, 'Restored', { tableArn, tableStreamArn });
  }

  get name(): string {
    return this.#table.tableName;
  }

  grantRead(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, READ, this.#table.tableArn, leadingKeys(collections));
  }

  /** May put items whole. That none is there yet is the condition of each put: IAM cannot ask for it. */
  grantStore(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, STORE, this.#table.tableArn, leadingKeys(collections));
  }

  /** May change items, and make the one that it counts in. */
  grantCount(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, COUNT, this.#table.tableArn, leadingKeys(collections));
  }

  grantWrite(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, WRITE, this.#table.tableArn, leadingKeys(collections));
  }

  /** May take items away. What is on record never is: only what nobody has sent yet. */
  grantDelete(fn: LambdaFunction, ...collections: 'drafts'[]): void {
    this.#grant(fn, DELETE, this.#table.tableArn, leadingKeys(collections));
  }

  /** May make what it writes depend on how items stand, and change none of them. */
  grantCheck(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, CHECK, this.#table.tableArn, leadingKeys(collections));
  }

  /** May query an index; `lists` names the partitions of it that the function has business with. */
  grantQuery(fn: LambdaFunction, index: keyof typeof TABLE.indexes, lists: string[]): void {
    const indexArn = `${this.#table.tableArn}/index/${TABLE.indexes[index].name}`;
    this.#grant(fn, ['dynamodb:Query'], indexArn, lists);
  }

  /** May read the table's stream, whose ARN it returns for the event source mapping. */
  grantStreamRead(fn: LambdaFunction): string {
    const streamArn = this.#table.tableStreamArn ?? '';
    const read = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    allow(fn, { actions: read, resources: [streamArn] });
    allow(fn, {
      actions: ['dynamodb:ListStreams'],
      resources: [`${this.#table.tableArn}/stream/*`],
    });
    this.#acknowledgeStreams(fn);
    this.#grantKey(fn);
    return streamArn;
  }

  #acknowledgeStreams(fn: LambdaFunction): void {
    const made = this.#table.node.defaultChild as CfnTable | undefined;
    const arn = made ? `<${Stack.of(this).getLogicalId(made)}.Arn>` : this.#table.tableArn;
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn}/stream/*]`,
      reason: 'Listing the streams of a table names all of them; it shows no item.',
    });
  }

  #grant(fn: LambdaFunction, actions: string[], resource: string, keys: readonly string[]): void {
    fn.addEnvironment(ENVIRONMENT.tableName, this.#table.tableName);
    allow(fn, {
      actions,
      resources: [resource],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
    });
    this.#grantKey(fn);
  }

  #grantKey(fn: LambdaFunction): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'];
    grantThrough('dynamodb', { key: this.#dataKey, fn, actions });
  }
}

const leadingKeys = (collections: readonly Collection[]): string[] =>
  collections.flatMap((collection) => COLLECTIONS[collection]);
