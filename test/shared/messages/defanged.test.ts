import { describe, expect, it } from 'vitest';
import { defanged } from '../../../shared/messages/defanged.ts';

describe('What others wrote', () => {
  it.each([
    ['https://evil.example/x?y=1', 'https[:]//evil[.]example/x?y=1'],
    ['HTTP://evil.example', 'HTTP[:]//evil[.]example'],
    ['hxxps://evil.example', 'hxxps[:]//evil[.]example'],
    ['ftp://evil', 'ftp[:]//evil'],
    ['see www.evil.com.', 'see www[.]evil[.]com.'],
    ['evil.com', 'evil[.]com'],
    ['evil-site.co.kr/login', 'evil-site[.]co[.]kr/login'],
    ['bit.ly/3x', 'bit[.]ly/3x'],
    ['evil．com', 'evil[.]com'],
    ['evil。com', 'evil[.]com'],
    ['evil｡com', 'evil[.]com'],
    ['evil․com', 'evil[.]com'],
    ['https：／／evil．com', 'https[:]／／evil[.]com'],
    ['evil\u200b.com', 'evil\u200b[.]com'],
    ['evil.\u2060com', 'evil[.]\u2060com'],
    ['나쁜.한국', '나쁜[.]한국'],
    ['злой.рф', 'злой[.]рф'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e[.]com'],
    ['a@evil.example', 'a[at]evil[.]example'],
    ['a＠evil．example', 'a[at]evil[.]example'],
    ['mailto:a@b', 'mailto[:]a[at]b'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['tel:+1234', 'tel[:]+1234'],
    ['192.0.2.1/login', '192[.]0[.]2[.]1/login'],
    ['http://192.0.2.1', 'http[:]//192[.]0[.]2[.]1'],
    ['\\\\host.example\\share', '\\\\host[.]example\\share'],
    ['“\u2068evil.com\u2069”', '“\u2068evil[.]com\u2069”'],
  ])('%s leads nowhere', (text, told) => {
    expect(defanged(text)).toBe(told);
  });

  it.each([
    'PO-2025-0042',
    '15 CFR 740.29(a); 742.6(b)(10)',
    '15,832.5 TPP at 12:30, 790,000,000 in all.',
    'Country Group D:5, D:1 and A:5',
    'Gulf Cloud Co., Ltd. of Abu Dhabi. It is so.',
    'J. R. Kim, U.S.A.',
    '3A090.a-class items and 4A090.b',
    '신청 담당자님께. 현재 상태를 알려 드립니다.',
    'R&D @ home',
  ])('%s stays as it is', (text) => {
    expect(defanged(text)).toBe(text);
  });

  it('is not made safe twice', () => {
    const once = defanged('https://evil.example, a@evil.example');
    expect(defanged(once)).toBe(once);
  });
});
