import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoContactChanges } from '../../../functions/adapters/dynamodb/reviews/change-contact.ts';
import { countryOrder } from '../../support/filings.ts';
import { openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { PUBLIC_URL } from './cases.ts';
import { postOf } from './post.ts';

let desk: PeopleDesk;
let post: ReturnType<typeof postOf>;
beforeEach(async () => {
  desk = await openPeopleDesk();
  post = postOf(desk);
});

const change = (caseId: string, email: string, from = 'a@example.org') =>
  dynamoContactChanges(desk.table.client, desk.table.name).change(
    caseId,
    { from, to: { name: '<b>B</b> evil.example', email, language: 'ko' } },
    desk.clock(),
  );

describe('A change of contact', () => {
  it('is told to both, each in their language: where the case stands, and that it is theirs no more', async () => {
    const file = await desk.file(countryOrder());
    await post.run(file.id);
    await change(file.id, 'b@example.org');
    const mails = await post.run(file.id);
    expect(mails.map(({ to }) => to)).toEqual(['b@example.org', 'a@example.org']);
    const [theirs, former] = mails;
    expect(theirs?.text).toContain('신청 담당자로 등록되셨습니다');
    expect(theirs?.text).toContain(`${PUBLIC_URL}/status/${file.publicReference}`);
    expect(former?.subject).toContain('Contact changed');
    expect(former?.text).toContain('b[at]example[.]org');
    expect(former?.text).not.toContain('evil.example');
    expect(former?.html).not.toContain('<b>B</b>');
    expect(await post.run(file.id)).toEqual([]);
  });

  it('that has been overtaken is told to nobody in the place of another', async () => {
    const file = await desk.file(countryOrder());
    await post.run(file.id);
    await change(file.id, 'b@example.org');
    await change(file.id, 'c@example.org', 'b@example.org');
    expect((await post.run(file.id)).map(({ to }) => to)).toEqual([
      'a@example.org',
      'c@example.org',
      'b@example.org',
    ]);
  });
});
