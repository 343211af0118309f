import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';

/**
 * Has the next batch read of several items read its first before something else happens, and the others
 * after it: no batch is of one moment. `times` tells whether it has come.
 */
export function readApart(client: DynamoDBClient, between: () => Promise<unknown>) {
  const read = { times: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const { RequestItems = {} } = args.input as BatchGetItemCommandInput;
        const [[table = '', { Keys: keys = [], ...how } = {}] = []] = Object.entries(RequestItems);
        if (commandName !== 'BatchGetItemCommand' || keys.length < 2 || read.times > 0) {
          return next(args);
        }
        read.times += 1;
        const of = (Keys: typeof keys) =>
          next({ ...args, input: { ...args.input, RequestItems: { [table]: { ...how, Keys } } } });
        const first = await of(keys.slice(0, 1));
        await between();
        const others = await of(keys.slice(1));
        const items = [first, others].flatMap(
          ({ output }) => (output as BatchGetItemCommandOutput).Responses?.[table] ?? [],
        );
        return { ...others, output: { ...others.output, Responses: { [table]: items } } };
      },
    { step: 'initialize' },
  );
  return read;
}
