import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../functions/deliver/notice.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { en } from '../../../shared/messages/en.ts';
import { ko } from '../../../shared/messages/ko.ts';
import { STATUSES, type Status } from '../../../shared/rules/vocabulary.ts';
import { decidedCase, NOW, PUBLIC_URL } from './cases.ts';

const told = (status: Status): OutboxEvent => ({
  eventId: 'e',
  type: 'case.decided',
  caseId: 'req-1',
  sequence: 1,
  status,
  at: NOW.toISOString(),
});

const notice = (changes: Record<string, unknown> = {}, status: Status = 'no-license-required') =>
  noticeOf(decidedCase(changes), told(status), PUBLIC_URL);

describe('A notice', () => {
  it('says status, reason with clause, what next, conditions and where to see it all', () => {
    const mail = notice();
    expect(mail.to).toBe('lan@example.com');
    expect(mail.subject).toBe('No license required: PO-42');
    const { meaning, awaited } = en.statuses['no-license-required'];
    for (const said of [
      'Dear Lan,',
      meaning,
      awaited,
      en.routes['small-order'],
      '15 CFR 740.29',
      'Keep the records for five years.',
      'More than 1,698 H100 SXM more.',
      `${PUBLIC_URL}/status/unguessable`,
    ]) {
      expect(mail.text).toContain(said);
      expect(mail.html).toContain(said);
    }
  });

  it('is written in the language of its reader', () => {
    const contact = { name: '김하나', email: 'kim@example.com', language: 'ko' };
    const mail = notice({ contact });
    expect(mail.subject).toBe(`${ko.statuses['no-license-required'].label}: PO-42`);
    expect(mail.text).toContain('김하나 님께,');
    expect(mail.html).toContain('<html lang="ko">');
    expect(mail.html).toContain(ko.routes['small-order']);
    expect(mail.text).toContain(ko.requirements?.['small-order-certified']);
  });

  it.each(STATUSES)('has words for %s in both languages', (status) => {
    for (const [language, messages] of [
      ['en', en],
      ['ko', ko],
    ] as const) {
      const contact = { name: 'Lan', email: 'lan@example.com', language };
      const mail = notice({ contact }, status);
      expect(mail.subject).toContain(messages.statuses[status].label);
      expect(mail.text).toContain(messages.statuses[status].meaning);
    }
  });

  it('of an earlier status does not tell the reasons of a later one', () => {
    const mail = notice({}, 'waitlisted');
    expect(mail.text).toContain(en.statuses.waitlisted.meaning);
    expect(mail.text).not.toContain(en.routes['small-order']);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert('x')",
    '{{7*7}}',
    'PO\\r\\nBcc: all@example.com',
  ])('escapes %s everywhere', (hostile) => {
    const mail = notice({ reference: hostile, contact: { name: hostile, email: 'a@b.co' } });
    expect(mail.html).not.toMatch(/<script|<img|<b>Lan|href="javascript/);
    expect(mail.text).toContain(hostile);
  });

  it('has one line of subject whatever the reference holds', () => {
    const file = decidedCase();
    // Past the contract, as a row written by an older version might be.
    file.request.reference = 'PO\r\nBcc: all@example.com\u2028x\u0000';
    const { subject } = noticeOf(file, told('licensed'), PUBLIC_URL);
    expect(subject).toBe('Licensed: PO Bcc: all@example.com x');
  });
});
