/** The Lambda functions as data. */
export interface FunctionFacts {
  /** Its folder under `functions`, where that is not its name. */
  readonly folder?: string;
  readonly purpose: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** So many at once are its own, where the account's quota allows it, whatever else floods. */
  readonly reserved?: number;
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
  shipments: {
    purpose: 'Answers suppliers about licenses, and has their shipments booked',
    ...BEHIND_THE_DOOR,
  },
  requests: {
    purpose: 'Lists requests for suppliers, and takes answers to what officers ask, and appeals',
    ...BEHIND_THE_DOOR,
  },
  reports: {
    purpose: 'Tells suppliers what is to be reported, and takes what they report',
    ...BEHIND_THE_DOOR,
  },
  intake: { purpose: 'Takes what order systems tell, and has it carried out', ...BEHIND_THE_DOOR },
  webhooks: {
    purpose: 'Answers suppliers about the endpoints that are told of their events',
    ...BEHIND_THE_DOOR,
  },
  events: {
    purpose: 'Answers suppliers about what happened to their requests',
    ...BEHIND_THE_DOOR,
  },
  applicantPages: {
    purpose: 'Shows applicants where their case stands, and takes their forms',
    folder: 'pages/applicant',
    ...BEHIND_THE_DOOR,
  },
  formPages: {
    purpose: 'Takes what people apply with, step by step',
    folder: 'pages/form',
    ...BEHIND_THE_DOOR,
  },
  officerPages: {
    purpose: 'Shows officers their tasks, and takes their decisions',
    folder: 'pages/officer',
    ...BEHIND_THE_DOOR,
  },
  hear: {
    purpose: 'Takes what the event bus brings, and has it carried out',
    memoryMb: 512,
    // One event that ends at the last moment after those of 45 s.
    timeoutSeconds: 60,
  },
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
    // The one of the last minute may still run, and somebody may run it by hand.
    reserved: 3,
  },
  relay: {
    purpose: 'Mails the notices of what was decided, starts reviews and wakes their machine',
    memoryMb: 512,
    timeoutSeconds: 30,
    // Ten lanes for each of the stream's first shards.
    reserved: 40,
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
  deliver: {
    purpose: 'Calls the endpoints of suppliers with what happened to their cases',
    memoryMb: 512,
    // One call that ends at the last moment (10 s) after those of 40 s.
    timeoutSeconds: 60,
  },
} as const satisfies Record<string, FunctionFacts>;

export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];

/** What AWS wants an account to leave for the functions that have nothing of their own. */
const LEAST_UNRESERVED = 100;
const RESERVED = FUNCTION_NAMES.reduce((sum, name) => {
  const { reserved = 0 }: FunctionFacts = FUNCTIONS[name];
  return sum + reserved;
}, 0);
/** The least quota of an account under which functions can have something of their own. */
export const LEAST_QUOTA = RESERVED + LEAST_UNRESERVED;

/** The folder of a function, under `functions`. */
export function folderOf(name: FunctionName): string {
  const facts: FunctionFacts = FUNCTIONS[name];
  return facts.folder ?? name;
}

/** The file under `functions` that exports the handler. */
export const entryOf = (name: FunctionName): string => `${folderOf(name)}/handler.ts`;
