import { sha256 } from '../../../../shared/digests/sha256.ts';
import {
  CODE_MINUTES,
  type CodeRefused,
  codeAskedFor,
  guessedWrong,
  isUsable,
  mayGuess,
  NOTHING_YET,
  type Ration,
  type Rations,
} from '../../../../shared/people/sign-in-ration.ts';
import { isSameHash, minutesLater, newCode, newSecret } from '../../one-time-code.ts';
import type { Audience, GivenCode, SignInWish } from '../../ports/people.ts';
import { codeItem, rationItem, signInKeys } from './sign-in-items.ts';
import type { Rewritten, SignInStore } from './sign-in-store.ts';

const KNOWN_MINUTES = 90 * 24 * 60;

/** A new code, and what it leaves of the rations; `undefined` when somebody wrote in between. */
export async function requestCode(
  store: SignInStore,
  audience: Audience,
  { wish, now }: { wish: SignInWish; now: Date },
): Promise<CodeRefused | { code: string; isAgain: boolean } | undefined> {
  const seen = await look(store, audience, { wish, now });
  const rations = codeAskedFor(seen.state, now);
  if ('refused' in rations) return rations;
  const code = newCode();
  const salt = newSecret();
  const item = {
    ...signInKeys(audience, wish).code,
    kind: 'sign-in-code' as const,
    salt,
    codeHash: sha256(salt + code),
    sentAt: now.toISOString(),
    expiresAt: minutesLater(now, CODE_MINUTES),
    tries: 0,
  };
  const writes = [...rationWrites(seen, rations), { item, seen: seen.code }];
  const isAgain = seen.code !== undefined && isUsable(seen.code, now);
  return (await store.write(writes)) ? { code, isAgain } : undefined;
}

/**
 * Each try is written down before its outcome is told, so that no number of them at once is free. Of several
 * codes all are taken or none: a right one beside a wrong one can be typed again.
 */
export async function redeemCodes(
  store: SignInStore,
  audience: Audience,
  { given, now }: { given: readonly GivenCode[]; now: Date },
): Promise<('right' | 'wrong')[] | undefined> {
  const tries = await Promise.all(
    given.map(async ({ code, ...wish }) =>
      tried(await look(store, audience, { wish, now }), code, now),
    ),
  );
  const areRight = tries.every(({ outcome }) => outcome === 'right');
  const writes = tries.flatMap(({ outcome, writes: made }) =>
    areRight || outcome === 'wrong' ? made : [],
  );
  if (writes.length > 0 && !(await store.write(writes))) return undefined;
  return tries.map(({ outcome }) => outcome);
}

/** What a code comes to, and what is written of its try. */
function tried(
  seen: Seen,
  code: string,
  now: Date,
): { readonly outcome: 'right' | 'wrong'; readonly writes: readonly Rewritten[] } {
  const item = seen.code;
  if (!item || !isUsable(item, now) || !mayGuess(seen.state, now)) {
    return { outcome: 'wrong', writes: [] };
  }
  const counted = { ...seen.keys.code, ...item, tries: item.tries + 1 };
  if (!isSameHash(item.codeHash, sha256(item.salt + code))) {
    const rations = rationWrites(seen, guessedWrong(seen.state, now));
    return { outcome: 'wrong', writes: [{ item: counted, seen: item }, ...rations] };
  }
  const known = { knownUntil: minutesLater(now, KNOWN_MINUTES) };
  const used = { item: { ...counted, usedAt: now.toISOString() }, seen: item };
  const browser = rationWrite(seen, 'browser', { ...seen.state.browser, ...known });
  return { outcome: 'right', writes: [used, browser] };
}

/** A code that reached nobody: another can be asked for at once. */
export async function forgetCode(
  store: SignInStore,
  audience: Audience,
  { wish, now }: { wish: SignInWish; now: Date },
): Promise<true | undefined> {
  const { code, keys } = await look(store, audience, { wish, now });
  if (!code) return true;
  const item = { ...keys.code, ...code, usedAt: now.toISOString() };
  return (await store.write([{ item, seen: code }])) || undefined;
}

type Seen = Awaited<ReturnType<typeof look>>;

async function look(
  store: SignInStore,
  audience: Audience,
  { wish, now }: { wish: SignInWish; now: Date },
) {
  const keys = signInKeys(audience, wish);
  const found = await store.read([keys.all, keys.network, keys.browser, keys.code]);
  const [all, network, browser] = found.slice(0, 3).map((item) => item && rationItem.parse(item));
  const code = found[3] && codeItem.parse(found[3]);
  const isKnown = (browser?.knownUntil ?? '') > now.toISOString();
  const state = {
    all: all ?? NOTHING_YET,
    network: network ?? NOTHING_YET,
    browser: browser ?? NOTHING_YET,
    isKnown,
    code,
  };
  return { keys, code, state, rations: { all, network, browser } };
}

const rationWrites = (seen: Seen, after: Rations): Rewritten[] =>
  (['all', 'network', 'browser'] as const)
    .filter((name) => after[name] !== seen.state[name])
    .map((name) => rationWrite(seen, name, after[name]));

const rationWrite = (
  seen: Seen,
  name: keyof Rations,
  after: Ration & { readonly knownUntil?: string },
): Rewritten => ({
  item: { ...seen.rations[name], ...seen.keys[name], ...after, kind: 'sign-in-ration' },
  seen: seen.rations[name],
});
