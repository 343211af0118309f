import { expect, test } from 'vitest';
import { untilStill } from '../../../functions/adapters/until-still.ts';

const lookingAt = (answers: readonly (string | undefined)[]) => {
  const left = [...answers];
  return { left, look: async () => left.shift() };
};

test('the first answer is the answer, and nothing is looked at after it', async () => {
  const { left, look } = lookingAt([undefined, undefined, 'still', 'never seen']);
  expect(await untilStill({ of: 'A case', most: 4 }, look)).toBe('still');
  expect(left).toEqual(['never seen']);
});

test('what never stands still is looked at so often and no more', async () => {
  const { left, look } = lookingAt([undefined, undefined, undefined, 'too late']);
  await expect(untilStill({ of: 'A case', most: 3 }, look)).rejects.toMatchObject({
    name: 'DependencyUnavailableError',
    message: 'A case never stood still',
  });
  expect(left).toEqual(['too late']);
});

test('an error of a look is not looked past', async () => {
  const look = () => Promise.reject(new Error('no table'));
  await expect(untilStill({ of: 'A case', most: 3 }, look)).rejects.toThrow('no table');
});
