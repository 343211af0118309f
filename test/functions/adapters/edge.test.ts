import { describe, expect, it } from 'vitest';
import { edgeProof } from '../../../functions/adapters/edge.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';

const MINUTE_MS = 60_000;

/** A secret as Secrets Manager keeps it: the value in force, and the one before it. */
function vault() {
  const state = { values: ['first'], reads: 0, isDown: false, now: new Date('2026-01-01') };
  const proves = edgeProof({
    read: async () => {
      state.reads += 1;
      if (state.isDown) throw new DependencyUnavailableError('down');
      return state.values;
    },
    clock: () => state.now,
  });
  return {
    state,
    proves,
    rotate: (next: string) => {
      state.values = [next, ...state.values].slice(0, 2);
    },
    wait: (ms: number) => {
      state.now = new Date(state.now.getTime() + ms);
    },
  };
}

describe('The secret of the edge', () => {
  it('proves the edge; nothing else does', async () => {
    const { proves } = vault();
    expect(await proves('first')).toBe(true);
    for (const wrong of [undefined, '', 'First', 'first ', 'firs', 'first,first', 'second']) {
      expect(await proves(wrong)).toBe(false);
    }
  });

  it('is read once, and not at all for whoever sends none', async () => {
    const { proves, state } = vault();
    expect(await proves(undefined)).toBe(false);
    expect(state.reads).toBe(0);
    for (let call = 0; call < 5; call++) expect(await proves('first')).toBe(true);
    expect(state.reads).toBe(1);
  });

  it('is taken in its old and its new value while it is rotated, by instances of any age', async () => {
    const { proves, rotate, wait, state } = vault();
    expect(await proves('first')).toBe(true);
    rotate('second');
    expect(await proves('first')).toBe(true);
    wait(MINUTE_MS);
    expect(await proves('second')).toBe(true);
    expect(await proves('first')).toBe(true);
    expect(state.reads).toBe(2);
  });

  it('is no proof any more when it was rotated twice, for instances that know of it', async () => {
    const { proves, rotate } = vault();
    rotate('second');
    rotate('third');
    expect(await proves('first')).toBe(false);
    expect(await proves('third')).toBe(true);
  });

  it('is read again once a minute at most, whatever wrong values come', async () => {
    const { proves, wait, state } = vault();
    for (let call = 0; call < 100; call++) expect(await proves(`guess-${call}`)).toBe(false);
    expect(state.reads).toBe(1);
    wait(MINUTE_MS);
    for (let call = 0; call < 100; call++) expect(await proves(`guess-${call}`)).toBe(false);
    expect(state.reads).toBe(2);
  });

  it('is asked for again after a failure, and a failure lets nobody in', async () => {
    const { proves, state } = vault();
    state.isDown = true;
    await expect(proves('first')).rejects.toThrow(DependencyUnavailableError);
    state.isDown = false;
    expect(await proves('first')).toBe(true);
  });

  it('goes on proving the edge while Secrets Manager is down', async () => {
    const { proves, state, wait } = vault();
    expect(await proves('first')).toBe(true);
    state.isDown = true;
    wait(MINUTE_MS);
    await expect(proves('other')).rejects.toThrow(DependencyUnavailableError);
    expect(await proves('first')).toBe(true);
  });
});
