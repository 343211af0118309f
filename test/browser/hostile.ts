import type { BrowserContext } from 'playwright-core';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import type { Scene } from '../functions/pages/support/world.ts';

/** As it would stand in a page that is broken by it. */
export const MARKUP = '<b class=hostile>';

/** What would break a page that takes a name as its own text. */
export const hostile = (name: string): string => `${name} ${MARKUP}"'&amp;</script>`;

/** The scene with every party, company and contact so named. */
export function hostileNames(scene: Scene): Scene {
  const { file = RED_FLAG_CASE } = scene;
  return { ...scene, file: { ...file, request: renamed(file.request) } };
}

const renamed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, member) =>
    key === 'name' && typeof member === 'string' ? hostile(member) : member,
  );

/** The pages that came with such a name as their own markup; and where any of it ran. */
export function brokenPages(context: BrowserContext): string[] {
  const broken: string[] = [];
  context.on('dialog', (dialog) => broken.push(`dialog: ${dialog.message()}`));
  context.on('response', async (response) => {
    if (!response.headers()['content-type']?.startsWith('text/html')) return;
    const text = await response.text().catch(() => '');
    if (text.includes(MARKUP)) broken.push(response.url());
  });
  return broken;
}
