import { describe, expect, it } from 'vitest';
import { filing } from '../../../../shared/contracts/application.ts';
import { national } from '../../../support/filings.ts';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { Browser, reviewWorld, signedIn } from '../support/world.ts';

const PAGE = '/tasks/case-1.1.officer.commerce';
const DOCUMENT = {
  name: 'attestation <2026>.pdf',
  key: 'cases/case-1/documents/14/x/a',
  bytes: 2048,
  sha256: 'abc',
  version: 'v1',
  paragraph: '14',
};

async function atTask() {
  const request = filing.parse(national());
  const w = reviewWorld({ file: { ...RED_FLAG_CASE, request, documents: [DOCUMENT] } });
  w.files.put(DOCUMENT.key, DOCUMENT);
  return { w, browser: await signedIn(w, 'case-1.1.officer.commerce') };
}

it('The documents of an order stand with what is asked', async () => {
  const { paragraph: _of, ...document } = DOCUMENT;
  const w = reviewWorld({ file: { ...RED_FLAG_CASE, documents: [document] } });
  const browser = await signedIn(w, 'case-1.1.officer.commerce');
  expect(await (await browser.get(PAGE)).text()).toContain(`href="${PAGE}/documents/1"`);
});

describe('The documents of an application', () => {
  it('stand beside the answer that they are evidence for', async () => {
    const { browser } = await atTask();
    const page = await (await browser.get(PAGE)).text();
    const [, row = ''] = /<tr><th scope="row">14\.([\s\S]*?)<\/tr>/.exec(page) ?? [];
    expect(row).toContain(`href="${PAGE}/documents/1"`);
    expect(row).toContain('attestation &lt;2026&gt;.pdf');
    expect(page.split(`${PAGE}/documents/`)).toHaveLength(2);
  });

  it('are handed to officers of the office alone, while they are what was sent', async () => {
    const { w, browser } = await atTask();
    const path = `${PAGE}/documents/1`;
    const handed = await browser.get(path);
    expect([handed.status, handed.headers.get('Location')]).toEqual([
      303,
      `https://files.example/bucket/${DOCUMENT.key}?signedv1`,
    ]);
    expect((await new Browser(w).get(path)).status).toBe(404);
    expect((await browser.get(`${PAGE}/documents/2`)).status).toBe(410);
    w.files.put(DOCUMENT.key, { bytes: 9, sha256: 'replaced', version: 'v2' });
    expect((await browser.get(path)).status).toBe(303);
    w.files.replaced.set('v1', { bytes: 9, sha256: 'altered', version: 'v1' });
    expect((await browser.get(path)).status).toBe(410);
  });
});
