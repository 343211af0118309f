import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { insisting } from './support/insisting.ts';
import { chipOrder, newName } from './support/orders.ts';
import { formOn, peopleOf } from './support/people.ts';
import { recordsOf } from './support/records.ts';

const target = () => inject('target');
const client = clientOf(target);
const { api, decide } = client;
const insist = insisting(api);
const people = peopleOf(target);

const today = () => new Date().toISOString().slice(0, 10);
const FILED = { reference: 'LPP-2026-0017', filedOn: today(), by: { name: 'Export desk' } };
const CERTIFICATION = {
  'certification-signed-by': 'The dean, for the university',
  'certification-signed-on': '2025-05-20',
};

/** A small order of a university, and what is asked of what it ships under. */
async function exempted(quantity: number) {
  const email = `${newName('desk').replaceAll(' ', '-').toLowerCase()}@buyer.example`;
  const contact = { name: 'Desk', email, language: 'en' };
  const name = newName('Hue University');
  const order = chipOrder({ destination: 'VN', quantity, kind: 'university', name, contact });
  const { body } = await decide(order);
  const path = new URL(body.links.license).pathname;
  const reports = async (kind: string) => {
    const holder = encodeURIComponent(email);
    return (await api(`/v1/reports?holder=${holder}&kind=${kind}`)).body.reports;
  };
  return { email, id: body.id, path, reports, page: body.links.statusPage };
}

describe('A notice before a large shipment', () => {
  it('is filed by API, lets it leave, is mailed and signed', async () => {
    const { email, id, path, reports } = await exempted(300);
    await insist(`${path}/shipments`, { number: 'SH 1', lines: [{ line: 1, quantity: 300 }] });
    const depart = `${path}/shipments/sh-1/depart`;
    expect((await insist(depart)).status).toBe(409);
    const [notice] = await reports('shipment-notice');
    expect(notice).toMatchObject({ state: 'due', shipment: 'SH 1', draft: { tpp: 4_749_600 } });
    await people.mailSaying(email, 'Notice before a large shipment: due by');
    const filings = new URL(notice.links.filings).pathname;
    const all = await Promise.all(Array.from({ length: 4 }, () => insist(filings, FILED)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect((await insist(depart)).body.shipment).toMatchObject({
      state: 'departed',
      notice: { reference: FILED.reference },
    });
    await people.mailSaying(email, 'Notice before a large shipment: filed');
    const records = recordsOf(client);
    const entries = await records.ofCase(id, ({ kind }) => kind === 'report-filing');
    await records.remove();
    expect(entries.find(({ kind }) => kind === 'report-filing')?.record).toMatchObject({
      report: notice.id,
      by: FILED.by,
      draft: { tpp: 4_749_600 },
    });
  });
});

describe('The copy of a certification', () => {
  it('is filed on the page of the case by its contact, and read back by API', async () => {
    const { email, path, reports, page } = await exempted(10);
    await insist(`${path}/shipments`, { number: 'S-1', lines: [{ line: 1, quantity: 4 }] });
    await insist(`${path}/shipments/S-1/depart`);
    const contact = people.applicant(email);
    await contact.signInAt(page);
    const shown = await contact.open(`${page}/reports`);
    const { reference, filedOn, by } = FILED;
    const [copy] = await reports('certification-copy');
    const typed = Object.entries({ reference, filedOn, name: by.name, ...CERTIFICATION });
    const named = typed.map(([name, said]) => [`${copy.id}:${name}`, said] as const);
    await contact.submit(formOn(shown, 'reports'), {
      ...Object.fromEntries(named),
      report: copy.id,
    });
    expect(await reports('certification-copy')).toMatchObject([
      { state: 'filed', filings: [{ through: 'page', reference, answers: CERTIFICATION }] },
    ]);
  });
});
