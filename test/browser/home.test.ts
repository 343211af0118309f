import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { sittings } from './sitting.ts';

const sit = sittings();
const isInView = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const ASKED = 'part=h100-sxm&quantity=2000&destination=VN&kind=university';

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each([
    '/',
    '/?lang=ko',
    `/check?${ASKED}`,
    `/check?${ASKED}&lang=ko`,
    '/check',
    '/privacy',
    '/quotas',
    '/quotas?lang=ko',
    '/policies',
    '/policies?lang=ko',
    '/developers',
    '/developers?lang=ko',
  ])('the page %s is accessible and fits', async (path) => {
    const { page, served } = await sit({}, LOOKS[look]);
    await page.goto(`${served.url}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `home${path.replace(/\W+/g, '-')}-${look}`);
  });

  it('opens in the reference of the API what a link leads to, and keeps its contents at hand', async () => {
    const { page, served } = await sit({}, LOOKS[look]);
    await page.goto(`${served.url}/developers#submitRequest`);
    await page.locator('#submitRequest a[href="#schema-ChipOrder"]').first().click();
    const schema = page.locator('#schema-ChipOrder');
    await schema.waitFor({ state: 'visible' });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `developers-open-${look}`, false);
    const contents = page.locator(look === 'phone' ? '.to-contents' : '.contents a').first();
    expect(await isInView(contents)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(40_000);
  });

  it('leads from the first question to an answer, and from it to a better one', async () => {
    const { page, served } = await sit({}, LOOKS[look]);
    await page.goto(served.url);
    await page.locator('#quantity').fill('2,000');
    await page.locator('main form button').click();
    expect(await page.locator('.status strong').innerText()).toBe('License required');
    await page.locator('section[aria-labelledby=changes] a').click();
    expect(await page.locator('.status strong').innerText()).toBe('No license required');
  });
});
