import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/contracts/draft.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { type DraftAct, type DraftReader, mayDo } from '../../../shared/drafts/access.ts';

const BROWSER = 'a'.repeat(43);
const AT = '2026-11-26T12:00:00.000Z';
const OF_BROWSER: Draft = {
  id: 'draft-1',
  kind: 'chip-order',
  fields: {},
  language: 'en',
  browserHash: sha256(BROWSER),
  colleagues: [],
  createdAt: AT,
  savedAt: AT,
  version: 1,
  expiresAt: '2027-02-24T12:00:00.000Z',
};
const { browserHash: _gone, ...rest } = OF_BROWSER;
const OWNED: Draft = { ...rest, owner: 'owner@vnu.example', colleagues: ['c@vnu.example'] };
const SENT: Draft = { ...OWNED, sent: { at: AT, by: 'owner@vnu.example', caseId: 'case-1' } };

const ACTS: Readonly<Record<DraftAct, true>> = {
  see: true,
  edit: true,
  claim: true,
  invite: true,
  leave: true,
  send: true,
  delete: true,
};
const actsOf = (draft: Draft, reader: DraftReader) =>
  (Object.keys(ACTS) as DraftAct[]).filter((act) => mayDo(draft, reader, act)).join(' ');

describe('Who may do what with a draft', () => {
  it.each<[string, Draft, DraftReader, string]>([
    [
      'its browser, before it is claimed',
      OF_BROWSER,
      { browser: BROWSER },
      'see edit claim delete',
    ],
    ['another browser', OF_BROWSER, { browser: 'b'.repeat(43) }, ''],
    ['the hash of its browser', OF_BROWSER, { browser: sha256(BROWSER) }, ''],
    ['a mailbox, before it is claimed', OF_BROWSER, { mailbox: 'owner@vnu.example' }, ''],
    ['nobody, before it is claimed', OF_BROWSER, {}, ''],
    ['its owner', OWNED, { mailbox: 'owner@vnu.example' }, 'see edit invite send delete'],
    [
      'its owner, as written elsewhere',
      OWNED,
      { mailbox: 'OWNER+x@vnu.example' },
      'see edit invite send delete',
    ],
    ['a colleague', OWNED, { mailbox: 'c@vnu.example' }, 'see edit leave'],
    ['the browser it was claimed in', OWNED, { browser: BROWSER }, ''],
    ['a stranger', OWNED, { mailbox: 'x@vnu.example', browser: BROWSER }, ''],
    ['an empty mailbox', OWNED, { mailbox: '' }, ''],
    ['its owner, once sent', SENT, { mailbox: 'owner@vnu.example' }, 'see'],
    ['a colleague, once sent', SENT, { mailbox: 'c@vnu.example' }, 'see'],
    ['a stranger, once sent', SENT, { mailbox: 'x@vnu.example' }, ''],
  ])('%s', (_who, draft, reader, acts) => {
    expect(actsOf(draft, reader)).toBe(acts);
  });
});
