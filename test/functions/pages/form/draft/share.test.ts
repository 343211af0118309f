import { describe, expect, it } from 'vitest';
import type { Uses } from '../../../../../functions/adapters/ports/allowances.ts';
import { createFormPages } from '../../../../../functions/pages/form/app.ts';
import { sha256 } from '../../../../../shared/digests/sha256.ts';
import { INVITATIONS } from '../../../../../shared/people/allowance.ts';
import { PUBLIC_URL, world } from '../../../../support/front-door.ts';

const OWNER = 'owner@vnu.example';

/** An owner on the page where colleagues are invited, of whom so many still may be. */
async function ownerWith(left: number) {
  const w = world();
  const signIns = w.deps.signIns.applicant;
  const { id: session, session: opened } = await signIns.openSession(
    { email: OWNER, cameBy: 'form' },
    w.state.now,
  );
  const asked: Uses[] = [];
  const take = async (uses: Uses) => {
    asked.push(uses);
    return asked.length > left ? { waitSeconds: 150 } : ('taken' as const);
  };
  const allowances = { take, lease: async () => ({ left: 1 }) };
  const pages = createFormPages({ ...w.deps, signIns, allowances });
  const wish = { id: 'draft-1', kind: 'chip-order', language: 'en', fields: {} } as const;
  await w.deps.drafts.create({ ...wish, by: { mailbox: OWNER } }, w.state.now);
  const invite = (email: string) =>
    pages.request(`${PUBLIC_URL}/apply/draft-1/invite`, {
      method: 'POST',
      body: new URLSearchParams({ email, csrf: opened.csrfToken }),
      headers: { cookie: `__Host-chipgate-applicant=${session}` },
    });
  return { invite, asked, draft: () => w.drafts.get('draft-1') };
}

describe('Colleagues of a draft', () => {
  it('are invited so many in an hour, at the expense of its owner', async () => {
    const { invite, asked, draft } = await ownerWith(1);
    expect((await invite('one@vnu.example')).status).toBe(303);
    const refused = await invite('two@vnu.example');
    expect(refused.status).toBe(200);
    expect(await refused.text()).toContain('Invite the next in 3 min.');
    expect(draft()?.colleagues).toEqual(['one@vnu.example']);
    expect(asked[0]).toEqual({ allowance: INVITATIONS, whose: sha256(OWNER) });
  });
});
