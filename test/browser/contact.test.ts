import { describe, expect, it } from 'vitest';
import { isSameMailbox } from '../../shared/people/mailbox.ts';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import type { Served } from './serve.ts';
import { sittings } from './sitting.ts';

const sit = sittings();
const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;
const OWN = RED_FLAG_CASE.request.contact.email;
const NEXT = 'new.desk@falcon.example';

const codeTo = ({ mails }: Served, email: string): string =>
  /\b\d{6}\b/.exec(mails.findLast(({ to }) => isSameMailbox(to, email))?.text ?? '')?.[0] ?? '';

describe.each(Object.keys(LOOKS) as Look[])('On %s, the contact of a case', (look) => {
  it.each(['en', 'ko'])(
    'hands it on by two codes, and acts on it no more: %s',
    async (language) => {
      const sitting = await sit({}, LOOKS[look]);
      const { page, served } = sitting;
      const see = async (step: string) => {
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        await picture(page, `contact-${step}-${language}-${look}`);
      };
      await page.goto(`${served.url}${PAGE}?lang=${language}`);
      await page.locator('.sign-in button').click();
      await page.locator('#code').fill(codeIn(served));
      await page.locator('.sign-in button').first().click();
      await page.locator('a[href*="/requests/contact"]').click();
      await see('ask');
      await page.locator('#name').fill('New <b>Desk</b>');
      await page.locator('#email').fill('nobody');
      await page.locator('button[value=ask]').click();
      await see('wrong');
      await page.locator('.problems a').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
      await page.locator('#email').fill(NEXT);
      await page.locator('button[value=ask]').click();
      await see('codes');
      // Back and forth between the languages nothing is lost, and nothing is mailed.
      const mailed = served.mails.length;
      await page.locator('header form button').click();
      await page.locator('header form button').click();
      expect(served.mails).toHaveLength(mailed);
      await page.locator('#code-new').fill(codeTo(served, NEXT));
      await page.locator('#code-own').fill('12');
      await page.locator('button[value=change]').click();
      await see('wrong-code');
      expect(await page.locator('#code-new').inputValue()).toBe(codeTo(served, NEXT));
      await page.locator('#code-own').fill(codeTo(served, OWN));
      await page.locator('button[value=change]').click();
      await page.waitForURL(/requests\?changed=1/);
      await see('changed');
      expect(served.cases.files.get(RED_FLAG_CASE.id)?.request.contact.email).toBe(NEXT);
      await page.goto(`${served.url}${PAGE}?lang=${language}`);
      expect(await page.locator('form[action*="/withdraw"]').count()).toBe(0);
    },
  );
});
