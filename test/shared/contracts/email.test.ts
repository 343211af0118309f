import { describe, expect, it } from 'vitest';
import { email } from '../../../shared/contracts/email.ts';
import { offices } from '../../../shared/contracts/review.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';

describe('The address of a mailbox', () => {
  it.each([
    'a@x.example',
    'a&b@x.example',
    "o'brien!#$%*+/=?^_`{|}~-@x.example",
    'first.last+tag@mail.x.example',
    '김철수@예시.한국',
    'jörg@müller.example',
    'пример@пример.рф',
    'उपयोगकर्ता@उदाहरण.भारत',
    'a@xn--3e0b707e.example',
    `${'x'.repeat(64)}@x.example`,
  ])('may be %s', (address) => {
    expect(email.parse(address)).toBe(address);
  });

  it.each([
    '',
    'nobody',
    '@x.example',
    'a@',
    'a@x',
    'a@localhost',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@@x.example',
    'a b@x.example',
    '.a@x.example',
    'a.@x.example',
    'a..b@x.example',
    '"a b"@x.example',
    'a@x..example',
    'a@-x.example',
    'a@x.example/path',
    'a@x.example:25',
    'a,b@x.example',
    'a@b.co\r\nBcc: c@d.co',
    'a\u200b@x.example',
    'a\u202e@x.example',
    'A <a@x.example>',
    `${'x'.repeat(65)}@x.example`,
    `${'김'.repeat(22)}@x.example`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'x.'.repeat(130)}example`,
  ])('is not %j', (address) => {
    expect(email.safeParse(address).success).toBe(false);
  });

  it('is composed, so that one mailbox is written in one way', () => {
    expect(email.parse('jo\u0308rg@x.example')).toBe('j\u00f6rg@x.example');
  });

  it('stays far below what a key of the table takes, however it is folded', () => {
    const swelling = `${'\ufdfa'.repeat(21)}@x.example`;
    expect(Buffer.byteLength(mailboxOf(email.parse(swelling)))).toBeLessThan(1_000);
  });

  it('may be an officer, known in lower case', () => {
    const officer = { email: 'A&B@Behörde.example', name: 'A' };
    const filed = {
      offices: [{ id: 'state', name: { en: 'State', ko: '국무부' }, officers: [officer] }],
    };
    expect(offices.parse(filed).offices[0]?.officers[0]?.email).toBe('a&b@behörde.example');
  });
});
