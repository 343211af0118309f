import { describe, expect, it } from 'vitest';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { Browser, codeIn, type ReviewWorld, reviewWorld } from '../support/world.ts';

const EMAIL = 'compliance.office@falcon.example';

async function signedIn(w: ReviewWorld, email = EMAIL): Promise<Browser> {
  const browser = new Browser(w);
  await browser.post('/requests/code', { email });
  await browser.post('/requests/sign-in', { email, code: codeIn(w) });
  return browser;
}

const listed = async (browser: Browser, query = ''): Promise<string[]> => {
  const text = await (await browser.get(`/requests${query}`)).text();
  return [...text.matchAll(/href="\/status\/([^"?]+)/g)].map(([, reference = '']) => reference);
};

describe('The requests of a mailbox', () => {
  it('are shown to nobody but who has a code that was mailed to it', async () => {
    const w = reviewWorld();
    const stranger = new Browser(w);
    expect(await listed(stranger)).toEqual([]);
    expect(await listed(await signedIn(w))).toEqual([RED_FLAG_CASE.publicReference]);
  });

  it('are no way to mail those who have none, and nobody learns who has', async () => {
    const w = reviewWorld();
    const pages = await Promise.all(
      [EMAIL, 'nobody@elsewhere.example'].map(async (email) => {
        const browser = new Browser(w);
        const sent = await browser.post('/requests/code', { email });
        const page = await browser.get(sent.headers.get('Location') ?? '');
        return (await page.text()).replaceAll(email, '');
      }),
    );
    expect(w.mails.map(({ to }) => to)).toEqual([EMAIL]);
    expect(pages[0]?.replaceAll(encodeURIComponent(EMAIL), '')).toBe(
      pages[1]?.replaceAll(encodeURIComponent('nobody@elsewhere.example'), ''),
    );
  });

  it('say what is no address', async () => {
    const posted = await new Browser(reviewWorld()).post('/requests/code', { email: '"><script>' });
    expect(posted.status).toBe(422);
    expect(await posted.text()).not.toContain('<script');
  });

  it('are signed in to in the other language by a link that leaves nothing behind', async () => {
    const browser = new Browser(reviewWorld());
    const other = async (page: Response) => {
      const [, href = ''] = /href="([^"]+)" lang="/.exec(await page.text()) ?? [];
      return href.replaceAll('&amp;', '&');
    };
    expect(await other(await browser.get('/requests?lang=ko'))).toBe('/requests?lang=en');
    const wrong = await browser.post('/requests/code?lang=ko', { email: 'office@falcon' });
    const english = await browser.get(await other(wrong));
    expect(await english.clone().text()).toContain('value="office@falcon"');
    expect(await other(english)).toBe('/requests?for=office%40falcon&lang=ko');
    const sent = await browser.post('/requests/code?lang=ko', { email: EMAIL });
    const code = await browser.get(sent.headers.get('Location') ?? '');
    const path = await other(code);
    expect(path).toBe(`/requests?step=code&for=${encodeURIComponent(EMAIL)}&lang=en`);
    expect(await (await browser.get(path)).text()).toContain('id="code"');
  });

  it('are found by a part of their reference and by state, however it is written', async () => {
    const w = reviewWorld();
    const { request } = RED_FLAG_CASE;
    const other = { ...request, reference: 'ＳＱＣ-0088 <x>' };
    w.cases.files.set('case-2', {
      ...RED_FLAG_CASE,
      id: 'case-2',
      publicReference: 'second',
      status: 'withdrawn',
      request: other,
    });
    const browser = await signedIn(w);
    expect(await listed(browser, '?reference=sqc')).toEqual(['second']);
    expect(await listed(browser, '?state=decided')).toEqual(['second']);
    expect(await listed(browser, '?state=officers')).toEqual([RED_FLAG_CASE.publicReference]);
    const none = await (await browser.get('/requests?reference=%3Cscript%3E')).text();
    expect(none).toContain('&lt;script&gt;');
    expect(none).not.toContain('<script>');
  });

  it('are of the day that it was where their reader is', async () => {
    const w = reviewWorld();
    const submittedAt = '2026-03-01T20:00:00.000Z';
    for (const [id, file] of w.cases.files) w.cases.files.set(id, { ...file, submittedAt });
    const browser = await signedIn(w);
    expect(await (await browser.get('/requests?lang=en')).text()).toContain('March 1, 2026');
    expect(await (await browser.get('/requests?lang=ko')).text()).toContain('2026년 3월 2일');
  });

  it('come in pages where they are many, and none is left out', async () => {
    const w = reviewWorld();
    for (let n = 10; n < 130; n++) {
      const submittedAt = `2026-02-01T10:00:00.${n}0Z`;
      const id = `case-${n}`;
      w.cases.files.set(id, { ...RED_FLAG_CASE, id, publicReference: id, submittedAt });
    }
    const browser = await signedIn(w);
    const seen = new Set<string>();
    let query = '';
    for (let pages = 0; pages < 5; pages++) {
      const text = await (await browser.get(`/requests${query}`)).text();
      for (const reference of await listed(browser, query)) seen.add(reference);
      const next = /\/requests(\?[^"]+)">Look at earlier/.exec(text)?.[1];
      if (next === undefined) break;
      query = next.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(121);
  });
});
