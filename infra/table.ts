import { TABLE } from '../shared/deployment/table.ts';

/**
 * The table as plain data in the shape of DynamoDB's CreateTable: the embedded host creates it from
 * this, and the CDK construct is built from it. All keys are strings; indexes carry keys only.
 */
const { partitionKey, sortKey, indexes } = TABLE;
const indexList = Object.values(indexes);

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const attributeNames = new Set([
  partitionKey,
  sortKey,
  ...indexList.flatMap((index) => [index.partitionKey, index.sortKey]),
]);

export const TABLE_DEFINITION = {
  AttributeDefinitions: [...attributeNames].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: keys(partitionKey, sortKey),
  GlobalSecondaryIndexes: indexList.map((index) => ({
    IndexName: index.name,
    KeySchema: keys(index.partitionKey, index.sortKey),
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  })),
  BillingMode: 'PAY_PER_REQUEST' as const,
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' as const },
};
