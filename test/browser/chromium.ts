import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { codeIn, mailTask } from '../functions/pages/support/world.ts';
import type { Served } from './serve.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Without these it talks to its maker's servers, or needs more rights than a container has. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Install Chromium, or name it: CHROMIUM=/path/to/it');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export const LOOKS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const satisfies Record<string, BrowserContextOptions>;
export type Look = keyof typeof LOOKS;

/** A picture for people to judge; kept out of the repository. */
export async function picture(page: Page, name: string, isWhole = true): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: isWhole });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, { runOnly: { type: 'tag', values } });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
  }, WCAG);
}

/** Whether the page has to be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Through the link of the mail, with the code of the next one, to the case. */
export async function signIn(page: Page, served: Served, taskId: string): Promise<void> {
  const key = await mailTask(served, taskId);
  await page.goto(`${served.url}/tasks/${taskId}?key=${encodeURIComponent(key)}`);
  await page.locator('.sign-in button').click();
  await page.locator('#code').fill(codeIn(served));
  await page.locator('.sign-in button').click();
  await page.waitForURL(`${served.url}/tasks/${taskId}`);
}
