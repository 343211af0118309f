import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Scene } from '../functions/pages/support/world.ts';
import { launchChromium } from './chromium.ts';
import { brokenPages, hostileNames } from './hostile.ts';
import { type Served, serveWorld } from './serve.ts';

/** Somebody before a screen, and what is served there. */
export interface Sitting {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly served: Served;
}

/**
 * One Chromium for a file of tests; what a test opens in it is closed after the test. Whoever is named in
 * a case has a name that would break a page, and no page may have come broken by it.
 */
export function sittings() {
  let browser: Browser;
  const opened: (Sitting & { readonly broken: readonly string[] })[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const { context, served, broken } of opened.splice(0)) {
      await context.close();
      await served.close();
      expect(broken).toEqual([]);
    }
  });
  afterAll(() => browser.close());
  return async (scene: Scene = {}, options: BrowserContextOptions = {}): Promise<Sitting> => {
    const served = await serveWorld(hostileNames(scene));
    const context = await browser.newContext(options);
    const broken = brokenPages(context);
    const sitting = { context, page: await context.newPage(), served };
    opened.push({ ...sitting, broken });
    return sitting;
  };
}
