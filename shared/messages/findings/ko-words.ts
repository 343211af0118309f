import type { Figure, Limit, SharePlace } from '../../rules/found.ts';
import type { EndUserKind, PartyRole } from '../../rules/vocabulary.ts';
import type { Tongue } from '../tongue.ts';
import { quoted } from './messages.ts';
import { certificationsKo } from './outcomes-ko.ts';

/** The small words of the Korean sentences. */

const ROLES: Readonly<Record<PartyRole, string>> = {
  purchaser: '구매자',
  'intermediate-consignee': '중간수하인',
  'ultimate-consignee': '최종수하인',
  'end-user': '최종사용자',
};

/** With the particle of the subject, which follows the last letter of the word. */
const ROLES_AS_SUBJECT: Readonly<Record<PartyRole, string>> = {
  purchaser: '구매자가',
  'intermediate-consignee': '중간수하인이',
  'ultimate-consignee': '최종수하인이',
  'end-user': '최종사용자가',
};

const KINDS: Readonly<Record<EndUserKind, string>> = {
  university: '대학교',
  medical: '의료기관',
  research: '연구기관',
  company: '기업',
  government: '정부',
  other: '기타',
};

const FIGURES: Readonly<Record<Figure, string>> = {
  tppPerUnit: '개당 TPP',
  performanceDensity: '성능 밀도',
  marketedForDatacenters: '데이터센터용 판매 여부',
  quantity: '수량',
};

function placeOf(place: SharePlace, { country }: Tongue): string {
  if (place === 'non-allied') return '동맹국 밖 전체';
  return place === 'non-us' ? '미국 밖 전체' : country(place);
}

/** 명사구: "국가별 할당량(베트남, 2025~2027)" */
function limitOf(limit: Limit, tongue: Tongue): string {
  switch (limit.of) {
    case 'country':
      return `할당량(${tongue.country(limit.country)}, ${limit.period.replace('-', '~')})`;
    case 'national-veu':
      return `${quarterOf(limit.quarter)} 누적 한도`;
    case 'small-order':
      return limit.parent === undefined
        ? `${limit.year}년 소량 주문 한도`
        : `최종 모회사(${quoted(limit.parent, tongue)})의 ${limit.year}년 소량 주문 한도`;
    case 'universal-veu':
      return `지역별 배치 한도(${placeOf(limit.place, tongue)})`;
  }
}

/** `2026-Q1`: 2026년 1분기 */
const quarterOf = (quarter: string): string => quarter.replace(/^(\d+)-Q(\d)$/, '$1년 $2분기');

export const koWords = {
  ROLES,
  ROLES_AS_SUBJECT,
  KINDS,
  FIGURES,
  CERTIFICATIONS: certificationsKo,
  placeOf,
  limitOf,
  quarterOf,
};
