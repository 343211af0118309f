/** Where the emulator is not AWS, and what the deployment test does about it. */
export interface Difference {
  readonly emulator: string;
  readonly aws: string;
  /** The acceptance test that is skipped there, by the name it ends with. */
  readonly skips?: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    emulator: 'reports every error of a function as Runtime.HandlerError',
    aws: 'reports the name of the error, which the catch of "Withdraw" matches on',
    skips: 'of a refused request is a conflict, and of an unknown one not found',
  },
  {
    emulator:
      'asks for ses:SendEmail and states:SendTaskSuccess on every resource; so the test adds that to the roles that may do it',
    aws: 'asks for them on the identity of the sender and on the state machine, which is what the template gives',
  },
  {
    emulator:
      'asks for sqs:SendMessageBatch where several messages are sent at once; so the test adds that to the roles that may send',
    aws: 'knows sqs:SendMessage alone, which covers both',
  },
  {
    emulator:
      'takes aws:PrincipalArn for the session instead of its role, and does not know s3:if-none-match; so the test says in those words who alone may put and sign records',
    aws: 'knows both, as the template has them',
  },
  {
    emulator:
      'does not know dynamodb:LeadingKeys; so a guard in front of it holds functions to them',
    aws: 'knows it',
  },
  {
    emulator:
      'takes no events for the buses of other accounts; so a door in front of it asks the role of the function and the policy of the bus, and puts them there',
    aws: 'asks both, and takes them',
  },
  {
    emulator:
      'starts a process for each call of a function that is busy already, on the processors of this machine; so what ran into a time limit of ours there is asked again',
    aws: 'has processors for them all',
  },
  {
    emulator: 'does not tag the buckets of a stack with its name; so the test does',
    aws: 'tags them, by which npm run destroy knows which to empty',
  },
];

export const SKIPPED: readonly string[] = DIFFERENCES.flatMap(({ skips }) => skips ?? []);
