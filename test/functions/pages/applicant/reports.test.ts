import { describe, expect, it } from 'vitest';
import { order } from '../../../support/example-order.ts';
import { call } from '../../../support/front-door.ts';
import { Browser, formIn, reviewWorld, signedInContact } from '../support/world.ts';

/** A case of a small order, of which something has left, and its contact, signed in. */
async function shipped(quantity = 100) {
  const w = reviewWorld();
  const filed = await call(w, 'POST /v1/requests', { body: order() });
  const { id, links } = (await filed.json()) as {
    id: string;
    links: { license: string; statusPage: string };
  };
  const path = new URL(links.license).pathname;
  const lines = [{ line: 1, quantity }];
  await call(w, `POST ${path}/shipments`, { body: { number: 'S-1', lines } });
  if (quantity < 200) await call(w, `POST ${path}/shipments/S-1/depart`, { body: {} });
  const page = new URL(links.statusPage).pathname;
  const contact = await signedInContact(w, page.split('/').at(-1)!);
  return { w, id, path, page, contact, reports: `${page}/reports` };
}

const FILED = {
  'certification-signed-by': 'The dean',
  'certification-signed-on': '2026-02-27',
  reference: 'LPP-1',
  filedOn: '2026-03-04',
  name: 'A. Person',
  title: '',
};

/** Its first report, and what is typed into it as the page's form sends it. */
async function firstReport(contact: Browser, reports: string) {
  const page = await contact.get(reports);
  const form = await formIn(page.clone(), reports);
  const [, report = ''] = /name="report" value="([^"]+)"/.exec(await page.text()) ?? [];
  const filled = (fields: Readonly<Record<string, string>>) => ({
    ...form,
    ...Object.fromEntries(
      Object.entries(fields).map(([name, said]) => [`${report}:${name}`, said]),
    ),
  });
  return { report, filled, filing: (fields: typeof FILED) => ({ ...filled(fields), report }) };
}

describe('The reports of a case', () => {
  it('stand on its page, each with its day, for the contact alone', async () => {
    const { w, page, contact, reports } = await shipped();
    const shown = await (await contact.get(page)).text();
    expect(shown).toContain('Copy of the consignee’s certification');
    expect(shown).toContain('April 3, 2026');
    expect(shown).toContain(reports);
    const stranger = new Browser(w);
    expect(await (await stranger.get(page)).text()).not.toContain(reports);
    const away = await stranger.get(reports);
    expect([away.status, away.headers.get('Location')]).toEqual([
      303,
      expect.stringContaining(`${page}`),
    ]);
    expect((await stranger.post(reports, { ...FILED, csrf: 'guessed' })).status).toBe(403);
  });

  it('keep in the other language what was typed, and file nothing by it', async () => {
    const { w, contact, reports } = await shipped();
    const page = await contact.get(reports);
    expect(await page.text()).toContain('form="filing" name="back" value="yes"');
    const { filled } = await firstReport(contact, reports);
    const typed = { ...filled({ reference: 'LPP-<half>' }), back: 'yes' };
    const back = await contact.post(`${reports}?lang=ko`, typed);
    const korean = await back.text();
    expect(back.status).toBe(200);
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('value="LPP-&lt;half&gt;"');
    expect(korean).not.toContain('role="alert"');
    expect(w.deps.reports).toMatchObject({ filings: [] });
  });

  it('keep what was typed into each of them, whatever is done with another', async () => {
    const { w, path, contact, reports } = await shipped();
    const lines = [{ line: 1, quantity: 300 }];
    await call(w, `POST ${path}/shipments`, { body: { number: 'S-2', lines } });
    const text = await (await contact.get(reports)).text();
    const [first = '', second = ''] = [...text.matchAll(/name="report" value="([^"]+)"/g)].map(
      ([, id = '']) => id,
    );
    const named = (id: string, fields: object) =>
      Object.fromEntries(Object.entries(fields).map(([name, said]) => [`${id}:${name}`, said]));
    const csrf = contact.csrf;
    const notice = { reference: 'N-<half>', name: 'B. <Person>' };
    const both = { csrf, ...named(first, FILED), ...named(second, notice) };

    const korean = await (
      await contact.post(`${reports}?lang=ko`, { ...both, back: 'yes' })
    ).text();
    expect(korean).toContain('value="N-&lt;half&gt;"');
    expect(korean).toContain('value="LPP-1"');
    // By Enter, with two of them begun: nobody can know which is meant.
    const entered = await contact.post(reports, both);
    expect([entered.status, w.deps.reports]).toMatchObject([200, { filings: [] }]);
    const wrong = await (await contact.post(reports, { ...both, report: second })).text();
    expect(wrong).toContain('value="LPP-1"');
    expect(wrong.match(/aria-invalid/g)).toHaveLength(1);
    const filed = await contact.post(reports, { ...both, report: first });
    const rest = await filed.text();
    expect(w.deps.reports).toMatchObject({ filings: [{ kind: 'certification-copy' }] });
    expect(rest).toContain('value="N-&lt;half&gt;"');
    expect(rest).not.toContain('value="A. Person"');
    const alone = {
      csrf,
      ...named(second, { ...notice, reference: 'N-1', filedOn: '2026-03-04' }),
    };
    expect((await contact.post(reports, alone)).status).toBe(303);
    expect(w.deps.reports).toMatchObject({ filings: [{}, { by: { name: 'B. <Person>' } }] });
  });

  it('can be copied by whoever was signed out meanwhile', async () => {
    const { contact, reports } = await shipped();
    const { filing } = await firstReport(contact, reports);
    const lost = await contact.post(reports, { ...filing(FILED), csrf: 'of-another' });
    expect(await lost.text()).toContain('The dean');
  });

  it('are filed by their form, signed by whoever is named, and corrected by another', async () => {
    const { w, contact, reports } = await shipped();
    const { filing } = await firstReport(contact, reports);
    expect((await contact.post(reports, filing(FILED))).status).toBe(303);
    expect(w.deps.reports).toMatchObject({
      filings: [
        {
          kind: 'certification-copy',
          by: { name: 'A. Person' },
          through: 'page',
          answers: { 'certification-signed-by': 'The dean' },
        },
      ],
    });
    const shown = await (await contact.get(reports)).text();
    expect(shown).toContain('LPP-1');
    expect(shown).toContain('Correct it');
    await contact.post(reports, filing({ ...FILED, reference: 'LPP-2', name: 'Another' }));
    expect(w.deps.reports).toMatchObject({ filings: [{}, { by: { name: 'Another' } }] });
  });

  it.each([
    [{ 'certification-signed-by': ' ' }, 'Please fill this in.'],
    [{ 'certification-signed-on': 'last week' }, 'Please write a day such as 2026-03-04.'],
    [{ filedOn: '2026-03-06' }, 'This day is not yet here.'],
    [{ filedOn: 'today' }, 'Please write a day such as 2026-03-04.'],
    [{ reference: '' }, 'Please fill this in.'],
    [{ name: '' }, 'Please fill this in.'],
  ])('come back with %j, and keep what was typed', async (changes, problem) => {
    const { w, contact, reports } = await shipped();
    const { filing } = await firstReport(contact, reports);
    const answer = await contact.post(reports, filing({ ...FILED, ...changes }));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(problem);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toMatch(/<li><a href="#report-0-[\w-]+">[^<:]+: /);
    for (const typed of Object.values({ ...FILED, ...changes }))
      expect(text).toContain(typed.trim());
    expect(w.deps.reports).toMatchObject({ filings: [] });
  });

  it('let a large shipment leave once its notice is filed, in Korean too', async () => {
    const { w, path, contact, reports } = await shipped(300);
    expect((await call(w, `POST ${path}/shipments/S-1/depart`, { body: {} })).status).toBe(409);
    expect(await (await contact.get(`${reports}?lang=ko`)).text()).toContain('대량 선적 전 통지');
    const { filled, report } = await firstReport(contact, reports);
    const { reference, filedOn, name } = FILED;
    const notice = { ...filled({ reference, filedOn, name }), report };
    expect((await contact.post(reports, notice)).status).toBe(303);
    expect((await call(w, `POST ${path}/shipments/S-1/depart`, { body: {} })).status).toBe(200);
  });
});
