import { describe, expect, it } from 'vitest';
import { languageAsked } from '../../../functions/adapters/http/language.ts';
import { order } from '../../support/example-order.ts';
import { call, world } from '../../support/front-door.ts';

describe('The language that a call asks for', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en;q=0.5, ko;q=0.9', 'ko'],
    ['fr, en;q=0.3', 'en'],
    ['fr', undefined],
    ['ko;q=0', undefined],
    ['', undefined],
  ])('%s is %s', (header, language) => {
    expect(languageAsked(header)).toBe(language);
  });
});

const FOUND = {
  rule: 'destination-allied',
  answer: 'not-met',
  says: 'destination-not-allied',
  with: { country: 'VN' },
} as const;

async function answered(headers: Record<string, string>, language: 'en' | 'ko') {
  const w = world();
  const { contact } = order({});
  w.machine.decision = { ...w.machine.decision, findings: [FOUND] };
  const body = order({ contact: { ...(contact as object), language } });
  const response = await call(w, 'POST /v1/requests', { body, headers });
  const { decision } = (await response.json()) as { decision: { findings: unknown[] } };
  return decision.findings[0];
}

describe('What is found', () => {
  const inKorean = {
    requirement: '목적지가 동맹국입니다.',
    because: '목적지(베트남)는 동맹국 목록에 없습니다.',
    found: { says: FOUND.says, with: FOUND.with },
  };
  const inEnglish = { because: 'Vietnam is not on the list of allied countries.' };

  it('is told in the language that the call asks for, with the data beside it', async () => {
    expect(await answered({ 'Accept-Language': 'ko' }, 'en')).toMatchObject(inKorean);
    expect(await answered({ 'Accept-Language': 'en' }, 'ko')).toMatchObject(inEnglish);
  });

  it('is told in the language of the contact where the call asks for none', async () => {
    expect(await answered({}, 'ko')).toMatchObject(inKorean);
    expect(await answered({}, 'en')).toMatchObject(inEnglish);
  });
});
