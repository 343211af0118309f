import {
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { createTable } from '../../../infra/local/dynamodb.ts';
import type { ForkedHost } from '../forked-host.ts';
import { bareTransaction } from '../ledger/bare-transaction.ts';
import type { RecordedWrite } from './calls.ts';
import { type Marks, renumbered, rewritten } from './marks.ts';

const TABLE = 'bench';

/** Writes to a table of their own on the host's server: the least that there could be. */
export interface BareClient {
  twoItems(): Promise<unknown>;
  /** The put and the transaction that an order made, again under another name. */
  putAndTransaction(): Promise<unknown>;
  close(): void;
}

export async function bareClient(
  { variables }: ForkedHost,
  like: { readonly marks: Marks; readonly writes: readonly RecordedWrite[] },
): Promise<BareClient> {
  const client = new DynamoDBClient({
    endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: 'us-east-1',
    credentials: { accessKeyId: 'chipgate', secretAccessKey: 'chipgate' },
  });
  await createTable(client, TABLE);
  const [put, transaction] = ['PutItem', 'TransactWriteItems'].map(
    (operation) => like.writes.find((write) => write.operation === operation)?.body ?? '',
  );
  let n = 0;
  return {
    twoItems: () => bareTransaction({ client, name: TABLE }, `bare-${n++}`),
    putAndTransaction: async () => {
      const marks = renumbered(like.marks, n++);
      await client.send(new PutItemCommand(inputOf(put, like.marks, marks)));
      await client.send(new TransactWriteItemsCommand(inputOf(transaction, like.marks, marks)));
    },
    close: () => client.destroy(),
  };
}

type Input = ConstructorParameters<typeof PutItemCommand>[0] & TransactWriteItemsCommandInput;

function inputOf(body = '', from: Marks, to: Marks): Input {
  const text = rewritten(body, from, to).replaceAll(
    '"TableName":"chipgate"',
    `"TableName":"${TABLE}"`,
  );
  const { ClientRequestToken: _, ...input } = JSON.parse(text, bytes) as Input;
  return input as Input;
}

/** On the wire bytes are text. */
const bytes = (name: string, value: unknown): unknown =>
  name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;
