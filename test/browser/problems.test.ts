import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  LOOKS,
  type Look,
  launchChromium,
  picture,
  scrollsSideways,
} from './chromium.ts';
import { type Served, serveWorld } from './serve.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveWorld();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each(['/nowhere', '/problems/invalid-request', '/problems/unavailable?lang=ko'])(
    'the page %s is accessible and fits',
    async (path) => {
      const page = await browser.newPage(LOOKS[look]);
      await page.goto(`${served.url}${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `problem${path.replace(/\W+/g, '-')}-${look}`);
      await page.close();
    },
  );
});

describe('A browser that opens a page', () => {
  it('shows the icon, and asks for nothing that is not there', async () => {
    const page = await browser.newPage();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(served.url);
    await page.goto(`${served.url}/favicon.ico`);
    expect(page.url()).toBe(`${served.url}/favicon.svg`);
    await picture(page, 'icon', false);
    expect(missing).toEqual([]);
    await page.close();
  });
});
