import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { SCRIPT } from '../../functions/pages/form/browser/script.ts';
import { STYLE } from '../../functions/pages/look/style.ts';
import { LOOKS, launchChromium } from '../browser/chromium.ts';
import { beginOrder } from '../browser/order-form.ts';
import { serveWorld } from '../browser/serve.ts';

/** How long an answer may take after a keystroke on a processor made so much slower, and what a page weighs. */
const BAR = { ms: 16, slowdown: 4, kb: 60 };
const KEYS = 100;

/** From the event to a page that is laid out with the answer. */
const MEASURE = `globalThis.took = [];
  const form = document.querySelector('#draft');
  let from = 0;
  form.addEventListener('input', () => { from = performance.now(); }, { capture: true });
  form.addEventListener('input', () => { document.body.offsetHeight; took.push(performance.now() - from); });`;

/** Milliseconds for each keystroke, sorted. */
async function keystrokes(page: Page): Promise<number[]> {
  const quantity = page.locator('[name="items.0.quantity"]');
  await quantity.focus();
  await quantity.press('End');
  await page.evaluate('took.length = 0');
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? String((key / 2) % 10) : 'Backspace');
  }
  const took = (await page.evaluate('took')) as number[];
  return took.toSorted((left, right) => left - right);
}

const served = await serveWorld({ now: new Date('2026-12-01T12:00:00.000Z') });
const browser = await launchChromium();
const page = await browser.newPage(LOOKS.phone);
await beginOrder(page, served.url, { part: 'h100-sxm', quantity: '51', destination: 'VN' });
const [html, script, style] = [await page.content(), SCRIPT, STYLE].map(
  (text) => gzipSync(text).length / 1000,
) as [number, number, number];
const kb = (size: number) => `${size.toFixed(1)} kB`;
console.log(
  `page ${kb(html)}, script ${kb(script)}, style ${kb(style)} as gzip: together ${kb(html + script + style)}, bar ${kb(BAR.kb)}`,
);
const cdp = await page.context().newCDPSession(page);
await page.evaluate(MEASURE);
for (const rate of [1, BAR.slowdown]) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const took = await keystrokes(page);
  const at = (share: number) => `${(took[Math.floor(KEYS * share)] ?? 0).toFixed(1)} ms`;
  console.log(`processor 1/${rate}: median ${at(0.5)}, 95 % within ${at(0.95)}, bar ${BAR.ms} ms`);
}
await browser.close();
await served.close();
