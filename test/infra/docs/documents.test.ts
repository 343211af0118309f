import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { documents, urlOf } from '../../../infra/docs/documents.ts';

const made = Object.entries(await documents());

describe('What is drawn and told of the deployment', () => {
  it.each(made)('docs/%s says what the template and the machines say', async (file, content) => {
    const kept = await readFile(urlOf(file), 'utf8');
    expect(kept === content, `docs/${file} is out of date: npm run docs`).toBe(true);
  });

  it('comes out the same every time', async () => {
    expect(Object.entries(await documents())).toEqual(made);
  });

  it('names nothing of the machine that it was made on, and no asset', () => {
    for (const [, content] of made) {
      expect(content).not.toContain(process.cwd());
      expect(content).not.toMatch(/[0-9a-f]{64}/);
    }
  });
});
