import { describe, expect, it } from 'vitest';
import {
  codeAskedFor,
  guessedWrong,
  mayGuess,
  NOTHING_YET,
  type SignInState,
} from '../../../shared/people/sign-in-ration.ts';

const NOW = new Date('2026-03-04T05:06:07.000Z');
const later = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * 60_000 + ms);

const NOBODY: SignInState = {
  all: NOTHING_YET,
  network: NOTHING_YET,
  browser: NOTHING_YET,
  isKnown: false,
  code: undefined,
};

/** After so many wrong guesses, all at one moment. */
function afterWrong(guesses: number, isKnown = false): SignInState {
  let state = { ...NOBODY, isKnown };
  for (let n = 0; n < guesses; n++) state = { ...state, ...guessedWrong(state, NOW) };
  return state;
}

const until = (minutes: number) => ({ refused: 'too-many', until: later(minutes).toISOString() });

describe('Wrong guesses', () => {
  it.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 5],
    [15, 15],
    [20, 60],
    [25, 240],
    [29, 240],
    [30, 24 * 60],
  ])('after %i of a day, another code is mailed in %i minutes', (guesses, minutes) => {
    for (const isKnown of [false, true]) {
      const state = afterWrong(guesses, isKnown);
      if (minutes > 0) expect(codeAskedFor(state, later(minutes, -1))).toEqual(until(minutes));
      expect(codeAskedFor(state, later(minutes))).not.toHaveProperty('refused');
    }
  });

  it('are looked at thirty times a day from one network, and a hundred times in all', () => {
    expect(mayGuess(afterWrong(29), NOW)).toBe(true);
    expect(mayGuess(afterWrong(30), NOW)).toBe(false);
    expect(mayGuess(afterWrong(30), later(24 * 60))).toBe(true);
    const elsewhere = (guesses: number) => ({ ...afterWrong(guesses), network: NOTHING_YET });
    expect(mayGuess(elsewhere(99), NOW)).toBe(true);
    expect(mayGuess(elsewhere(100), NOW)).toBe(false);
    expect(codeAskedFor(elsewhere(100), NOW)).toEqual(until(24 * 60));
  });

  it('of others hinder nobody in a browser that is known', () => {
    const known = { ...afterWrong(100), browser: NOTHING_YET, isKnown: true };
    expect(mayGuess(known, NOW)).toBe(true);
    expect(codeAskedFor(known, NOW)).not.toHaveProperty('refused');
  });

  it('in a browser that is known use up nothing of others', () => {
    expect(afterWrong(30, true)).toMatchObject({ all: NOTHING_YET, network: NOTHING_YET });
  });
});
