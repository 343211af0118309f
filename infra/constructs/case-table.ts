import { Stack, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type CfnTable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { TABLE } from '../../shared/table.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { TABLE_DEFINITION } from '../table.ts';

/** Which partition keys each collection of items has. */
export const COLLECTIONS = {
  cases: ['request#*'],
  accounts: ['account#*'],
  links: ['link#*'],
  authorizations: ['authorization#*'],
  apiClients: ['api-client#*'],
  screeningList: ['screening', 'screening#*'],
  sweeps: ['sweep'],
  offices: ['office#*'],
  clearances: ['clearance#*'],
  signIns: ['sign-in#*', 'session#*'],
} as const;
export type Collection = keyof typeof COLLECTIONS;

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const STORE = ['dynamodb:PutItem'];
/** Nothing is ever deleted from the table, by anybody. */
const WRITE = [...STORE, 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];

const {
  KeySchema,
  GlobalSecondaryIndexes,
  BillingMode: billing,
  StreamSpecification,
} = TABLE_DEFINITION;

const keysOf = ([hash, range]: typeof KeySchema) => ({
  partitionKey: { name: hash?.AttributeName ?? '', type: AttributeType.STRING },
  ...(range && { sortKey: { name: range.AttributeName, type: AttributeType.STRING } }),
});

/** The one table, and the only place that gives permission to it: by collection, never to all. */
export class CaseTable extends Construct {
  readonly #table: Table;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { protectsData, removalPolicy } = STAGE_FACTS[stage];
    this.#table = new Table(this, 'Table', {
      ...keysOf(KeySchema),
      billingMode: BillingMode[billing],
      stream: StreamViewType[StreamSpecification.StreamViewType],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: protectsData,
      removalPolicy,
      ...(protectsData
        ? {
            encryption: TableEncryption.CUSTOMER_MANAGED,
            encryptionKey: new Key(this, 'Key', {
              description: 'Encrypts the case table',
              enableKeyRotation: true,
              removalPolicy,
            }),
          }
        : { encryption: TableEncryption.DEFAULT }),
    });
    for (const index of GlobalSecondaryIndexes) {
      this.#table.addGlobalSecondaryIndex({
        indexName: index.IndexName,
        ...keysOf(index.KeySchema),
        projectionType: ProjectionType[index.Projection.ProjectionType],
      });
    }
  }

  get name(): string {
    return this.#table.tableName;
  }

  grantRead(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, READ, this.#table.tableArn, leadingKeys(collections));
  }

  /** May put items, but not update those that are there. */
  grantStore(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, STORE, this.#table.tableArn, leadingKeys(collections));
  }

  grantWrite(fn: LambdaFunction, ...collections: Collection[]): void {
    this.#grant(fn, WRITE, this.#table.tableArn, leadingKeys(collections));
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
    fn.addToRolePolicy(new PolicyStatement({ actions: read, resources: [streamArn] }));
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: [`${this.#table.tableArn}/stream/*`],
      }),
    );
    this.#acknowledgeStreams(fn);
    this.#grantKey(fn);
    return streamArn;
  }

  #acknowledgeStreams(fn: LambdaFunction): void {
    const table = this.#table.node.defaultChild as CfnTable;
    const logicalId = Stack.of(this).getLogicalId(table);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/stream/*]`,
      reason: 'Listing the streams of a table names all of them; it shows no item.',
    });
  }

  #grant(fn: LambdaFunction, actions: string[], resource: string, keys: readonly string[]): void {
    fn.addEnvironment(ENVIRONMENT.tableName, this.#table.tableName);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions,
        resources: [resource],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
      }),
    );
    this.#grantKey(fn);
  }

  /** A customer's own key is used through DynamoDB only. */
  #grantKey(fn: LambdaFunction): void {
    if (!this.#table.encryptionKey) return;
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
        resources: [this.#table.encryptionKey.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    );
  }
}

const leadingKeys = (collections: readonly Collection[]): string[] =>
  collections.flatMap((collection) => COLLECTIONS[collection]);
