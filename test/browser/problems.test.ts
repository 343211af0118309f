import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../shared/problems.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { sittings } from './sitting.ts';

const sit = sittings();

const PATHS = ['/nowhere', ...Object.keys(PROBLEMS).map((name) => `/problems/${name}`)];

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each(['en', 'ko'])('every page of a problem is accessible and fits: %s', async (language) => {
    const { page, served } = await sit({}, LOOKS[look]);
    for (const path of PATHS) {
      await page.goto(`${served.url}${path}?lang=${language}`);
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await accessibilityProblems(page), path).toEqual([]);
      expect.soft(await scrollsSideways(page), path).toBe(false);
      await picture(page, `problem${path.replace(/\W+/g, '-')}-${language}-${look}`);
    }
  });
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
