import { expect, it } from 'vitest';
import { readCase } from '../../../../../functions/adapters/dynamodb/cases/stored-case.ts';
import { endOverdue } from '../../../../../functions/adapters/dynamodb/settlements/overdue-holds.ts';
import { flaggedOrder } from '../../../../support/filings.ts';
import { approving, DAY, openPeopleDesk } from '../../../../support/people-desk.ts';

it('A hold that somebody posted meanwhile ends no case when it would have been overdue', async () => {
  const desk = await openPeopleDesk();
  const file = await desk.file(flaggedOrder());
  const approved = await desk.resolved(file.id, approving);
  desk.pass(400 * DAY);
  const stored = await readCase(desk.table, file.id);
  expect(await endOverdue(desk.table, stored!, desk.time.now)).toBe('moved');
  expect(await desk.find(file.id)).toEqual(approved);
});
