import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  awaitMail,
  codeIn,
  type InboxMail,
  linksIn,
} from '../../../infra/local/demo/person/mailbox.ts';
import type { Person } from '../../../infra/local/demo/person/person.ts';
import type { LoadedPage } from '../../../shared/browsing/page.ts';
import { Host } from '../support/host.ts';
import { formOn, peopleOf } from '../support/people.ts';

const DAY_MS = 86_400_000;
const OWNER = 'owner@draft.example';
const COLLEAGUE = 'colleague@draft.example';
const END_USE = 'Forecasts of floods on the lower Mekong';

let host: Host;
const { applicant, inbox, mailsTo } = peopleOf(() => host.target);

beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '3600'] });
});
afterAll(() => host.remove());

const urlOf = (path: string) => `${host.target.apiUrl}${path}`;

/** A draft with one answer, and where it is. */
async function begin(person: Person) {
  const start = await person.open(urlOf('/apply'));
  const order = await person.submit(formOn(start, 'apply'));
  const path = new URL(order.url).pathname;
  const id = path.split('/').at(-1) ?? '';
  const page = await person.open(urlOf(`${path}/why`));
  await person.submit(formOn(page, 'why'), { endUse: END_USE });
  return { id, path, read: (reader: Person) => reader.open(urlOf(`${path}/why`)) };
}

/** Asks for a code from the form of a page, and enters it. */
async function confirm(person: Person, page: LoadedPage): Promise<LoadedPage> {
  const { length } = await mailsTo(person.email);
  const step = await person.submit(formOn(page, 'code'), { email: person.email });
  const mail = await newMail(person.email, length, (one) => codeIn(one) !== undefined);
  return person.submit(formOn(step, 'sign-in'), { code: codeIn(mail) ?? '' });
}

async function newMail(email: string, known: number, fits: (mail: InboxMail) => boolean) {
  const before = (await mailsTo(email)).slice(0, known);
  const isNew = (mail: InboxMail) => !before.some(({ body }) => body.text === mail.body.text);
  return awaitMail(inbox, email, (mail) => fits(mail) && isNew(mail));
}

const linkOf = (mail: InboxMail | undefined, id: string) =>
  (mail ? linksIn(mail) : []).find((link) => link.endsWith(`/apply/${id}`)) ?? '';

/** The newest mail to somebody that leads to a draft, once all was delivered. */
async function letterTo(email: string, id: string) {
  await host.deliver();
  return (await mailsTo(email)).findLast((mail) => linkOf(mail, id) !== '');
}

describe('A draft of the web form', () => {
  const [laptop, phone] = [applicant(OWNER), applicant(OWNER)];
  const [colleague, stranger] = [applicant(COLLEAGUE), applicant('stranger@draft.example')];
  let draft: Awaited<ReturnType<typeof begin>>;

  it('is read back in the browser it was begun in, and in no other', async () => {
    draft = await begin(laptop);
    expect((await draft.read(laptop)).html).toContain(END_USE);
    expect((await draft.read(stranger)).html).not.toContain(END_USE);
  });

  it('is claimed by a code, and its mailed link shows nothing to whoever else holds it', async () => {
    await confirm(laptop, await laptop.open(urlOf(`/apply/${draft.id}/share`)));
    const link = linkOf(await letterTo(OWNER, draft.id), draft.id);
    expect(link).not.toBe('');
    expect((await stranger.open(link)).html).not.toContain(END_USE);
    await stranger.submit(formOn(await stranger.open(link), 'code'), { email: stranger.email });
    expect(await mailsTo(stranger.email)).toEqual([]);
    await confirm(phone, await phone.open(link));
    expect((await draft.read(phone)).html).toContain(END_USE);
  });

  it('is edited by a colleague who was invited, and neither loses what the other typed', async () => {
    const share = await laptop.open(urlOf(`/apply/${draft.id}/share`));
    await laptop.submit(formOn(share, 'invite'), { email: COLLEAGUE });
    const link = linkOf(await letterTo(COLLEAGUE, draft.id), draft.id);
    await confirm(colleague, await colleague.open(link));
    const [theirs, mine] = [await draft.read(colleague), await draft.read(laptop)];
    await colleague.submit(formOn(theirs, 'why'), { purchaseOrder: 'PO-COLLEAGUE' });
    await laptop.submit(formOn(mine, 'why'), { endUse: `${END_USE}, and droughts` });
    const { html } = await draft.read(phone);
    expect(html).toContain('PO-COLLEAGUE');
    expect(html).toContain(`${END_USE}, and droughts`);
  });

  it('has its owner and colleague reminded before its end, and is gone after it', async () => {
    await host.moveClock({ advanceMs: 77 * DAY_MS });
    await host.sweep();
    await host.deliver();
    for (const email of [OWNER, COLLEAGUE]) {
      const subjects = (await mailsTo(email)).map(({ subject }) => subject);
      expect(subjects.filter((subject) => subject.includes('is removed on'))).toHaveLength(1);
    }
    await host.moveClock({ advanceMs: 14 * DAY_MS });
    await host.sweep();
    expect((await phone.open(urlOf(`/apply/${draft.id}`))).status).toBe(404);
    expect((await draft.read(laptop)).html).not.toContain(END_USE);
  });

  it('is deleted at once by whoever it belongs to', async () => {
    const other = await begin(stranger);
    const share = await stranger.open(urlOf(`/apply/${other.id}/share`));
    await stranger.submit(formOn(share, 'delete'), { confirm: true });
    const page = await other.read(stranger);
    expect(page.status).toBe(404);
    expect(page.html).not.toContain(END_USE);
  });
});
