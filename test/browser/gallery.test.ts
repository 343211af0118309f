import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import type { Scene } from '../functions/pages/support/world.ts';
import { picture, scrollsSideways, signIn } from './chromium.ts';
import { answerAs, beginOrder } from './order-form.ts';
import { SCENES } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const sit = sittings();
const TASK = 'case-1.1.officer.commerce';
const STATUS = `/status/${RED_FLAG_CASE.publicReference}?lang=ko`;

/** How few people look at pages, and some do. */
const RARE: Readonly<Record<string, BrowserContextOptions>> = {
  'narrow-320': { viewport: { width: 320, height: 640 }, isMobile: true },
  'wide-2560': { viewport: { width: 2560, height: 1440 } },
  'wide-3840': { viewport: { width: 3840, height: 2160 } },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
  print: { viewport: { width: 800, height: 1100 } },
};

const goTo =
  (path: string) =>
  async ({ page, served }: Sitting) => {
    await page.goto(`${served.url}${path}`);
  };

async function form({ page, served }: Sitting): Promise<void> {
  await beginOrder(page, served.url, { part: 'h100-sxm', quantity: '512', destination: 'VN' });
  await page.locator('button[name=go][value=next]').last().click();
  await answerAs(page);
}

/** The pages that hold the most, each with how it is come to. */
const PAGES: readonly (readonly [
  name: string,
  scene: Scene,
  come: (at: Sitting) => Promise<void>,
])[] = [
  ['home', {}, goTo('/')],
  ['quotas', {}, goTo('/quotas?lang=ko')],
  ['policies', {}, goTo('/policies')],
  ['decision', STATUS_SCENES['no-license'], goTo(STATUS)],
  ['review', STATUS_SCENES.review, goTo(STATUS)],
  ['form', {}, form],
  ['task', SCENES['red-flag'], ({ page, served }) => signIn(page, served, TASK)],
];

describe.each(Object.entries(RARE))('Seen as %s', (look, options) => {
  it.each(PAGES)('the page %s fits', async (name, scene, come) => {
    const sitting = await sit(scene, options);
    const { page } = sitting;
    await come(sitting);
    if (look === 'print') await page.emulateMedia({ media: 'print' });
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `rare-${name}-${look}`, !look.startsWith('wide'));
    if (look === 'print') expect(await formsSeen(page)).toBe(0);
  });
});

/** No form and no button is printed. */
const formsSeen = (page: Page): Promise<number> =>
  page.locator('button:visible, nav:visible').count();
