import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['aws', 'workflow', 'limits', 'deploying'].map((name) => `docs/${name}.md`);

/** As GitHub names a heading in links. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

describe('The pages about AWS', () => {
  it.each(PAGES)('%s leads to files and headings that there are', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)];
    const broken = links
      .map(([, link = '']) => link)
      .filter((link) => !link.startsWith('https:'))
      .filter((link) => {
        const [path, anchor] = link.split('#');
        const file = path ? join(dirname(page), path) : page;
        return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
      });
    expect(broken).toEqual([]);
  });
});
