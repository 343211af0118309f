import { describe, expect, it } from 'vitest';
import { application } from '../../../../shared/contracts/application.ts';
import { typedFromApplication } from '../../../../shared/drafts/applications/from-application.ts';
import {
  APPLICATION_SECTIONS,
  applicationSectionOf,
} from '../../../../shared/drafts/applications/sections.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';
import { national } from '../../../support/filings.ts';
import { foreignWords, saidIn } from '../../../support/foreign-words.ts';
import { Browser, codeIn, formIn, type ReviewWorld, reviewWorld } from '../support/world.ts';

const START = '/apply/validated-end-user';
const WHOLE = typedFromApplication(application.parse(national()));
const PART_NAMES = policyInForce('2026-03-04').parts.map(({ label }) => label);
const AT_START = new Date('2026-03-04T15:00:00.000Z');

/** A draft that was begun, and the browser in which it was. */
async function begun(type = 'national-veu') {
  const w = reviewWorld({ now: AT_START });
  const browser = new Browser(w);
  const posted = await browser.post(START, { type });
  const [path = ''] = (posted.headers.get('Location') ?? '').split('?');
  return { w, browser, path };
}

async function save(browser: Browser, path: string, section: string, fields: DraftFields) {
  const hidden = await formIn(await browser.get(`${path}/${section}`), `${path}/${section}`);
  return browser.post(`${path}/${section}`, { ...hidden, ...fields, go: 'next' });
}

async function saveAll(browser: Browser, path: string, typed: DraftFields = WHOLE) {
  for (const section of APPLICATION_SECTIONS) {
    const own = Object.entries(typed).filter(([field]) => applicationSectionOf(field) === section);
    await save(browser, path, section, Object.fromEntries(own));
  }
}

const idIn = (path: string) => path.split('/').at(-1) ?? '';
const fieldsOf = async (w: ReviewWorld, path: string) =>
  (await w.deps.drafts.find(idIn(path), AT_START))?.fields;

describe('The form of a validated end user', () => {
  it('begins with a choice of the authorization, and with none leads back to it', async () => {
    const { w, path } = await begun('universal-veu');
    expect(path).toMatch(/^\/apply\/veu\//);
    expect(await fieldsOf(w, path)).toEqual({ type: 'universal-veu' });
    const refused = await new Browser(w).post(START, {});
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('<a href="#type">'),
    ]);
  });

  it('saves what was typed, right or not, and keeps it', async () => {
    const { w, browser, path } = await begun();
    await save(browser, path, 'places', { 'places.0.country': 'AE', 'places.0.2026-Q4': 'lots' });
    expect(await fieldsOf(w, path)).toMatchObject({ 'places.0.2026-Q4': 'lots' });
    const page = await (await browser.get(`${path}/places`)).text();
    expect(page).toContain('value="lots"');
    expect(page).toContain('United Arab Emirates, Q4 2026: Enter a whole number of TPP');
  });

  it('answers its script with what it shows by then: what the rules would say, and what is missing', async () => {
    const { w, browser, path } = await begun();
    const hidden = await formIn(await browser.get(`${path}/security`), `${path}/security`);
    const body = new URLSearchParams({ ...hidden, 'paragraph.14.met': 'yes' });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: cookie,
    };
    const response = await w.fetch(`${path}/security`, { method: 'POST', headers, body });
    const { shows, hidden: next } = await response.json();
    expect(shows['so-far']).toContain('<details class="live');
    expect(shows['state.14']).toContain('Missing: the answer in words, evidence');
    expect(Object.keys(next)).toEqual(['csrf', 'seen']);
    const page = await (await browser.get(`${path}/security`)).text();
    expect(page).toContain(`<span id="state.14">${shows['state.14']}</span>`);
  });

  it('shows whatever stands in a draft, also where it is no answer at all', async () => {
    const { browser, path } = await begun();
    const odd = {
      'places.0.country': 'no country',
      'places.0.2026-Q4': '-1',
      'places.7.2099-Q9': 'x',
    };
    await save(browser, path, 'places', odd);
    await save(browser, path, 'company', { type: 'neither', 'company.headquarters': '<b>' });
    for (const page of ['', '/places', '/company']) {
      expect((await browser.get(`${path}${page}`)).status).toBe(200);
    }
  });

  it('says before it is sent what is past the schedule, and what that leads to', async () => {
    const { browser, path } = await begun();
    await save(browser, path, 'places', {
      'places.0.country': 'AE',
      'places.0.2026-Q4': '4,272,750,001',
    });
    const page = await (await browser.get(`${path}/places`)).text();
    expect(page).toContain(
      'United Arab Emirates, Q4 2026: more than is allowed, at most 4,272,750,000 TPP.',
    );
    expect(page).toContain('It would come back without action');
  });

  it('says of each paragraph what is missing', async () => {
    const { browser, path } = await begun();
    await save(browser, path, 'security', {
      'paragraph.14.met': 'yes',
      'paragraph.14.answer': 'Attested.',
      'paragraph.15.met': '?',
      'paragraph.15.answer': 'Logged.',
      'paragraph.15.evidence': 'Manual',
    });
    const page = await (await browser.get(`${path}/security`)).text();
    expect(page.match(/Missing: [^<]*/g)).toEqual([
      'Missing: evidence',
      'Missing: yes or no',
      'Missing: yes or no, the answer in words, evidence',
    ]);
  });

  it('takes nothing that another section asks', async () => {
    const { w, browser, path } = await begun();
    await save(browser, path, 'company', {
      'company.name': 'Delta',
      'contact.name': 'Eve',
      nonsense: '1',
    });
    expect(await fieldsOf(w, path)).toEqual({ type: 'national-veu', 'company.name': 'Delta' });
  });

  it('is sent once, by whoever confirms the mailbox, as the API would take it', async () => {
    const { w, browser, path } = await begun();
    await saveAll(browser, path);
    const checked = await browser.get(`${path}/check`);
    expect(checked.status).toBe(200);
    const send = `/apply/${idIn(path)}/send`;
    const form = await formIn(checked, send);
    await browser.post(send, form);
    const signedIn = await browser.post(`/apply/${idIn(path)}/sign-in`, {
      ...form,
      email: WHOLE['contact.email'] ?? '',
      back: 'check',
      code: codeIn(w),
    });
    expect(signedIn.headers.get('Location')).toMatch(/^\/status\//);
    expect(w.machine.runs.map(({ submission }) => submission.request)).toEqual([
      application.parse(national()),
    ]);
    expect((await browser.get(path)).headers.get('Location')).toMatch(/^\/status\//);
  });

  it('is not sent while something is open: it says what', async () => {
    const { browser, path } = await begun();
    const { 'paragraph.7.answer': _, ...typed } = WHOLE;
    await saveAll(browser, path, typed);
    const checked = await browser.get(`${path}/check`);
    expect(checked.headers.get('Location')).toContain('show=open');
    const page = await (await browser.get(`${path}?show=open`)).text();
    expect(page).toContain(`href="${path}/use#paragraph.7.answer"`);
    expect(page).toContain('Paragraph 7: Give the answer in words.');
  });
});

describe('Evidence files', () => {
  it('belong to their paragraph, and can be left out and taken in again', async () => {
    const { w, browser, path } = await begun();
    const key = `drafts/${idIn(path)}/evidence-14/x/attestation.pdf`;
    w.files.put(key, { bytes: 2048, sha256: 'abc' });
    const missing = async () =>
      (await (await browser.get(`${path}/security`)).text()).match(/Missing: [^<]*/)?.[0];
    expect(await missing()).toBe('Missing: yes or no, the answer in words');
    const room = `${path}/evidence-14`;
    const page = await browser.get(room);
    const [, leave = ''] = /value="(leave:\w+)"/.exec(await page.clone().text()) ?? [];
    await browser.post(room, { ...(await formIn(page, room)), go: leave });
    expect(await missing()).toBe('Missing: yes or no, the answer in words, evidence');
    expect((await browser.get(`${path}/evidence-20`)).status).toBe(404);
  });
});

describe.each(['ko', 'en'] as const)('A page of the form in %s', (language) => {
  it('speaks that language alone', async () => {
    const { browser, path } = await begun();
    await saveAll(browser, path, { ...WHOLE, 'places.0.2026-Q4': '5000000000' });
    const names = [
      ...Object.values(WHOLE),
      path,
      '한국어',
      'application.json',
      'curl',
      ...PART_NAMES,
    ];
    const pages = [...APPLICATION_SECTIONS, 'check', 'evidence-14'].map(
      (page) => `${path}/${page}`,
    );
    for (const page of [START, path, ...pages]) {
      const text = await (await browser.get(`${page}?lang=${language}`)).text();
      expect(text).toContain(`<html lang="${language}">`);
      expect(foreignWords(language, saidIn(text, language), names), page).toEqual([]);
    }
  });
});
