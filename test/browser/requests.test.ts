import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/contracts/case.ts';
import type { Draft } from '../../shared/contracts/draft.ts';
import { OPENED } from '../functions/pages/support/cases.ts';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { ASKED_SCENE } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const sit = sittings();
const EMAIL = 'compliance.office@falcon.example';

const DRAFT: Draft = {
  id: 'draft-1',
  kind: 'chip-order',
  fields: { reference: 'SQC-0089' },
  language: 'en',
  owner: EMAIL,
  colleagues: [],
  createdAt: OPENED,
  savedAt: OPENED,
  version: 1,
  expiresAt: '2026-05-31T15:00:00.000Z',
};

/** One case of each kind, a draft, and a case of somebody else. */
async function open(look: Look): Promise<Sitting> {
  const sitting = await sit(ASKED_SCENE, LOOKS[look]);
  const { files } = sitting.served.cases;
  const kept = (id: string, file: CaseFile, reference: string, email = EMAIL) =>
    files.set(id, {
      ...file,
      id,
      publicReference: `public-${id}`,
      request: { ...file.request, reference, contact: { ...file.request.contact, email } },
    });
  kept('case-2', STATUS_SCENES['no-license'].file, '<b>PO</b> "2026" 0107');
  kept('case-3', STATUS_SCENES.waiting.file, 'AMC-0207');
  kept('case-4', STATUS_SCENES.review.file, 'SQC-0088');
  kept('case-5', STATUS_SCENES.withdrawn.file, 'JRC-0031');
  kept('case-6', STATUS_SCENES['by-law'].file, 'FOREIGN-1', 'other@elsewhere.example');
  sitting.served.drafts.set(DRAFT.id, DRAFT);
  return sitting;
}

describe.each(Object.keys(LOOKS) as Look[])('On %s, the requests of a mailbox', (look) => {
  it.each(['en', 'ko'])(
    'are signed in to, listed by state and found by reference: %s',
    async (language) => {
      const { page, served } = await open(look);
      const see = async (step: string) => {
        expect(await page.locator('h1').count()).toBe(1);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        await picture(page, `requests-${step}-${language}-${look}`);
      };
      await page.goto(`${served.url}/requests?lang=${language}`);
      await see('door');
      await page.locator('#email').fill(EMAIL);
      await page.locator('.sign-in button').click();
      await see('code');
      await page.locator('#code').fill(codeIn(served));
      await page.locator('.sign-in button').first().click();
      await see('list');
      const sections = await page
        .locator('main section')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')));
      expect(sections).toEqual(['action', 'officers', 'waiting', 'decided', 'drafts']);
      expect(await page.locator('main li').count()).toBe(6);
      await page.locator('#reference').fill('sqc');
      await page.locator('.search button').click();
      expect(await page.locator('main li').count()).toBe(1);
      await page.locator('main li a').click();
      await page.waitForURL(/status\/public-case-4/);
      expect(await page.locator('.signed-in').count()).toBe(1);
    },
  );
});
