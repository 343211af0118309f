import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoNoticesAgain } from '../../../functions/adapters/dynamodb/cases/resend-notice.ts';
import { countryOrder } from '../../support/filings.ts';
import { openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { postOf } from './post.ts';

let desk: PeopleDesk;
let post: ReturnType<typeof postOf>;
beforeEach(async () => {
  desk = await openPeopleDesk();
  post = postOf(desk);
});

const resend = (caseId: string) =>
  dynamoNoticesAgain(desk.table.client, desk.table.name).resend(caseId, desk.clock());

describe('A notice that is asked for again', () => {
  it('is the newest that the contact had, word for word, each time it is asked for', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const [first] = await post.run(file.id);
    expect(await resend(file.id)).toBe('done');
    expect(await post.run(file.id)).toEqual([first]);
    expect(await resend(file.id)).toBe('done');
    expect(await post.run(file.id)).toEqual([first]);
    expect(await post.run(file.id)).toEqual([]);
  });

  it('is of what was told last, not of what was told first', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await post.run(file.id);
    const plan = { do: 'plan', number: 'S-1', lines: [{ line: 1, quantity: 9 }], holdDays: 30 };
    await desk.ship(file, plan as Parameters<typeof desk.ship>[1]);
    await desk.ship(file, { do: 'depart', number: 'S-1' });
    const [warning] = await post.run(file.id);
    expect(warning).toBeDefined();
    await resend(file.id);
    expect(await post.run(file.id)).toEqual([warning]);
  });

  it('is an event of its case, and changes nothing else of it', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await resend(file.id);
    const events = await post.events(file.id);
    expect(events.map(({ type }) => type)).toEqual(['case.decided', 'notice.resent']);
    expect(await desk.cases.find(file.id)).toEqual(file);
  });

  it('is nothing where there is no case', async () => {
    expect(await resend('nothing')).toBe('nothing');
  });
});
