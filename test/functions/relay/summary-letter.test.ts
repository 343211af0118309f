import { describe, expect, it } from 'vitest';
import { mailOf } from '../../../functions/relay/notices/render.ts';
import { MOST_LISTED, summaryLetter } from '../../../functions/relay/notices/summary-letter.ts';
import type { SummaryLine } from '../../../shared/contracts/summary.ts';
import { PUBLIC_URL } from './cases.ts';

const contact = { to: 'a@example.org', name: 'Order desk', closesAt: '2026-03-10T22:00:00.000Z' };

const lineOf = (n: number, changes: Partial<SummaryLine> = {}): SummaryLine => ({
  caseId: `req-${n}`,
  sequence: 1,
  reference: `PO-${n}`,
  type: 'chip-order',
  status: 'licensed',
  page: `/status/req-${n}.secret`,
  ...changes,
});

async function* each(lines: Iterable<SummaryLine>) {
  yield* lines;
}

async function letterOf(lines: Iterable<SummaryLine>, language: 'en' | 'ko' = 'en') {
  const letter = await summaryLetter({ ...contact, language }, each(lines), PUBLIC_URL);
  return letter && { letter, mail: mailOf(letter, undefined) };
}

describe('The summary of a day', () => {
  it('has a line for each case: its reference, how it stands, and where its page is', async () => {
    const { mail } = (await letterOf([lineOf(1), lineOf(2, { status: 'waitlisted' })]))!;
    expect(mail.subject).toBe('Where your requests stand: 2, Tuesday, March 10, 2026');
    expect(mail.text).toContain(
      `- PO-2: On the waiting list\n  ${PUBLIC_URL}/status/req-2.secret\n- PO-1: Licensed\n  ${PUBLIC_URL}/status/req-1.secret`,
    );
    expect(mail.html).toContain(`<a href="${PUBLIC_URL}/status/req-1.secret"`);
  });

  it('is in the language of its contact, and of the day that it is there', async () => {
    const { mail } = (await letterOf([lineOf(1)], 'ko'))!;
    expect(mail.subject).toBe('신청 현황 요약: 1건, 2026년 3월 11일 수요일');
    expect(mail.text).toContain('- PO-1: 허가');
  });

  it('says until when a refusal can be appealed, and calls an application approved', async () => {
    const { mail } = (await letterOf([
      lineOf(1, { status: 'refused', appealUntil: '2026-04-24' }),
      lineOf(2, { type: 'national-veu' }),
    ]))!;
    expect(mail.text).toContain(
      '- PO-1: Refused. You can appeal once, up to and including Friday, April 24',
    );
    expect(mail.text).toContain('- PO-2: Approved');
    expect(mail.text).toContain('Refused: 1\nApproved: 1');
  });

  it('lists so many of 100,000 and no more, those first that ask most, and counts all', async () => {
    const STATUSES = ['no-license-required', 'licensed', 'waitlisted', 'under-review'] as const;
    function* lines() {
      for (let n = 0; n < 100_000; n++) {
        yield lineOf(n, { status: n === 99_998 ? 'refused' : STATUSES[n % 4]! });
      }
    }
    const { letter, mail } = (await letterOf(lines()))!;
    expect(letter.facts).toEqual([
      { name: 'Refused', value: '1' },
      { name: 'Under review', value: '25,000' },
      { name: 'On the waiting list', value: '24,999' },
      { name: 'Licensed', value: '25,000' },
      { name: 'No license required', value: '25,000' },
    ]);
    const [listed, others] = letter.sections;
    expect(listed?.sentences).toHaveLength(MOST_LISTED);
    expect(listed?.sentences[0]?.text).toBe('PO-99998: Refused');
    expect(others?.sentences[0]?.text).toMatch(/^99,800 more/);
    expect(mail.html.length + mail.text.length).toBeLessThan(150_000);
  });

  it('is no mail where nothing was gathered', async () => {
    expect(await letterOf([])).toBeUndefined();
  });
});
