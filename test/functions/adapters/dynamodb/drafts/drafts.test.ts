import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoDrafts } from '../../../../../functions/adapters/dynamodb/drafts/drafts.ts';
import type { Drafts } from '../../../../../functions/adapters/ports/drafts.ts';
import { MOST_COLLEAGUES } from '../../../../../shared/contracts/draft.ts';
import type { DraftReader } from '../../../../../shared/drafts/access.ts';
import type { DraftChanged, DraftRefused } from '../../../../../shared/drafts/changing.ts';
import { seenOf } from '../../../../../shared/drafts/merging.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

const OWNER: DraftReader = { mailbox: 'owner@vnu.example' };
const COLLEAGUE: DraftReader = { mailbox: 'colleague@vnu.example' };
const STRANGER: DraftReader = { mailbox: 'stranger@else.example', browser: 'b'.repeat(43) };
const BROWSER: DraftReader = { browser: 'a'.repeat(43) };
const daysLater = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

let drafts: Drafts;
let number = 0;
beforeAll(async () => {
  const { client, name } = await createTestTable();
  drafts = dynamoDrafts(client, name);
});

const begin = async (by: DraftReader, fields: Record<string, string> = { destination: 'VN' }) => {
  const wish = { id: `draft-${++number}`, kind: 'chip-order', language: 'ko', fields, by } as const;
  return { id: wish.id, draft: draftIn(await drafts.create(wish, NOON)) };
};
const draftIn = (outcome: DraftChanged | DraftRefused) => {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.draft;
};
const share = async (by = OWNER) => {
  const begun = await begin(by);
  await drafts.invite(begun.id, { by, colleague: 'colleague@vnu.example' }, NOON);
  return begun;
};
const type = (by: DraftReader, given: Record<string, string>, seen?: string) => ({
  by,
  given,
  seen,
  language: 'en' as const,
});
const idsOf = async (reader: DraftReader, now = NOON) =>
  (await drafts.listOf(reader, now)).map(({ id }) => id);

describe('A draft in the table', () => {
  it('is kept as it was typed, for 90 days after it was last saved', async () => {
    const fields = {
      destination: 'VN',
      endUse: 'Dự báo thời tiết\n날씨 예보',
    };
    const { id, draft } = await begin(OWNER, fields);
    expect(draft).toMatchObject({ kind: 'chip-order', language: 'ko', fields, version: 1 });
    expect(await drafts.find(id, NOON)).toEqual(draft);
    await drafts.save(id, type(OWNER, { endUse: 'Weather' }), daysLater(60));
    expect((await drafts.find(id, daysLater(149)))?.fields.endUse).toBe('Weather');
    expect(await drafts.find(id, daysLater(150))).toBeUndefined();
    expect(await idsOf(OWNER, daysLater(150))).not.toContain(id);
    expect(await drafts.save(id, type(OWNER, {}), daysLater(150))).toEqual({ refused: 'gone' });
  });

  it('is begun once, however often it is asked for, and by nobody else', async () => {
    const { id, draft } = await begin(BROWSER);
    const wish = { id, kind: 'chip-order', language: 'en', fields: {} } as const;
    expect(await drafts.create({ ...wish, by: BROWSER }, NOON)).toEqual({ draft });
    expect(await drafts.create({ ...wish, by: STRANGER }, NOON)).toEqual({ refused: 'not-yours' });
    await expect(drafts.create({ ...wish, by: {} }, NOON)).rejects.toThrow('belongs to');
  });

  it('holds what any form may hold, and says so of what is more', async () => {
    const letters = (seed: number) =>
      Array.from({ length: 4_000 }, (_, n) =>
        String.fromCodePoint(0xac00 + ((seed * 7_919 + n * n * 31 + n * 17) % 11_172)),
      ).join('');
    const large = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`attestations.${n}.answer`, letters(n)]),
    );
    const { id, draft } = await begin(OWNER, large);
    expect(draft.fields).toEqual(large);
    const tooLong = type(OWNER, { endUse: 'x'.repeat(20_000) });
    expect(await drafts.save(id, tooLong, NOON)).toEqual({ refused: 'too-large' });
    const many = Object.fromEntries(
      Array.from({ length: 1_981 }, (_, n) => [`items.${n}.part`, 'x']),
    );
    expect(await drafts.save(id, type(OWNER, many), NOON)).toEqual({ refused: 'too-large' });
    const bad = type(OWNER, { 'a b': 'x' });
    expect(await drafts.save(id, bad, NOON)).toEqual({ refused: 'too-large' });
    expect(await drafts.find(id, NOON)).toEqual(draft);
  });

  it('loses nothing of what twenty people save at once', async () => {
    const { id } = await begin(OWNER, {});
    const saves = Array.from({ length: 20 }, (_, n) =>
      drafts.save(id, type(OWNER, { [`items.${n}.part`]: `part ${n}` }, ''), NOON),
    );
    await Promise.all(saves);
    const found = await drafts.find(id, NOON);
    expect(Object.keys(found?.fields ?? {})).toHaveLength(20);
    expect(found?.version).toBe(21);
  });

  it('keeps the last word on a field, and tells whoever had it what was there', async () => {
    const { id, draft } = await share();
    const seen = seenOf(draft.fields, ['destination', 'endUse']);
    const theirs = { destination: 'VN', endUse: 'Weather' };
    await drafts.save(id, type(COLLEAGUE, theirs, seen), NOON);
    const mine = { destination: 'MY', endUse: 'Climate' };
    const saved = await drafts.save(id, type(OWNER, mine, seen), NOON);
    expect(saved).toMatchObject({
      draft: { fields: mine, savedBy: 'owner@vnu.example' },
      overwritten: [{ field: 'endUse', theirs: 'Weather' }],
    });
  });
});

describe('Whose a draft is', () => {
  it('is its browser until a mailbox claims it, and from then on the mailbox', async () => {
    const { id, draft } = await begin(BROWSER);
    expect(JSON.stringify(draft)).not.toContain(BROWSER.browser);
    expect(await idsOf(BROWSER)).toContain(id);
    expect(await drafts.claim(id, OWNER, NOON)).toEqual({ refused: 'not-yours' });
    expect(await drafts.claim(id, BROWSER, NOON)).toEqual({ refused: 'not-yours' });
    expect(draftIn(await drafts.claim(id, { ...OWNER, ...BROWSER }, NOON)).owner).toBe(
      OWNER.mailbox,
    );
    expect(await idsOf(BROWSER)).not.toContain(id);
    expect(await idsOf({ mailbox: 'Owner+tag@VNU.example' })).toContain(id);
    expect(await drafts.save(id, type(BROWSER, {}), NOON)).toEqual({ refused: 'not-yours' });
    expect(draftIn(await drafts.save(id, type(OWNER, { endUse: 'x' }), NOON)).version).toBe(3);
  });

  it('is shared with colleagues, who edit it and do nothing else', async () => {
    const { id } = await share();
    expect(await idsOf(COLLEAGUE)).toContain(id);
    expect(draftIn(await drafts.save(id, type(COLLEAGUE, { endUse: 'y' }), NOON)).savedBy).toBe(
      COLLEAGUE.mailbox,
    );
    const no = { refused: 'not-yours' };
    expect(await drafts.remove(id, COLLEAGUE, NOON)).toEqual(no);
    const sending = { by: COLLEAGUE, caseId: 'case-1', version: 3 };
    expect(await drafts.markSent(id, sending, NOON)).toEqual(no);
    const other = { by: COLLEAGUE, colleague: 'third@vnu.example' };
    expect(await drafts.invite(id, other, NOON)).toEqual(no);
    expect(await drafts.dismiss(id, other, NOON)).toEqual(no);
    expect(await drafts.save(id, type(STRANGER, {}), NOON)).toEqual(no);
  });

  it('is shared no more once a colleague is dismissed, or leaves', async () => {
    for (const by of [OWNER, COLLEAGUE]) {
      const { id } = await share();
      await drafts.dismiss(id, { by, colleague: 'Colleague@vnu.example' }, NOON);
      expect(await idsOf(COLLEAGUE)).not.toContain(id);
      expect(await drafts.save(id, type(COLLEAGUE, {}), NOON)).toEqual({ refused: 'not-yours' });
    }
  });

  it('is shared with so many at most, each once', async () => {
    const { id } = await begin(OWNER);
    const invite = (colleague: string) => drafts.invite(id, { by: OWNER, colleague }, NOON);
    for (let n = 0; n < MOST_COLLEAGUES; n++) await invite(`c${n}@vnu.example`);
    expect(draftIn(await invite('C0@vnu.example')).colleagues).toHaveLength(MOST_COLLEAGUES);
    expect(draftIn(await invite('owner@vnu.example')).colleagues).toHaveLength(MOST_COLLEAGUES);
    expect(await invite('one-more@vnu.example')).toEqual({ refused: 'too-many' });
  });
});

describe('A draft that is sent', () => {
  it('names one case, however often it is pressed at once', async () => {
    const { id, draft } = await begin(OWNER);
    const press = (_: unknown, n: number) =>
      drafts.markSent(id, { by: OWNER, caseId: `case-${n}`, version: draft.version }, NOON);
    const pressed = await Promise.all(Array.from({ length: 10 }, press));
    const cases = pressed.map((one) => draftIn(one).sent?.caseId);
    expect(new Set(cases).size).toBe(1);
    expect(cases[0]).toMatch(/^case-\d$/);
  });

  it('is sent as it was checked, or not', async () => {
    const { id, draft } = await begin(OWNER);
    await drafts.save(id, type(OWNER, { endUse: 'z' }), NOON);
    const sending = { by: OWNER, caseId: 'case-2', version: draft.version };
    expect(await drafts.markSent(id, sending, NOON)).toEqual({ refused: 'changed' });
  });

  it('is read by those who had it, and changed by nobody', async () => {
    const { id, draft } = await share();
    const sending = { by: OWNER, caseId: 'case-3', version: draft.version + 1 };
    const { sent } = draftIn(await drafts.markSent(id, sending, NOON));
    expect(sent).toEqual({ at: NOON.toISOString(), by: OWNER.mailbox, caseId: 'case-3' });
    const no = { refused: 'sent' };
    expect(await drafts.save(id, type(COLLEAGUE, { endUse: 'q' }), NOON)).toEqual(no);
    expect(await drafts.remove(id, OWNER, NOON)).toEqual(no);
    expect(await drafts.save(id, type(STRANGER, {}), NOON)).toEqual({ refused: 'not-yours' });
    expect(await idsOf(COLLEAGUE)).toContain(id);
  });
});

describe('A draft that is deleted', () => {
  it('is gone at once, for everybody, with where it was listed', async () => {
    const { id } = await share();
    expect(await drafts.remove(id, OWNER, NOON)).toEqual({ removed: true });
    expect(await drafts.find(id, NOON)).toBeUndefined();
    expect(await idsOf(OWNER)).not.toContain(id);
    expect(await idsOf(COLLEAGUE)).not.toContain(id);
    expect(await drafts.save(id, type(OWNER, {}), NOON)).toEqual({ refused: 'gone' });
    expect(await drafts.remove(id, OWNER, NOON)).toEqual({ refused: 'gone' });
    const anew = { id, kind: 'chip-order', language: 'en', fields: {}, by: OWNER } as const;
    expect(await drafts.create(anew, NOON)).toEqual({ refused: 'gone' });
  });
});
