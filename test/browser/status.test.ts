import { describe, expect, it } from 'vitest';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { sittings } from './sitting.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const sit = sittings();
const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;
const SCENES = Object.entries(STATUS_SCENES);

describe.each(Object.keys(LOOKS) as Look[])('On %s, the page of a case', (look) => {
  it.each(SCENES)('is accessible and fits in both languages: %s', async (name, scene) => {
    const { page, served } = await sit(scene, LOOKS[look]);
    served.surroundings.waiters = [
      { caseId: 'another', place: '1', tpp: 590_000_000 },
      { caseId: RED_FLAG_CASE.id, place: '2', tpp: 32_423_936 },
      { caseId: 'third', place: '3', tpp: 1_000_000 },
    ];
    for (const language of ['en', 'ko']) {
      await page.goto(`${served.url}${PAGE}?lang=${language}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `status-${name}-${language}-${look}`);
    }
  });
});

describe('The contact of a case', () => {
  it('reads back everything that was sent', async () => {
    const { page, served } = await sit(STATUS_SCENES.review, LOOKS.desktop);
    await page.goto(`${served.url}${PAGE}`);
    expect(await page.locator('.everything').count()).toBe(0);
    await page.locator('.sign-in button').click();
    await page.locator('#code').fill(codeIn(served));
    await page.locator('.sign-in button').click();
    await page.locator('.everything summary').click();
    const told = await page.locator('.everything').innerText();
    for (const said of ['Falcon Holding PJSC', 'Gulf Air Freight FZE', 'FC-2026-118']) {
      expect(told).toContain(said);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'status-everything-desktop');
  });
});
