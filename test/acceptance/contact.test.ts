import { describe, expect, inject, it } from 'vitest';
import { codeIn } from '../../infra/local/demo/person/mailbox.ts';
import { formTo, type LoadedPage, type PageForm } from '../../shared/browsing/page.ts';
import { clientOf } from './support/client.ts';
import { chipOrder, newName } from './support/orders.ts';
import { formOn, peopleOf } from './support/people.ts';

const target = () => inject('target');
const { api, decide: submit } = clientOf(target);
const { applicant, becomes, mailSaying, mailsTo } = peopleOf(target);

const mailboxOf = (name: string) =>
  `${newName(name).toLowerCase().replaceAll(/\W+/g, '-')}@falcon.example`;

/** The form of the page itself: the one before it leads to the other language. */
const formOf = ({ forms }: LoadedPage): PageForm => {
  const form = forms.findLast(({ action }) => new URL(action).pathname === '/requests/contact');
  if (!form) throw new Error('There is no form to change the contact');
  return form;
};

describe('A contact in the place of another', () => {
  it('is confirmed by both mailboxes, told to both, read by the supplier, and acts alone', async () => {
    const [first, next] = [mailboxOf('first'), mailboxOf('next')];
    const contact = { name: 'First Desk', email: first, language: 'en' };
    // Without a purchase order people decide it, so that there is something left to do.
    const order = chipOrder({
      destination: 'AE',
      quantity: 2,
      with: { purchaseOrder: undefined, contact },
    });
    const { body } = await submit(order);
    expect(body.status).toBe('under-review');
    const former = applicant(first);
    expect(formTo(await former.signInAt(body.links.statusPage), 'withdraw')).toBeDefined();
    const asked = await former.open(`${target().apiUrl}/requests/contact?of=${body.id}`);
    const wish = { name: 'Next Desk', email: next, language: 'en', scope: 'one', step: 'ask' };
    const codes = await former.submit(formOf(asked), wish);
    const codeTo = async (email: string) =>
      codeIn(await mailSaying(email, 'change the contact')) ?? '';
    const given = { 'code-new': await codeTo(next), 'code-own': await codeTo(first) };
    const wrong = await former.submit(formOf(codes), {
      ...given,
      'code-own': '000000',
      step: 'change',
    });
    expect(wrong.status).toBe(422);
    const done = await former.submit(formOf(wrong), { ...given, step: 'change' });
    expect(done.html).toContain('Requests that have another contact now: 1.');

    const { body: read } = await api(`/v1/requests/${body.id}/request`);
    expect(read.contact).toMatchObject({ name: 'Next Desk', email: next });
    await mailSaying(first, 'Contact changed', body.reference);
    expect((await mailSaying(next, body.reference)).body.text).toContain(body.links.statusPage);
    expect(formTo(await former.open(body.links.statusPage), 'withdraw')).toBeUndefined();

    const known = (await mailsTo(first)).length;
    const acting = applicant(next);
    const page = await acting.signInAt(body.links.statusPage);
    await acting.submit(formOn(page, 'withdraw'), { confirm: 'yes' });
    await becomes(body.id, 'withdrawn');
    await mailSaying(next, 'Withdrawn', body.reference);
    expect(await mailsTo(first)).toHaveLength(known);
  });
});
