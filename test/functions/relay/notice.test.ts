import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../functions/relay/notices/notice.ts';
import { mailOf } from '../../../functions/relay/notices/render.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { defanged } from '../../../shared/messages/defanged.ts';
import { en } from '../../../shared/messages/en.ts';
import { koRequirements } from '../../../shared/messages/findings/ko-requirements.ts';
import { ko } from '../../../shared/messages/ko.ts';
import { mailMessagesIn, type StatusEvent } from '../../../shared/messages/mails/index.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
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

const POLICY = policyInForce(NOW.toISOString());
const mailAbout = async (file: CaseFile, status: Status, type: StatusEvent = 'case.decided') =>
  mailOf(
    await noticeOf({ file, event: { ...told(status), type }, policy: POLICY, now: NOW }, type),
    `${PUBLIC_URL}/status/unguessable`,
  );
const notice = (changes: Record<string, unknown> = {}, status: Status = 'no-license-required') =>
  mailAbout(decidedCase(changes), status);

describe('A notice', () => {
  it('says status, reason with clause, what next, conditions and where to see it all', async () => {
    const mail = await notice();
    expect(mail.to).toBe('order.desk@example.com');
    expect(mail.subject).toBe('No license required: PO-42');
    const { meaning, awaited } = en.statuses['no-license-required'];
    for (const said of [
      'Dear contact,',
      meaning,
      awaited,
      en.routes['small-order'],
      '15 CFR 740.29',
      'Keep the records for five years.',
      `${PUBLIC_URL}/status/unguessable`,
    ]) {
      expect(mail.text).toContain(said);
      expect(mail.html).toContain(said);
    }
  });

  it.each(['under-review', 'on-hold'] as const)(
    'that a case is %s says by when its first stage ends, and no later one does',
    async (status) => {
      const { decision, ...file } = decidedCase();
      const held = { ...file, status, decision: { ...decision!, status } };
      expect((await mailAbout(held, status)).text).toMatch(
        /This stage ends by: March \d+, 2026.*\(\d+ working days? left/,
      );
      expect((await notice()).text).not.toContain('This stage ends by');
    },
  );

  it('is written in the language of its reader', async () => {
    const contact = { name: '구매팀', email: 'purchasing@example.com', language: 'ko' };
    const mail = await notice({ contact });
    expect(mail.subject).toBe(`${ko.statuses['no-license-required'].label}: PO-42`);
    expect(mail.text).toContain('신청 담당자님께');
    expect(mail.html).toContain('<html lang="ko">');
    expect(mail.html).toContain(ko.routes['small-order']);
    expect(mail.text).toContain(koRequirements['small-order-certified']);
  });

  it.each(STATUSES)('has words for %s in both languages', async (status) => {
    for (const [language, messages] of [
      ['en', en],
      ['ko', ko],
    ] as const) {
      const contact = { name: 'Order desk', email: 'order.desk@example.com', language };
      const mail = await notice({ contact }, status);
      expect(mail.subject).toContain(messages.statuses[status].label);
      expect(mail.text).toContain(messages.statuses[status].meaning);
    }
  });

  it('of an earlier status does not tell the reasons of a later one', async () => {
    const mail = await notice({}, 'waitlisted');
    expect(mail.text).toContain(en.statuses.waitlisted.meaning);
    expect(mail.text).not.toContain(en.routes['small-order']);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert('x')",
    '{{7*7}}',
    'PO\\r\\nBcc: all@example.com',
  ])('escapes %s everywhere', async (hostile) => {
    const mail = await notice({ reference: hostile, contact: { name: hostile, email: 'a@b.co' } });
    expect(mail.html).not.toMatch(/<script|<img|<b>Order desk|href="javascript/);
    expect(mail.text).toContain(defanged(hostile));
  });

  it.each([
    'Your license is suspended: confirm at https://evil.example/now',
    'http：／／evil．example, write to help@evil.example',
    'hxxps://evil.example',
    'www.evil.example',
  ])(
    'leads nowhere but to its page, and says nothing of others’ in subject and greeting: %s',
    async (words) => {
      const changes = {
        reference: words,
        contact: { name: words, email: 'bystander@b.example' },
      };
      for (const status of STATUSES) {
        const { subject, text, html } = await notice(changes, status);
        const ownLinks = text.match(/https?:\/\/\S+/g);
        expect(ownLinks).toEqual([`${PUBLIC_URL}/status/unguessable`]);
        expect(html.match(/href="[^"]*"/g)).toEqual([`href="${PUBLIC_URL}/status/unguessable"`]);
        for (const part of [subject, text, html]) {
          expect(part).not.toMatch(/evil[.．]example|help[@＠]|[:：][/／]{2}evil/);
        }
        expect(subject).not.toMatch(/suspended: confirm|evil|confirm at/);
        expect(text.split('\n')[0]).toBe('Dear contact,');
        expect(html).toMatch(/<p[^>]*>Dear contact,<\/p>/);
      }
    },
  );

  it('has one line of subject whatever the reference holds', async () => {
    const file = decidedCase();
    // Past the contract, as a row written by an older version might be.
    file.request.reference = 'PO\r\nBcc: all@example.com\u2028x\u0000';
    const { subject } = await mailAbout(file, 'licensed');
    expect(subject).toBe('Licensed: req-1');
  });

  describe('of what people decided', () => {
    const review = {
      round: 1,
      plan: 'red-flag',
      ground: 'officer: commerce refused',
      answers: [],
      outcome: 'refuse' as const,
    };
    const refused = (changes: Partial<CaseFile> = {}): CaseFile => {
      const file = decidedCase();
      const decision = {
        ...file.decision!,
        status: 'refused' as const,
        route: 'country-allocation' as const,
        review,
        grounds: ['The end use is <i>doubtful</i>.'],
      };
      return { ...file, policy: pinOf(POLICY), status: 'refused', decision, ...changes };
    };

    it('says in whose words it was refused, and until when it can be appealed', async () => {
      const mail = await mailAbout(refused(), 'refused', 'case.resolved');
      expect(mail.text).toContain('The end use is <i>doubtful</i>.');
      expect(mail.html).not.toContain('<i>');
      expect(mail.text).toContain('up to and including Saturday, April 18, 2026');
    });

    it('offers no appeal against what was appealed before, nor against the rules', async () => {
      const appeal = { at: NOW.toISOString(), grounds: 'g' };
      const { review: _, ...byRules } = refused().decision!;
      for (const file of [refused({ appeal }), refused({ decision: byRules })]) {
        const { text } = await mailAbout(file, 'refused', 'case.resolved');
        expect(text).not.toContain('appeal');
      }
    });

    it('names the authorization that was issued, its countries and its last day', async () => {
      const issued = {
        id: 'NVEU-2026-ABCD',
        type: 'national-veu' as const,
        countries: ['VN'],
        company: { name: 'Hanoi Uni', headquarters: 'VN' },
        validFrom: '2026-03-04',
        validTo: '2030-03-04',
      };
      const { text } = await mailAbout(
        { ...decidedCase(), authorizations: [issued] },
        'no-license-required',
      );
      expect(text).toMatch(/NVEU-2026-ABCD: Vietnam, from .*March 4, 2026 .*March 3, 2030/);
    });
  });

  it('of a changed text does not tell what is decided about it: the next event does', async () => {
    const { applicant } = mailMessagesIn('en');
    const mail = await mailAbout(decidedCase(), 'no-license-required', 'case.amended');
    expect(mail.subject).toBe(`${applicant.amendedLabel}: PO-42`);
    expect(mail.text).toContain(applicant.happened['case.amended']('PO-42'));
    expect(mail.text).not.toContain(en.statuses['no-license-required'].meaning);
  });

  it('looks as the pages do, also to who reads in the dark, and breaks no Korean word', async () => {
    const { html } = await notice();
    const inline = html.slice(html.indexOf('<body'));
    // Whoever turns colors turns text and ground: both are always given.
    expect(inline).toMatch(/background:#ffffff[^"]*"[^>]*><tr><td[^>]*color:#14202e/);
    expect(html).toContain('@media(prefers-color-scheme:dark)');
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('word-break:keep-all');
  });
});

describe('A notice about an application', () => {
  const finding = (rule: string, answer: 'met' | 'not-met') => ({
    rule,
    answer,
    requirement: `${rule} is so.`,
    because: 'Found.',
    citation: 'c',
  });
  const applied = (changes: Partial<NonNullable<CaseFile['decision']>>): CaseFile => {
    const file = decidedCase();
    const company = { name: 'Lotus', headquarters: 'VN' };
    const decision = {
      ...file.decision!,
      route: 'national-veu' as const,
      findings: [finding('paragraph-1', 'met'), finding('paragraph-2', 'met')],
      ...changes,
    };
    const { contact, reference } = file.request;
    const request = { type: 'national-veu', company, contact, reference } as never;
    return { ...file, request, status: decision.status, decision };
  };

  it('that is granted speaks of the authorization, not of a shipment', async () => {
    const mail = await mailAbout(applied({ status: 'licensed' }), 'licensed', 'case.resolved');
    expect(mail.subject).toBe('Approved: PO-42');
    expect(mail.text).toContain(en.applicationStatuses.licensed.meaning);
    expect(mail.text).toContain('- All 2 requirements that apply are met.');
    expect(mail.text).not.toContain('paragraph-1');
  });

  it('that is returned tells what is not met', async () => {
    const findings = [finding('paragraph-1', 'met'), finding('paragraph-2', 'not-met')];
    const { text } = await mailAbout(applied({ status: 'returned', findings }), 'returned');
    expect(text).toContain('- Not met: paragraph-2 is so. Found. (c)');
    expect(text).not.toContain('paragraph-1');
  });
});
