import { statSync } from 'node:fs';
import { join } from 'node:path';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { launchChromium } from './chromium.ts';
import { serveWorld } from './serve.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');
const STATUS = `/status/${RED_FLAG_CASE.publicReference}`;
const PICTURES = [
  ['home', {}, '/'],
  ['decision', STATUS_SCENES['no-license'], STATUS],
  ['review-ko', STATUS_SCENES.review, `${STATUS}?lang=ko`],
] as const;
const MOST_BYTES = 60_000;

/** The pictures of the README, of the very pages; what is too large for it fails. */
const browser = await launchChromium();
for (const [name, scene, path] of PICTURES) {
  const served = await serveWorld(scene);
  const page = await browser.newPage({
    viewport: { width: 1200, height: 760 },
    deviceScaleFactor: 0.55,
  });
  await page.goto(`${served.url}${path}`);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${name}.png: ${size} bytes`);
  if (size > MOST_BYTES) process.exitCode = 1;
  await page.close();
  await served.close();
}
await browser.close();
