import { describe, expect, it } from 'vitest';
import { parseWork } from '../../../functions/settle/work.ts';
import { determinedAs, refused, submissionAt } from '../../support/cases.ts';

const submission = submissionAt();
const determined = { ...determinedAs(submission, [refused]) };
const amendment = {
  id: 'id',
  bodyDigest: 'digest',
  at: '2026-03-10T12:00:00.000Z',
  ofRevision: 1,
};
const resolving = { caseId: 'id', round: 1, outcome: 'refuse', ground: 'a ground' };

describe('What is settled', () => {
  it.each([
    determined,
    { ...determined, command: 'pre-check' },
    { ...determined, command: 'amend', amendment },
    { command: 'withdraw', submission },
    { command: 'appeal', submission, grounds: 'It is wrong.' },
    { command: 'resolve', ...resolving },
  ])('is told whole: $command', (input) => {
    expect(parseWork(input)).toEqual(input);
  });

  it.each([
    ['decide', 'what the rules say of it', { submission }],
    ['pre-check', 'what the rules say of it', { submission }],
    ['amend', 'what the rules say of it', { submission, amendment }],
    ['amend', 'what it amends', determined],
    ['withdraw', 'the case', {}],
    ['appeal', 'its grounds', { submission }],
    ['resolve', 'the round', { ...resolving, round: undefined }],
    ['another', 'anything', determined],
  ])('is not %s without %s', (command, _what, input) => {
    expect(() => parseWork({ ...input, command })).toThrow(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  });
});
