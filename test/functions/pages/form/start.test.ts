import { describe, expect, it } from 'vitest';
import { applyWordsIn } from '../../../../shared/messages/apply/index.ts';
import { call, world } from '../../../support/front-door.ts';

describe('The page /apply', () => {
  it.each(['en', 'ko'] as const)('says in %s what it is about', async (language) => {
    const response = await call(world(), `GET /apply?lang=${language}`, { key: null });
    expect(response.status).toBe(200);
    const { start } = await applyWordsIn(language);
    expect(await response.text()).toContain(`<h1>${start.title}</h1>`);
  });

  it('leads to itself in the other language with what was asked before', async () => {
    const asked = 'part=h100-sxm&quantity=512&destination=VN';
    const response = await call(world(), `GET /apply?${asked}&lang=ko`, { key: null });
    expect(await response.text()).toContain(
      `href="/apply?${asked.replaceAll('&', '&amp;')}&amp;lang=en" lang="en"`,
    );
  });
});
