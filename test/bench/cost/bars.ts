import type { Usage } from './usage.ts';

/** What one automatic decision may cost, from the design. */
export const BARS = [
  { bar: 'one API call', most: 1, of: ({ meters }: Usage) => meters.apiRequests },
  {
    bar: 'two invocations behind the function that answers',
    most: 2,
    of: ({ meters }: Usage) => meters.machineInvocations,
  },
  { bar: 'one put', most: 1, of: (usage: Usage) => calls(usage, ['PutItem']) },
  {
    bar: 'one write transaction',
    most: 1,
    of: (usage: Usage) => calls(usage, ['TransactWriteItems']),
  },
  { bar: 'no other write', most: 0, of: (usage: Usage) => calls(usage, OTHER_WRITES) },
  { bar: 'two reads', most: 2, of: (usage: Usage) => calls(usage, READS) },
] as const;

const OTHER_WRITES = ['UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const READS = ['GetItem', 'Query', 'BatchGetItem', 'TransactGetItems', 'Scan'];
/** What the stream sets off is no part of the answer. */
const BEFORE_THE_ANSWER = ['http', 'machine'];

function calls({ operations }: Usage, names: readonly string[]): number {
  const counted = Object.entries(operations).filter(([key]) => {
    const [trigger = '', , service, operation = ''] = key.split(' ');
    return (
      service === 'dynamodb' && BEFORE_THE_ANSWER.includes(trigger) && names.includes(operation)
    );
  });
  return counted.reduce((sum, [, times]) => sum + times, 0);
}

/** Where a decision costs more than it may, in a sentence each. */
export const overTheBar = (usage: Usage): string[] =>
  BARS.flatMap(({ bar, most, of }) => {
    const counted = of(usage);
    return counted > most ? [`${counted} where the bar is ${bar}`] : [];
  });
