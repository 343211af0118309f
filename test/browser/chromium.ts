import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
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

/** A picture for people to judge; kept out of the repository. None with `PICTURES=none`: nothing is held by them. */
export async function picture(page: Page, name: string, isWhole = true): Promise<void> {
  if (process.env.PICTURES === 'none') return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: isWhole });
}

/** Less than half of `axe.source`, since it goes to every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules about color: whatever has looked at a page in light has looked at the others. */
const COLOR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds against WCAG 2.2 AA, one line each. A page in the dark is, but for its colors, the one
 * in light, which every test that takes a look at it has looked at too.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const runOnly = isDark
    ? ({ type: 'rule', values: COLOR } as const)
    : ({ type: 'tag', values: WCAG } as const);
  return page.evaluate(async (runOnly) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const options: axe.RunOptions = { runOnly, resultTypes: ['violations'] };
    const { violations } = await inPage.run(document, options);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
  }, runOnly);
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
