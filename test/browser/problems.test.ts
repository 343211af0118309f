import { describe, expect, it } from 'vitest';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { sittings } from './sitting.ts';

const sit = sittings();

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each(['/nowhere', '/problems/invalid-request', '/problems/unavailable?lang=ko'])(
    'the page %s is accessible and fits',
    async (path) => {
      const { page, served } = await sit({}, LOOKS[look]);
      await page.goto(`${served.url}${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `problem${path.replace(/\W+/g, '-')}-${look}`);
    },
  );
});

describe('A browser that opens a page', () => {
  it('shows the icon, and asks for nothing that is not there', async () => {
    const { page, served } = await sit();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(served.url);
    await page.goto(`${served.url}/favicon.ico`);
    expect(page.url()).toBe(`${served.url}/favicon.svg`);
    await picture(page, 'icon', false);
    expect(missing).toEqual([]);
  });
});
