/** Words that say what kind of company a name belongs to and tell no two companies apart. */
export const TRAILING_FORMS: ReadonlySet<string> = new Set(
  (
    'ab ag aps as asa bhd bv co company corp corporation eg ev ek fzco fze gmbh inc incorporated ' +
    'jsc kft kg kgaa kk limited llc llp lp ltd ltda mbh nv oao ojsc ooo oy oyj pjsc plc pte pt pty ' +
    'pvt private sa sab sae saoc saog saas sarl sas sdn spa srl srls sro tbk zao zrt doo se'
  ).split(' '),
);

export const LEADING_FORMS: ReadonlySet<string> = new Set(
  'the pt ooo oao zao pao jsc ojsc pjsc ao'.split(' '),
);

/** Scripts without spaces write the form against the name, at either end; longest first. */
export const ATTACHED_FORMS: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '유한책임회사',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
];

/** The bracketed short forms such as (株), met as words of their own. */
export const BRACKETED_FORMS: ReadonlySet<string> = new Set(['株', '有', '주', '유']);

/** Letters that do not come apart into a base letter and an accent. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
