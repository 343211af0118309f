/** The Lambda functions as data. `functions/<name>/handler.ts` is the entry file of each. */
export interface FunctionFacts {
  readonly purpose: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

const MACHINE_STEP = {
  // A step ends before its state does (8 s), so that no run outlives the state that gave it up.
  timeoutSeconds: 7,
  // 1,769 MB is one whole processor: the steps are short and bound by it, so more memory costs less.
  memoryMb: 1769,
};

const BEHIND_THE_DOOR = {
  memoryMb: 1769,
  // API Gateway gives up after 30 s; the decide machine ends within 25 s.
  timeoutSeconds: 29,
};

export const FUNCTIONS = {
  api: { purpose: 'Answers suppliers: the API and its description', ...BEHIND_THE_DOOR },
  pages: { purpose: 'Shows people their pages and takes their forms', ...BEHIND_THE_DOOR },
  determine: { purpose: 'Screens the parties and applies the rules', ...MACHINE_STEP },
  settle: { purpose: 'Reserves in the ledger and records the decision', ...MACHINE_STEP },
  review: {
    purpose: 'Plans a review, asks its officers and notes who gave no answer',
    memoryMb: 512,
    // A step ends before its state does (20 s).
    timeoutSeconds: 15,
  },
  sweep: {
    purpose: 'Does all that time makes due',
    memoryMb: 512,
    // It comes again every minute.
    timeoutSeconds: 55,
  },
  relay: {
    purpose: 'Mails the notices of what was decided, starts reviews and wakes their machine',
    memoryMb: 512,
    timeoutSeconds: 30,
  },
  archive: {
    purpose: 'Keeps signed records of what was filed, decided and drawn',
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  canary: {
    purpose: 'Walks a synthetic case through everything',
    memoryMb: 512,
    // It waits for mail; it comes again every quarter of an hour.
    timeoutSeconds: 420,
  },
} as const satisfies Record<string, FunctionFacts>;

export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];
