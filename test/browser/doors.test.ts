import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
const MAILBOX = 'procurement@red.example';
const TYPED = 'Training weather models, half a sent';
const HOURS_9 = 9 * 3_600_000;

/** Somebody who was signed in to their draft, on the page of what the chips are for, nine hours ago. */
async function leftOpen(sitting: Sitting, language: string): Promise<void> {
  const { page, served } = sitting;
  await page.goto(`${served.url}/apply?lang=${language}`);
  await page.locator('form[action^="/apply"] button.primary').click();
  const [id] = served.drafts.keys();
  await page.goto(`${served.url}/apply/${id}/share?lang=${language}`);
  await page.locator('#email').fill(MAILBOX);
  await page.locator('form[action*="/code"] button').click();
  await page.locator('#code').fill(codeIn(served));
  await page.locator('.sign-in button').click();
  await page.goto(`${served.url}/apply/order/${id}/why?lang=${language}`);
  served.state.now = new Date(served.state.now.getTime() + HOURS_9);
}

const inOtherLanguage = (page: Page) => page.locator('header form button.link').click();

describe.each(Object.keys(LOOKS) as Look[])('On %s, whoever has to sign in again', (look) => {
  it.each(['en', 'ko'])('keeps what was typed, in whichever language: %s', async (language) => {
    const sitting = await sit({}, LOOKS[look]);
    const { page, served } = sitting;
    const see = async (step: string) => {
      expect.soft(await page.locator('h1').count(), step).toBe(1);
      expect.soft(await accessibilityProblems(page), step).toEqual([]);
      expect.soft(await scrollsSideways(page), step).toBe(false);
      await picture(page, `again-${step}-${language}-${look}`);
    };
    await leftOpen(sitting, language);
    await page.locator('#endUse').fill(TYPED);
    await page.locator('button[name=go][value=next]').last().click();
    await see('door');
    await page.locator('#email').evaluate((input) => input.setAttribute('type', 'text'));
    await page.locator('#email').fill('no mailbox');
    await page.locator('.sign-in button').click();
    await see('no-mailbox');
    await inOtherLanguage(page);
    await page.locator('#email').fill(MAILBOX);
    await page.locator('.sign-in button').click();
    await inOtherLanguage(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await see('code');
    await page.locator('#code').fill('000000');
    await page.locator('.sign-in button').first().click();
    await see('wrong-code');
    await page.locator('#code').fill(codeIn(served));
    await page.locator('.sign-in button').first().click();
    expect(await page.locator('#endUse').inputValue()).toBe(TYPED);
  });
});

describe.each(Object.keys(LOOKS) as Look[])('On %s, a way that leads nowhere', (look) => {
  it.each(['en', 'ko'])('says so in a page that is accessible and fits: %s', async (language) => {
    const { page, served } = await sit({}, LOOKS[look]);
    for (const [name, path] of [
      ['draft', '/apply/order/nowhere'],
      ['task', '/tasks/nowhere'],
      ['case', '/status/nowhere'],
      ['check', '/check?part=none&quantity=0'],
    ] as const) {
      const url = new URL(path, served.url);
      url.searchParams.set('lang', language);
      await page.goto(url.href);
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await accessibilityProblems(page), path).toEqual([]);
      expect.soft(await scrollsSideways(page), path).toBe(false);
      await picture(page, `nowhere-${name}-${language}-${look}`);
    }
  });
});
