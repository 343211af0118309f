import { describe, expect, it } from 'vitest';
import { type PanelAsking, panelOf } from '../../../../../functions/pages/form/panel/panel.ts';
import { NOTHING_KNOWN, type Room } from '../../../../../shared/drafts/known.ts';
import { type DraftFields, NOT_KNOWN_YET } from '../../../../../shared/drafts/typed.ts';
import type { Language } from '../../../../../shared/messages/tongue.ts';
import { UNIVERSITY } from '../../../../shared/drafts/university.ts';
import { POLICY } from '../../../../shared/rules/orders.ts';

const ASKING: PanelAsking = {
  language: 'en',
  policy: POLICY,
  at: '2026-03-10T12:00:00.000Z',
  knows: NOTHING_KNOWN,
  sections: { what: '/w', who: '/o', why: '/y', certify: '/c', contact: '/t' },
};
const shown = (typed: DraftFields, more: Partial<PanelAsking> = {}) =>
  String(panelOf(typed, { ...ASKING, ...more }).html);
const without = (...fields: string[]): DraftFields =>
  Object.fromEntries(Object.entries(UNIVERSITY).filter(([field]) => !fields.includes(field)));
const room = (more: Partial<Room> = {}): Room => ({
  account: 'country/VN/2025-2027',
  limitTpp: 790_000_000,
  postedPercent: 62,
  heldPercent: 9,
  isWaitedFor: false,
  ...more,
});

const LANGUAGES: readonly (readonly [Language, Readonly<Record<string, string>>])[] = [
  [
    'en',
    {
      title: 'Answer so far',
      ifSent: 'Answer if you send now',
      notSent: 'nothing is sent',
      free: 'No license required',
      open: 'Not known yet',
      holdsIf: 'This holds if the open answers come out as expected.',
      route: 'Route: small order, <span lang="en">15 CFR 740.29 (LPP)</span>',
      two: '2 answers that matter are left',
      none: 'All answers that matter are given',
      screening: 'Whether a party matches the screening list.',
      upTo: 'Up to 1,699 units: still a small order',
      fewer: '1,699 instead of 2,000: No license required',
      set: 'Set 1,699',
      refused: 'Not allowed',
      noneMatters: 'No open answer changes this',
    },
  ],
  [
    'ko',
    {
      title: '현재까지의 예상 결과',
      ifSent: '지금 보내면 받을 결과',
      notSent: '아직 보내지 않음',
      free: '허가 불필요',
      open: '아직 확인 안 됨',
      holdsIf: '남은 항목이 예상과 같을 때의 결과입니다.',
      route: '경로: 소량 주문, <span lang="en">15 CFR 740.29 (LPP)</span>',
      two: '결과에 필요한 답변이 2개 남았습니다',
      none: '결과에 필요한 답변을 모두 적었습니다',
      screening: '거래 당사자의 이름이 우려거래자 목록에 있는지 여부.',
      upTo: '1,699개까지: 소량 주문',
      fewer: '2,000개 대신 1,699개: 허가 불필요',
      set: '1,699개로 변경',
      refused: '수출할 수 없음',
      noneMatters: '남은 답변과 관계없이 결과가 같습니다',
    },
  ],
];

describe.each(LANGUAGES)('The answer beside the form, in %s', (language, words) => {
  const panel = (typed: DraftFields, more: Partial<PanelAsking> = {}) =>
    shown(typed, { ...more, language });
  const inOrder = (text: string, ...parts: (string | undefined)[]) => {
    let from = 0;
    for (const part of parts) {
      const at = text.indexOf(part ?? '?', from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at;
    }
  };

  it('says first the word, then route and clause, pins, what is left, the limit and what would change it', () => {
    const typed = without('consignee.formed', 'certifications.goodFaithResearch');
    const text = panel(typed);
    const { title, notSent, free, holdsIf, route } = words;
    inOrder(
      text,
      title,
      notSent,
      free,
      holdsIf,
      route,
      'class="pins"',
      'class="limit"',
      words.upTo,
    );
    inOrder(text, 'class="pins"', '#consignee.formed', words.two, 'class="limit"');
    expect(text).toContain(words.screening);
    expect(text).toContain('form="draft" name="edit" value="items.0.quantity=1699"');
    expect(text).toContain(words.set);
  });

  it('is what sending would be answered, once nothing is open', () => {
    const text = panel(UNIVERSITY);
    inOrder(text, words.ifSent, words.notSent, words.free, words.route, words.none);
    expect(text).not.toContain(words.holdsIf);
  });

  it('is not known yet where what, where to or for whom is open', () => {
    const text = panel(without('endUser.kind'));
    inOrder(text, words.title, words.open);
    expect(text).not.toContain(words.free);
    expect(text).not.toContain('class="limit"');
  });

  it('offers fewer units that come to something better by one press', () => {
    const text = panel({ ...UNIVERSITY, 'items.0.quantity': '2000' });
    inOrder(text, words.fewer, words.set);
  });

  it('says of a refusal that nothing that is open changes it', () => {
    const text = panel({ destination: 'CN', 'items.0.part': 'h100-sxm', 'items.0.quantity': '1' });
    inOrder(text, words.refused, words.noneMatters);
  });
});

describe('The answer beside the form', () => {
  it('takes what is not answered, or not known yet, as not known: nothing is declared before it is sent', () => {
    const counts = (typed: DraftFields) =>
      ['met', 'not-met', 'unknown'].map(
        (answer) => shown(typed).split(`<rect class="${answer}"`).length - 1,
      );
    expect(counts(UNIVERSITY)).toEqual([17, 0, 0]);
    expect(counts(without('endUse', 'purchaseOrder'))).toEqual([15, 0, 2]);
    expect(counts({ ...UNIVERSITY, 'consignee.formed': NOT_KNOWN_YET })).toEqual([16, 0, 1]);
    // What is left out of a draft that can be sent is declared by sending it.
    expect(counts(without('purchaseOrder'))).toEqual([16, 1, 0]);
  });

  it('tells a public limit in whole percents, and one of a parent not at all', () => {
    const company = { ...UNIVERSITY, 'endUser.kind': 'company' };
    const text = shown(company, { knows: { rooms: [room({ isWaitedFor: true })] } });
    expect(text).toContain('Allocation of Vietnam, 2025-2027');
    expect(shown(company, { language: 'ko' })).toContain('목적지(베트남)의 국가별 할당량');
    expect(text).toContain('Used: 62%. Reserved: 9%. Yours: 2%. Left after yours: 27%.');
    expect(text).toContain('Yours: 8,105,984 of 790,000,000 TPP');
    expect(text).toContain('Others wait for this limit.');
    const small = shown(UNIVERSITY, { knows: { rooms: [room()] } });
    expect(small).toContain(
      'Used: told when sent. Reserved: told when sent. Yours: 31%. Left after yours: at most 69%.',
    );
  });

  it('says that it would wait where the limit has certainly no room, and not where it may', () => {
    const company = { ...UNIVERSITY, 'endUser.kind': 'company' };
    const known = (postedPercent: number) =>
      shown(company, { knows: { rooms: [room({ postedPercent, heldPercent: 0 })] } });
    expect(known(99)).toContain('It would be granted at once, as long as the limit has room.');
    expect(known(100)).toContain('It would wait until the limit has room.');
  });

  it('leads to where it is answered what the applicant alone can say', () => {
    const typed = { ...UNIVERSITY, 'certifications.goodFaithResearch': 'no' };
    expect(shown(typed)).toContain(
      '<a href="/c#certifications.goodFaithResearch">With “good-faith research” certified: No license required</a>',
    );
  });

  it('shows what is typed as text', () => {
    const typed = { ...UNIVERSITY, 'consignee.name': '<img src=x>', 'items.0.quantity': '<b>' };
    expect(shown(typed)).not.toMatch(/<img|<b>&|<b><b>/);
  });
});
