import { describe, expect, it } from 'vitest';
import { policies } from '../../../../shared/rules/index.ts';
import { planFor } from '../../../../shared/rules/review/plan-in.ts';

const [first, second] = policies;
const stagesFor = (lists: readonly string[], policy = second) => {
  const plan = policy?.reviewPlans.screening;
  if (!plan) throw new Error('The policy has no plan for screening');
  return planFor(
    plan,
    lists.map((list) => ({ list })),
  ).stages.map(({ id }) => id);
};
const ENTITY_LIST = 'Entity List (EL) - Bureau of Industry and Security';
const UNVERIFIED = 'Unverified List (UVL) - Bureau of Industry and Security';

describe('Who looks at a screening match', () => {
  it.each([
    ['one officer, at no match that is known', [], ['officer']],
    ['one officer, at a match of another list', [UNVERIFIED], ['officer']],
    ['two, at a match of the Entity List', [ENTITY_LIST], ['officer', 'countersign']],
    ['two, where one of several is', [UNVERIFIED, ENTITY_LIST], ['officer', 'countersign']],
    ['two, at a match of the sample', [`MADE UP: ${ENTITY_LIST}`], ['officer', 'countersign']],
  ])('is %s', (_who, lists, stages) => {
    expect(stagesFor(lists)).toEqual(stages);
  });

  it('is one officer for what was filed under the first version', () => {
    expect(stagesFor([ENTITY_LIST], first)).toEqual(['officer']);
  });
});
