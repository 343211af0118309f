import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoContactCases } from '../../../../../functions/adapters/dynamodb/cases/contact-cases.ts';
import { ofContact } from '../../../../../functions/adapters/dynamodb/cases/items.ts';
import { eventIn } from '../../../../../functions/adapters/dynamodb/cases/told-items.ts';
import { auditEntriesOf } from '../../../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { dynamoContactChanges } from '../../../../../functions/adapters/dynamodb/reviews/change-contact.ts';
import { filing } from '../../../../../shared/contracts/application.ts';
import { submissionIn } from '../../../../../shared/contracts/case.ts';
import { MOST_CONTACTS } from '../../../../../shared/reviews/bounds.ts';
import { barredFrom } from '../../../../../shared/reviews/four-eyes.ts';
import { countryOrder, flaggedOrder, tppOf } from '../../../../support/filings.ts';
import { approving, openPeopleDesk, type PeopleDesk } from '../../../../support/people-desk.ts';

const FORMER = 'a@example.org';
const NEXT = { name: 'B. Person', email: 'B.Person@example.org', language: 'ko' as const };
const ACCOUNT = 'country/AE/2025-2027';

let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const change = (caseId: string, to = NEXT, from = FORMER) =>
  dynamoContactChanges(desk.table.client, desk.table.name).change(
    caseId,
    { from, to },
    desk.clock(),
  );

const idsOf = async (email: string) => {
  const cases = dynamoContactCases(desk.table.client, desk.table.name);
  return (await cases.page(email, { limit: 9 })).cases.map(({ id }) => id);
};

const isListed = async (caseId: string) => [
  (await idsOf(FORMER)).includes(caseId),
  (await idsOf(NEXT.email)).includes(caseId),
];

/** A case that waits behind another, which has taken all there is. */
async function waiting() {
  await desk.limit(ACCOUNT, tppOf(1500));
  await desk.file(countryOrder());
  const file = await desk.file(countryOrder({ reference: 'PO-2' }));
  expect(file.status).toBe('waitlisted');
  return file;
}

describe('A change of contact', () => {
  it('gives the case to another mailbox, says so by an event, and changes nothing else', async () => {
    const file = await desk.file(countryOrder());
    expect(await change(file.id)).toBe('done');
    const after = await desk.find(file.id);
    const { contact } = file.request;
    expect(after).toEqual({
      ...file,
      request: { ...file.request, contact: NEXT },
      formerContacts: [contact],
    });
    expect(await isListed(file.id)).toEqual([false, true]);
    const events = (await desk.itemsOf(file.id)).flatMap((item) => eventIn(item) ?? []);
    expect(events.find(({ type }) => type === 'contact.changed')).toMatchObject({
      sequence: 2,
      status: file.status,
      contact: { former: contact, now: NEXT },
    });
  });

  it('is for who is the contact at that moment, and not while the case is being decided', async () => {
    const file = await desk.file(countryOrder());
    expect(await change(file.id, NEXT, 'somebody@example.org')).toBe('not-theirs');
    expect(await change('no-such-case')).toBe('not-theirs');
    const received = {
      ...submissionIn(file),
      id: 'received',
      request: filing.parse(countryOrder()),
    };
    await desk.cases.receive(received);
    expect(await change('received')).toBe('being-decided');
    expect(await change(file.id)).toBe('done');
    expect(await change(file.id, { ...NEXT, email: 'c@example.org' })).toBe('not-theirs');
  });

  it('keeps of which party the contact is', async () => {
    const contact = { name: 'A. Person', email: FORMER, role: 'end-user' };
    const file = await desk.file(countryOrder({ contact }));
    await change(file.id);
    expect((await desk.find(file.id)).request.contact).toEqual({ ...NEXT, role: 'end-user' });
  });

  it('moves a case that waits, which is decided under its new contact by who knew the former', async () => {
    const file = await waiting();
    await change(file.id);
    expect(await isListed(file.id)).toEqual([false, true]);
    await desk.limit(ACCOUNT, undefined);
    const decided = await desk.decide(file);
    expect(decided.status).toBe('licensed');
    expect(decided.request.contact).toEqual(NEXT);
    expect((await desk.item(file.id, 'case'))?.listSk).toContain(ofContact(NEXT.email));
    expect((await desk.find(file.id)).request.contact).toEqual(NEXT);
    expect(await isListed(file.id)).toEqual([false, true]);
    const withdrawn = await desk.withdraw(file);
    expect(withdrawn.request.contact).toEqual(NEXT);
    expect(await isListed(file.id)).toEqual([false, true]);
  });

  it('lets those decide on who were shown the former contact, and bars both', async () => {
    const file = await desk.file(flaggedOrder());
    await desk.plan(file.id, 1);
    await change(file.id);
    const seen = { tasks: [], earlierTasks: [], file: await desk.find(file.id) };
    const barred = barredFrom({ ...seen, review: {}, plan: {} } as unknown as Parameters<
      typeof barredFrom
    >[0]);
    expect(barred).toEqual(new Set([FORMER, NEXT.email.toLowerCase()]));
    expect((await desk.resolved(file.id, approving)).status).toBe('licensed');
  });

  it('is not to who reviews the case', async () => {
    const file = await desk.file(flaggedOrder());
    await desk.plan(file.id, 1);
    const [task] = (await desk.review(file.id)).tasks;
    const { email = '' } = task?.officer ?? {};
    expect(await change(file.id, { ...NEXT, email: email.toUpperCase() })).toBe('reviewer');
    expect((await desk.find(file.id)).request.contact.email).toBe(FORMER);
  });

  it('can be undone, and leaves on record who was the contact meanwhile', async () => {
    const file = await desk.file(countryOrder());
    await change(file.id);
    expect(await change(file.id, { ...NEXT, email: FORMER }, NEXT.email)).toBe('done');
    const { formerContacts = [] } = await desk.find(file.id);
    expect(formerContacts.map(({ email }) => email)).toEqual([FORMER, NEXT.email]);
  });

  it('is made so often and no more', async () => {
    const file = await desk.file(countryOrder());
    const emails = Array.from({ length: MOST_CONTACTS + 1 }, (_, n) => `person-${n}@example.org`);
    let from = FORMER;
    const outcomes: string[] = [];
    for (const email of emails) {
      outcomes.push(await change(file.id, { ...NEXT, email }, from));
      from = email;
    }
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(MOST_CONTACTS);
    expect(outcomes.at(-1)).toBe('too-often');
  });

  it('is kept by an amendment that names the former contact, and overruled by one that names a third', async () => {
    const file = await desk.file(countryOrder());
    await change(file.id);
    const fewer = countryOrder({ quantity: 900 });
    expect((await desk.amend(file, fewer)).refusal).toBe('not-amendable');
    const flagged = await desk.file(flaggedOrder());
    await change(flagged.id);
    await desk.amend(flagged, flaggedOrder({ quantity: 900 }));
    const amended = await desk.find(flagged.id);
    expect(amended).toMatchObject({ revision: 2, request: { contact: NEXT } });
    const contact = { name: 'C. Person', email: 'c@example.org' };
    await desk.amend(amended, flaggedOrder({ quantity: 800, contact }));
    expect((await desk.find(flagged.id)).request.contact).toMatchObject(contact);
    expect(await isListed(flagged.id)).toEqual([false, false]);
  });

  it('leaves what was filed on record as it was filed', async () => {
    const file = await desk.file(flaggedOrder());
    const filed = async () => {
      const items = await desk.itemsOf(file.id);
      return items.flatMap(auditEntriesOf).filter(({ kind }) => kind === 'filing');
    };
    const before = await filed();
    expect(before).toHaveLength(1);
    await change(file.id);
    expect(await filed()).toEqual(before);
    await desk.amend(file, flaggedOrder({ quantity: 900 }));
    const [first, second] = (await filed()).map(({ record }) => record as typeof file);
    expect(first?.request.contact.email).toBe(FORMER);
    expect(second?.request.contact).toEqual(NEXT);
  });
});
