import { TABLE } from '../../shared/deployment/table.ts';

/** One item, or one list of an index, that a call of DynamoDB reaches for. */
export interface ItemAccess {
  readonly action: string;
  readonly index?: string;
  /** The partition key; `undefined` when the call names none. */
  readonly key: string | undefined;
}

type Attributes = Readonly<Record<string, { readonly S?: string } | undefined>>;
type Step = Readonly<Record<string, { readonly Key?: Attributes; readonly Item?: Attributes }>>;

interface Call {
  readonly Key?: Attributes;
  readonly Item?: Attributes;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: Attributes[] }>>;
  readonly TransactItems?: readonly Step[];
}

const ACTION_OF_STEP: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const partitionOf = (attributes: Attributes | undefined) => attributes?.[TABLE.partitionKey]?.S;

/** What IAM would look at, item by item, in a call such as `TransactWriteItems`. */
export function itemAccesses(operation: string, call: Call): ItemAccess[] {
  const steps = call.TransactItems?.flatMap((step) => Object.entries(step));
  if (steps) {
    return steps.map(([kind, { Key, Item }]) => ({
      action: `dynamodb:${ACTION_OF_STEP[kind]}`,
      key: partitionOf(Key ?? Item),
    }));
  }
  const action = `dynamodb:${operation}`;
  if (call.RequestItems) {
    const keys = Object.values(call.RequestItems).flatMap(({ Keys }) => Keys);
    return keys.map((key) => ({ action, key: partitionOf(key) }));
  }
  if (operation !== 'Query') return [{ action, key: partitionOf(call.Key ?? call.Item) }];
  const { IndexName } = call;
  return [{ action, key: queriedPartition(call), ...(IndexName && { index: IndexName }) }];
}

function queriedPartition(call: Call): string | undefined {
  const index = Object.values(TABLE.indexes).find(({ name }) => name === call.IndexName);
  const wanted = index?.partitionKey ?? TABLE.partitionKey;
  for (const [, word = '', value = ''] of (call.KeyConditionExpression ?? '').matchAll(
    /(\S+) = (:\w+)/g,
  )) {
    const name = call.ExpressionAttributeNames?.[word] ?? word;
    if (name === wanted) return call.ExpressionAttributeValues?.[value]?.S;
  }
  return undefined;
}
