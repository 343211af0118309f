import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DECISIONS_1 } from '../../../functions/adapters/dynamodb/packing/decisions-1.ts';
import { SCRIPT } from '../../../functions/pages/form/browser/script.ts';
import { packed } from '../../../infra/bundle/packed-data.ts';
import document from '../../../shared/rules/policies/us-diffusion-2025-01/version-2.json' with {
  type: 'json',
};
import { usDiffusion } from '../../../shared/rules/policies/us-diffusion-2025-01.ts';

describe('What a bundle packs', () => {
  it.each([
    ['shared/rules/policies/us-diffusion-2025-01/version-2.json', 'default', document],
    ['shared/rules/policies/us-diffusion-2025-01.ts', 'usDiffusion', usDiffusion],
    ['functions/adapters/dynamodb/packing/decisions-1.ts', 'DECISIONS_1', DECISIONS_1],
    ['functions/pages/form/browser/script.ts', 'SCRIPT', SCRIPT],
  ])('is unpacked to the letter, and half as long at most: %s', async (file, name, data) => {
    const { contents = '' } = await packed(join(process.cwd(), file));
    const unpacked = await import(`data:text/javascript,${encodeURIComponent(String(contents))}`);
    expect(unpacked[name]).toEqual(data);
    expect(String(contents).length).toBeLessThan(JSON.stringify(data).length / 2);
  });
});
