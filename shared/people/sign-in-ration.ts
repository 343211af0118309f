/** What was lately asked for and guessed at somebody's expense: instants, oldest first. */
export interface Ration {
  readonly askedAt: readonly string[];
  readonly wrongAt: readonly string[];
}

/** A code as far as its use goes. */
export interface KeptCode {
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly tries: number;
  readonly usedAt?: string | undefined;
}

/** At whose expense codes are asked for: everybody's, one network's, or one browser's own. */
export interface Rations {
  readonly all: Ration;
  readonly network: Ration;
  readonly browser: Ration;
}

export interface SignInState extends Rations {
  /** Somebody has signed in to this mailbox in this browser before: it uses up its own ration only. */
  readonly isKnown: boolean;
  readonly code: KeptCode | undefined;
}

export const NOTHING_YET: Ration = { askedAt: [], wrongAt: [] };
export const CODE_MINUTES = 10;
/** How often one code may be tried. */
export const MOST_TRIES = 5;
/** After a code was mailed another can be, so that nobody waits for one that was lost. */
export const AGAIN_SECONDS = 60;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Limits {
  readonly codesAnHour: number;
  readonly guessesADay: number;
  /** Minutes to wait for another code, after each five wrong guesses of a day. */
  readonly waits: readonly number[];
}

const OWN: Limits = { codesAnHour: 8, guessesADay: 30, waits: [1, 5, 15, 60, 240] };

/** A hundred guesses a day at a code of six digits are right once in a hundred years, and more. */
const LIMITS: Readonly<Record<keyof Rations, Limits>> = {
  browser: OWN,
  network: OWN,
  all: { codesAnHour: 20, guessesADay: 100, waits: [] },
};

/** Why no code is mailed, and from when on one is. */
export interface CodeRefused {
  readonly refused: 'sent-before' | 'too-many';
  readonly until: string;
}

export const isUsable = ({ usedAt, tries, expiresAt }: KeptCode, now: Date): boolean =>
  usedAt === undefined && tries < MOST_TRIES && now.getTime() < Date.parse(expiresAt);

/** A code is wanted: why not, or the rations as it leaves them. */
export function codeAskedFor(state: SignInState, now: Date): CodeRefused | Rations {
  const { code } = state;
  const againAt = code && isUsable(code, now) ? plus(code.sentAt, AGAIN_SECONDS * SECOND_MS) : '';
  if (againAt > now.toISOString()) return { refused: 'sent-before', until: againAt };
  const [until = ''] = spentBy(state)
    .map((name) => freeAt(state[name], LIMITS[name], now))
    .toSorted()
    .reverse();
  if (until > now.toISOString()) return { refused: 'too-many', until };
  return counted(state, now, { askedAt: [now.toISOString()] });
}

/** Whether a guess is looked at, whatever it is. */
export const mayGuess = (state: SignInState, now: Date): boolean =>
  spentBy(state).every((name) => {
    const { wrongAt } = state[name];
    return within(wrongAt, now, DAY_MS).length < LIMITS[name].guessesADay;
  });

/** The rations after a wrong guess. */
export const guessedWrong = (state: SignInState, now: Date): Rations =>
  counted(state, now, { wrongAt: [now.toISOString()] });

const spentBy = ({ isKnown }: SignInState): (keyof Rations)[] =>
  isKnown ? ['browser'] : ['network', 'all'];

/** When this ration gives another code, if it does not now. */
function freeAt({ askedAt, wrongAt }: Ration, limits: Limits, now: Date): string {
  const asked = within(askedAt, now, HOUR_MS);
  const wrong = within(wrongAt, now, DAY_MS);
  const step = Math.min(Math.floor(wrong.length / MOST_TRIES), limits.waits.length);
  const wait = limits.waits[step - 1];
  const full = [
    plus(asked.at(-limits.codesAnHour), HOUR_MS),
    plus(wrong.at(-limits.guessesADay), DAY_MS),
    wait === undefined ? '' : plus(wrong.at(-1), wait * MINUTE_MS),
  ];
  return full.toSorted().at(-1) ?? '';
}

function counted(state: SignInState, now: Date, more: Partial<Ration>): Rations {
  const after = ({ askedAt, wrongAt }: Ration): Ration => ({
    askedAt: [...within(askedAt, now, HOUR_MS), ...(more.askedAt ?? [])],
    wrongAt: [...within(wrongAt, now, DAY_MS), ...(more.wrongAt ?? [])],
  });
  const { all, network, browser } = state;
  // What a known browser does is nobody else's expense.
  if (state.isKnown) return { all, network, browser: after(browser) };
  return { all: after(all), network: after(network), browser: after(browser) };
}

const within = (instants: readonly string[], now: Date, ms: number): string[] =>
  instants.filter((instant) => Date.parse(instant) > now.getTime() - ms);

const plus = (instant: string | undefined, ms: number): string =>
  instant === undefined ? '' : new Date(Date.parse(instant) + ms).toISOString();
