import type { AskedAllocation } from '../../rules/applications/found.ts';
import type { ClassedItem } from '../../rules/found.ts';
import { failureIn, type ScreeningFailure } from '../../rules/screening-failures.ts';
import type { Tongue } from '../tongue.ts';
import { koWords } from './ko-words.ts';
import { each, quoted, readIn, type Sentences, type ToldParty, TYPES } from './messages.ts';

const read = readIn(', 원문 ');

const { CERTIFICATIONS, FIGURES, KINDS, limitOf, placeOf, quarterOf, ROLES, ROLES_AS_SUBJECT } =
  koWords;

// 변하는 말은 괄호에 넣고 조사는 괄호 앞의 말에 맞춥니다: 목적지(베트남)는, 최종수하인(“한빛”)의.

const FAILURES: Readonly<Record<ScreeningFailure, string>> = {
  'no-list': '등록된 우려거래자 목록이 없습니다',
  'record-unreadable': '우려거래자 목록의 기록을 읽을 수 없습니다',
  incomplete: '우려거래자 목록이 온전히 저장되어 있지 않습니다',
  altered: '우려거래자 목록이 등록할 때와 다릅니다',
  unreadable: '우려거래자 목록을 읽을 수 없습니다',
};

function whyNotScreened(reason: string, { day }: Tongue): string {
  const failure = failureIn(reason);
  if (failure === undefined) return '';
  if (typeof failure === 'string') return FAILURES[failure];
  const since = failure.was === 'imported' ? '등록일' : '발행일';
  return `우려거래자 목록의 ${since}(${day(failure.on)})부터 ${failure.days}일이 넘게 지났습니다`;
}

const party = ({ role, also = [], name }: ToldParty, tongue: Tongue): string =>
  `${tongue.list([role, ...also].map((one) => ROLES[one]))}(${quoted(name, tongue)})`;

const held = ({ type, id }: { type: keyof typeof TYPES; id: string }): string =>
  `${TYPES[type]} 승인(${id})`;

const asked = ({ country, quarter, tpp, limit }: AskedAllocation, tongue: Tongue): string => {
  const most = limit === undefined ? '' : `(한도 ${tongue.number(limit)} TPP)`;
  return `${tongue.country(country)} ${quarterOf(quarter)} ${tongue.number(tpp)} TPP${most}`;
};

function classed({ item, tpp, class: eccn, missing }: ClassedItem, tongue: Tongue): string {
  const { number, list } = tongue;
  if (missing) {
    const figures = list(missing.map((figure) => FIGURES[figure]));
    return `품목(${item})에 다음 기재가 없어 가장 엄격한 분류(${STRICTEST[eccn]})를 적용했습니다: ${figures}.`;
  }
  const each = tpp === undefined ? '' : `개당 ${number(tpp)} TPP`;
  switch (eccn) {
    case 'none':
      return `품목(${item})은 ${each}로 3A090.a와 3A090.b 기준보다 낮습니다.`;
    case 'excepted':
      return `품목(${item})은 ${each}로 3A090.a 성능이지만 데이터센터용으로 판매되지 않습니다.`;
    default:
      return `품목(${item})의 분류는 ${eccn}입니다(${each}).`;
  }
}

const STRICTEST = {
  '3A090.a': '3A090.a',
  '3A090.b': '3A090.b',
  excepted: '허가 예외 NAC·ACA 대상',
  none: '통제 대상 아님',
} as const;

export const koSentences: Sentences = {
  'not-asked': () => '이 사안에는 해당하지 않는 요건입니다.',
  'in-effect': ({ effective, date }, { day }) =>
    `규정 시행일은 ${day(effective)}이고 신청일은 ${day(date)}입니다.`,
  'not-yet-in-effect': ({ effective, date }, { day }) =>
    `신청일은 ${day(date)}이고, 이 규정은 ${day(effective)}부터 시행됩니다.`,

  'classes-settled': ({ items }) => `제시된 수치로 품목 ${items}개의 분류가 모두 확정되었습니다.`,
  'classes-open': ({ items }, { list }) =>
    `제시된 수치로는 분류를 확정할 수 없는 품목: ${list(items)}. 가장 엄격한 분류를 적용했습니다.`,
  'model-class-settled': ({ model }, tongue) =>
    `제시된 내용으로 모델(${quoted(model, tongue)})의 분류가 확정되었습니다.`,
  'model-figures-missing': ({ model }, tongue) =>
    `모델(${quoted(model, tongue)})의 훈련 연산량 또는 공개 여부가 기재되지 않았습니다.`,
  'model-not-described': () => '신청에 모델이 기재되지 않았습니다.',
  'no-items': () => '신청에 품목이 기재되지 않았습니다.',
  'items-classed': ({ items }, tongue) => each(items, (item) => classed(item, tongue)),
  'model-published': ({ model }, tongue) =>
    `모델(${quoted(model, tongue)})의 가중치는 공개되어 있습니다.`,
  'model-below': ({ model, operations, limit }, tongue) =>
    `모델(${quoted(model, tongue)})의 훈련 연산량은 ${tongue.number(operations)}회로 기준(${tongue.number(limit)}회)보다 적습니다.`,
  'model-controlled': ({ model, operations }, tongue) =>
    `모델(${quoted(model, tongue)})의 폐쇄형 가중치는 4E091에 해당합니다(훈련 연산량 ${tongue.number(operations)}회).`,
  'only-excepted-items': () =>
    '통제 대상 품목은 모두 데이터센터용으로 판매되지 않는 제품이며, 우려 국가가 관련되지 않으면 허가 예외 NAC와 ACA를 쓸 수 있습니다.',

  'before-compliance': ({ compliance, date }, { day }) =>
    `신청일은 ${day(date)}이며, 이 규정으로 새로 통제되는 품목의 허가는 ${day(compliance)}부터 필요합니다.`,
  'aca-open': () =>
    '목적지와 본사 소재국이 모두 우려 국가가 아니므로 이 품목에 허가 예외 ACA를 쓸 수 있습니다.',
  'aca-closed': () =>
    'D:5와 마카오, 그리고 그곳에 본사를 둔 곳에는 허가 예외 ACA를 쓸 수 없습니다.',
  'aca-not-known': () => '소재지가 확정되지 않아 허가 예외 ACA를 쓸 수 있는지 확인되지 않았습니다.',
  'nac-notice-not-stated': ({ days }) =>
    `허가 예외 NAC는 산업안보국(BIS)에 통지한 뒤 ${days}일이 지나야 쓸 수 있으며, 통지일이 기재되지 않았습니다.`,
  'nac-notice-run': ({ on, days }, { day }) =>
    `산업안보국(BIS)에 통지한 날(${day(on)})부터 ${days}일 이상 지났습니다.`,
  'nac-notice-running': ({ on, until }, { day }) =>
    `산업안보국(BIS)에 통지한 날은 ${day(on)}이며, 허가 예외 NAC는 ${day(until)}부터 쓸 수 있습니다.`,

  'receivers-named': ({ consignee, endUser }, tongue) =>
    `최종수하인(${quoted(consignee, tongue)})과 최종사용자(${quoted(endUser, tongue)})가 기재되어 있습니다.`,
  'receiver-not-named': ({ role }) => `${ROLES_AS_SUBJECT[role]} 기재되지 않았습니다.`,
  'receivers-too-many': ({ role, parties }) =>
    `${ROLES[role]} 칸에 ${parties}곳이 기재되어 있습니다. 한 곳이어야 합니다.`,

  'destination-not-stated': () => '신청에 목적지가 기재되지 않았습니다.',
  'destination-outside-concern': ({ country, date }, tongue) =>
    `목적지(${tongue.country(country)})는 ${tongue.day(date)} 기준 우려 국가가 아닙니다.`,
  'destination-of-concern': ({ country, whole, date }, tongue) => {
    const part = whole === undefined ? '' : `${tongue.country(whole)}의 일부로, `;
    return `목적지(${tongue.country(country)})는 ${part}${tongue.day(date)} 기준 우려 국가입니다.`;
  },
  'destination-allied': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})는 동맹국입니다.`,
  'destination-not-allied': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})는 동맹국 목록에 없습니다.`,
  'destination-outside-groups': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})는 D:1, D:4, D:5 밖에 있습니다.`,
  'destination-in-groups': ({ country, groups }, tongue) =>
    `목적지(${tongue.country(country)})는 국가그룹 ${tongue.list(groups)}에 속합니다.`,
  'destination-named': ({ country }, tongue) =>
    `통제 목록의 해당 항목에 목적지(${tongue.country(country)})가 직접 명시되어 있습니다.`,
  'destination-unsettled': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})의 분류가 국가 목록으로 확정되지 않아 담당관의 확인이 필요합니다.`,
  'destination-open-to-small-orders': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})에는 소량 주문이 가능합니다.`,
  'destination-closed-to-small-orders': ({ country }, tongue) =>
    `목적지(${tongue.country(country)})에는 소량 주문을 할 수 없습니다.`,

  'located-outside-concern': ({ parties, countries }, { list, country }) =>
    `거래 당사자${parties === 1 ? '는' : ` ${parties}곳은 모두`} 우려 국가 밖에 있습니다: ${list(countries.map(country))}.`,
  'located-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (one) => `${party(one, tongue)}의 소재국(${tongue.country(one.country)})은 우려 국가입니다.`,
    ),
  'located-unsettled': ({ parties }, tongue) =>
    each(
      parties,
      (one) =>
        `${party(one, tongue)}의 소재지(${tongue.country(one.country)})는 분류가 확정되지 않아 담당관의 확인이 필요합니다.`,
    ),
  'headquarters-unsettled': ({ parties }, tongue) =>
    each(parties, (one) => {
      const parent =
        one.parent === undefined ? '' : `의 최종 모회사(${quoted(one.parent, tongue)})`;
      return `${party(one, tongue)}${parent}의 본사 소재지(${tongue.country(one.country)})는 분류가 확정되지 않아 담당관의 확인이 필요합니다.`;
    }),
  'country-not-stated': ({ parties }, tongue) =>
    each(parties, (one) => `${party(one, tongue)}의 소재국이 기재되지 않았습니다.`),
  'headquarters-outside-concern': ({ parties, countries }, { list, country }) =>
    `거래 당사자${parties === 1 ? '의 본사는' : ` ${parties}곳의 본사는 모두`} 우려 국가 밖에 있습니다: ${list(countries.map(country))}.`,
  'headquarters-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (one) =>
        `${party(one, tongue)}의 본사 소재국(${tongue.country(one.country)})은 우려 국가입니다.`,
    ),
  'headquarters-not-stated': ({ parties }, tongue) =>
    each(parties, (one) => `${party(one, tongue)}의 본사 소재국이 기재되지 않았습니다.`),
  'parents-outside-concern': ({ parties, countries }, { list, country }) =>
    `거래 당사자${parties === 1 ? '의 최종 모회사 본사는' : ` ${parties}곳의 최종 모회사 본사는 모두`} 우려 국가 밖에 있습니다: ${list(countries.map(country))}.`,
  'parents-of-concern': ({ parties }, tongue) =>
    each(parties, (one) => {
      const where = tongue.country(one.country);
      return one.parent === undefined
        ? `${party(one, tongue)}의 본사 소재국(${where})은 우려 국가입니다.`
        : `${party(one, tongue)}의 최종 모회사(${quoted(one.parent, tongue)}) 본사 소재국(${where})은 우려 국가입니다.`;
    }),
  'parent-not-stated': ({ parties }, tongue) =>
    each(
      parties,
      (one) => `${party(one, tongue)}의 최종 모회사 또는 그 본사 소재국이 기재되지 않았습니다.`,
    ),

  'owners-outside-concern': ({ countries }, { list, country }) =>
    `지분 50% 이상 소유자의 본사는 모두 우려 국가 밖에 있습니다: ${list(countries.map(country))}.`,
  'owners-of-concern': ({ parties }, tongue) =>
    each(
      parties,
      (one) =>
        `${party(one, tongue)}의 지분을 50% 이상 소유한 자(${quoted(one.parent ?? '', tongue)})의 본사 소재지는 ${tongue.country(one.country)}이며, 담당관의 확인이 필요합니다.`,
    ),
  'receivers-located-in-allied': ({ consignee, endUser }, { country }) =>
    `최종수하인의 소재국(${country(consignee)})과 최종사용자의 소재국(${country(endUser)})은 모두 동맹국입니다.`,
  'located-outside-allied': ({ parties }, tongue) =>
    each(
      parties,
      (one) =>
        `${party(one, tongue)}의 소재국(${tongue.country(one.country)})은 동맹국이 아닙니다.`,
    ),
  'receivers-headquartered-in-allied': ({ countries }, { list, country }) =>
    `최종수하인과 최종사용자, 그 최종 모회사의 본사가 모두 동맹국에 있습니다: ${list(countries.map(country))}.`,
  'headquartered-outside-allied': ({ parties }, tongue) =>
    each(parties, (one) => {
      const parent =
        one.parent === undefined ? '' : `의 최종 모회사(${quoted(one.parent, tongue)})`;
      return `${party(one, tongue)}${parent}의 본사 소재국(${tongue.country(one.country)})은 동맹국이 아닙니다.`;
    }),
  'receiver-headquarters-not-stated': ({ parties }, tongue) =>
    each(
      parties,
      (one) => `${party(one, tongue)} 또는 그 최종 모회사의 본사 소재국이 기재되지 않았습니다.`,
    ),

  'nobody-listed': ({ parties }) =>
    `거래 당사자${parties === undefined ? '를' : ` ${parties}곳을`} 우려거래자 목록과 대조한 결과 일치하는 이름이 없습니다.`,
  listed: ({ matches }, tongue) =>
    each(
      matches,
      ({ party: name, entry, list, score }) =>
        `거래 당사자(${quoted(name, tongue)})의 이름이 우려거래자 목록(${list})의 항목(${quoted(entry, tongue)})과 일치합니다(유사도 ${score}/100).`,
    ),
  'not-screened': () => '우려거래자 목록을 아직 조회하지 않았습니다.',
  'screening-failed': ({ reason }, tongue) => {
    const why = whyNotScreened(reason, tongue);
    return `우려거래자 조회를 하지 못했습니다${why && `: ${why}`}.`;
  },

  'storage-secured': () => '신청인은 보관 시설이 14·15·18항을 충족한다고 밝혔습니다.',
  'storage-not-secured': () => '신청인은 보관 시설이 14·15·18항을 충족하지 않는다고 밝혔습니다.',
  'storage-not-stated': () => '보관 시설의 14·15·18항 충족 여부가 기재되지 않았습니다.',

  'purchase-order': ({ number }, tongue) =>
    `구매주문서(${quoted(number, tongue)})가 기재되어 있습니다.`,
  'purchase-order-empty': () => '구매주문서 칸이 비어 있습니다.',
  'end-use': ({ text }, tongue) => `기재된 최종용도: ${quoted(text, tongue)}`,
  'end-use-not-stated': ({ text }, tongue) =>
    text === undefined
      ? '최종용도가 비어 있습니다.'
      : `최종용도가 내용 없는 표시(${quoted(text, tongue)})입니다.`,
  'no-prohibited-words': () => '최종용도에 금지 용도를 가리키는 표현이 없습니다.',
  'prohibited-word': (words, tongue) =>
    `최종용도에 금지 용도를 가리키는 표현(${read(words, tongue)})이 있습니다.`,
  'passed-on-to-concern': ({ country, ...words }, tongue) =>
    `최종용도에 우려 국가(${tongue.country(country)})로 넘긴다는 표현(${read(words, tongue)})이 있습니다.`,
  'no-unusual-words': ({ kind }) =>
    kind === undefined
      ? '최종용도에 최종사용자와 어긋나는 표현이 없습니다.'
      : `최종용도에 최종사용자 유형(${KINDS[kind]})과 어긋나는 표현이 없습니다.`,
  'unusual-word': ({ kind, ...words }, tongue) =>
    `최종용도의 표현(${read(words, tongue)})이 최종사용자 유형(${KINDS[kind]})과 어긋납니다.`,
  'unusual-word-for-unknown-kind': (words, tongue) =>
    `최종용도에 표현(${read(words, tongue)})이 있으나 최종사용자 유형이 기재되지 않았습니다.`,
  'formed-long-ago': ({ days }) =>
    `최종수하인과 최종사용자 모두 설립 후 ${days}일 이상 지났습니다.`,
  'formed-on': ({ parties }, tongue) =>
    each(parties, (one) => {
      const on = `${party(one, tongue)}의 설립일은 ${tongue.day(one.on)}`;
      return one.days < 0
        ? `${on}로, 신청일 이후입니다.`
        : `${on}이며, 신청일의 ${one.days}일 전입니다.`;
    }),
  'formation-not-stated': ({ parties }, tongue) =>
    each(parties, (one) => `${party(one, tongue)}의 설립일이 기재되지 않았습니다.`),

  'authorization-not-found': ({ id }) =>
    id === undefined ? '승인을 조회하지 못했습니다.' : `승인(${id})을 조회하지 못했습니다.`,
  'authorization-covers': ({ type, id, company, country, lastDay }, tongue) => {
    const holder = company === undefined ? '' : `, ${quoted(company, tongue)}`;
    return `${TYPES[type]} 승인(${id}${holder})은 목적지(${tongue.country(country)})에 적용되며 ${tongue.day(lastDay)}까지 유효합니다.`;
  },
  'authorization-begins': ({ from, ...what }, { day }) =>
    `${held(what)}은 ${day(from)}부터 유효합니다.`,
  'authorization-ended': ({ lastDay, ...what }, { day }) =>
    `${held(what)}은 ${day(lastDay)}에 끝났습니다.`,
  'authorization-revoked': ({ on, ...what }, { day }) =>
    `${held(what)}은 ${day(on)}에 취소되었습니다.`,
  'authorization-elsewhere': ({ country, ...what }, tongue) =>
    `${held(what)}의 대상 국가에 목적지(${tongue.country(country)})가 없습니다.`,
  'authorization-of-another': ({ company, receiver, ...what }, tongue) => {
    const role = what.type === 'national-veu' ? '최종수하인' : '최종 모회사';
    const holder = company === undefined ? '' : `(${quoted(company, tongue)})`;
    const who = receiver === undefined ? '' : `(${quoted(receiver, tongue)})`;
    const and = role === '최종수하인' ? '과' : '와';
    return `${held(what)}의 보유자${holder}가 ${role}${who}${and} 다릅니다.`;
  },
  'authorization-outside-allied': ({ headquarters, ...what }, tongue) =>
    `${held(what)} 보유자의 본사 소재국(${tongue.country(headquarters)})이 동맹국이 아닙니다.`,
  'family-total': ({ total }, { number }) =>
    total === undefined
      ? '기업집단의 총량이 등록되어 있습니다.'
      : `기업집단의 총량은 ${number(total)} TPP입니다.`,
  'family-total-unknown': () => '기업집단의 총량이 등록되어 있지 않습니다.',
  'quarter-limit': ({ quarter, limit }, { number }) =>
    `${quarterOf(quarter)} 누적 한도는 ${number(limit)} TPP입니다.`,
  'quarter-without-limit': ({ quarter }) => `한도표에 ${quarterOf(quarter)} 한도가 없습니다.`,

  'kind-eligible': ({ kind }) => `최종사용자 유형(${KINDS[kind]})은 소량 주문 대상입니다.`,
  'kind-not-eligible': ({ kind, kinds }, { list }) =>
    `최종사용자 유형(${KINDS[kind]})은 소량 주문 대상(${list(kinds.map((one) => KINDS[one]))})이 아닙니다.`,
  'kind-not-stated': () => '최종사용자 유형이 기재되지 않았습니다.',
  certified: () =>
    '최종수하인이 세 가지(선의의 연구, 한도 미달, 금지 용도 아님)를 모두 서약했습니다.',
  'not-certified': ({ certifications }, { list }) =>
    `서약하지 않은 항목: ${list(certifications.map((name) => CERTIFICATIONS[name]))}.`,
  'certifications-open': ({ certifications }, { list }) =>
    `답하지 않은 서약 항목: ${list(certifications.map((name) => CERTIFICATIONS[name]))}.`,
  'no-linked-orders': ({ year }) =>
    `연결된 ${year}년 소량 주문을 더해도 연간 한도를 넘지 않습니다.`,
  'linked-orders': ({ year, parents }, tongue) => {
    const told = tongue.isOfficer && parents.length > 0;
    const names = told ? `(${tongue.list(parents.map((name) => quoted(name, tongue)))})` : '';
    return `${year}년에 같은 수령처로 다른 최종 모회사${names} 이름의 소량 주문이 있었으며, 이 주문을 더하면 연간 한도를 넘습니다.`;
  },
  'links-not-known': () => '이전 소량 주문을 조회하지 못했습니다.',

  'allocations-open': ({ date, from, lastDay }, { day, days }) =>
    `신청일(${day(date)})은 할당 기간(${days(from, lastDay)}) 안에 있습니다.`,
  'allocations-closed': ({ date, from, lastDay }, { day, days }) =>
    `신청일(${day(date)})은 할당 기간(${days(from, lastDay)}) 밖입니다.`,
  'takes-room': ({ limit, tpp, limitTpp }, tongue) => {
    const whole = limitTpp === undefined ? '' : ` ${tongue.number(limitTpp)} TPP`;
    return `${limitOf(limit, tongue)}${whole}에서 ${tongue.number(tpp)} TPP를 차감합니다.`;
  },
  'lacks-room': ({ limit, tpp, limitTpp, leftTpp, othersWait }, tongue) => {
    const { number } = tongue;
    const whole = limitTpp === undefined ? '' : `(전체 ${number(limitTpp)} TPP)`;
    const left =
      leftTpp === undefined
        ? `${limitOf(limit, tongue)}: 남은 양이 부족합니다${whole}.`
        : `${limitOf(limit, tongue)}: 남은 양은 ${number(leftTpp)} TPP입니다${whole}.`;
    const order = othersWait ? ' 먼저 대기한 신청이 우선합니다.' : '';
    return `신청량은 ${number(tpp)} TPP입니다. ${left}${order}`;
  },

  'company-outside-concern': (stated, tongue) =>
    `${headquartersOf(stated, tongue)}는 모두 우려 국가 밖에 있습니다.`,
  'company-of-concern': ({ ofConcern, ...stated }, tongue) =>
    `${headquartersOf(stated, tongue)} 가운데 우려 국가: ${tongue.list(ofConcern.map(tongue.country))}.`,
  'company-allied': (stated, tongue) =>
    `${headquartersOf(stated, tongue)}는 모두 동맹국에 있습니다.`,
  'company-not-allied': ({ outside, ...stated }, tongue) =>
    `${headquartersOf(stated, tongue)} 가운데 동맹국이 아닌 국가: ${tongue.list(outside.map(tongue.country))}.`,
  'company-headquarters-not-stated': ({ company }, tongue) =>
    `기업(${quoted(company, tongue)}) 또는 그 최종 모회사의 본사 소재국이 기재되지 않았습니다.`,
  'countries-outside-concern': ({ countries }, { list, country }) =>
    `신청한 국가는 모두 우려 국가 밖에 있습니다: ${list(countries.map(country))}.`,
  'countries-of-concern': ({ countries }, { list, country }) =>
    `신청한 국가 가운데 우려 국가: ${list(countries.map(country))}.`,
  'countries-capped': ({ countries }, { list, country }) =>
    `신청한 국가는 모두 한도 적용국입니다: ${list(countries.map(country))}.`,
  'countries-allied': ({ countries }, { list, country }) =>
    `신청한 국가 가운데 동맹국: ${list(countries.map(country))}.`,
  'countries-unsettled': ({ countries }, { list, country }) =>
    `분류가 확정되지 않아 담당관의 확인이 필요한 곳: ${list(countries.map(country))}.`,
  'countries-not-stated': () => '신청한 국가가 없습니다.',
  'allocations-asked': ({ countries }, { list, country }) =>
    `국가마다 한도를 신청했습니다: ${list(countries.map(country))}.`,
  'allocations-astray': ({ without, besides }, { list, country }) =>
    [
      without.length > 0 && `한도를 신청하지 않은 국가: ${list(without.map(country))}.`,
      besides.length > 0 && `신청하지 않은 국가에 대한 한도: ${list(besides.map(country))}.`,
    ]
      .filter(Boolean)
      .join(' '),
  'quarters-open': ({ quarters }, { list }) =>
    `신청한 분기는 모두 신청할 수 있는 분기입니다: ${list(quarters.map(quarterOf))}.`,
  'quarters-closed': ({ asked: some }, tongue) =>
    `지났거나 규정에 없는 분기: ${tongue.list(some.map((one) => asked(one, tongue)))}.`,
  'base-grows': ({ countries }, { list, country }) =>
    `신청한 누적 설치량이 줄지 않습니다: ${list(countries.map(country))}.`,
  'base-falls': ({ countries }, { list, country }) =>
    `신청한 누적 설치량이 줄거나 같은 분기에 두 번 기재된 국가: ${list(countries.map(country))}.`,
  'within-schedule': ({ allocations }) =>
    `신청한 한도 ${allocations}건은 모두 해당 분기의 누적 한도 안에 있습니다.`,
  'past-schedule': ({ asked: some }, tongue) =>
    `누적 한도를 넘는 신청: ${tongue.list(some.map((one) => asked(one, tongue)))}.`,
  'within-shares': ({ total }, { number }) =>
    `신청한 배치량은 기업집단 총량(${number(total)} TPP)의 지역별 배치 비율 안에 있습니다.`,
  'past-shares': ({ total, places }, tongue) =>
    `기업집단 총량(${tongue.number(total)} TPP)의 지역별 배치 비율을 넘는 지역: ${tongue.list(places.map((place) => placeOf(place, tongue)))}.`,
  'allocations-not-stated': () => '신청한 한도가 없습니다.',
  attested: ({ evidence }, tongue) =>
    `기업은 이 항을 충족한다고 답했습니다. 증빙: ${quoted(evidence, tongue)}.`,
  'not-attested': () => '기업은 이 항을 충족하지 않는다고 답했습니다.',
  'evidence-not-named': () => '기업은 이 항을 충족한다고 답했으나 증빙이 기재되지 않았습니다.',
  'attestation-missing': () => '이 항에 대한 답변이 없습니다.',

  'destination-to-be-stated': () => '목적지를 적으면 품목이 어디로 가는지 확정됩니다.',
  'places-to-be-stated': () =>
    '모든 거래 당사자와 그 최종 모회사의 소재국과 본사 소재국을 적으면 확정됩니다.',
  'places-to-be-settled': () => '담당관이 그곳의 분류를 확인하면 절차가 계속됩니다.',
  'another-forwarder': () => '우려 국가와 관련 없는 중간수하인으로 바꾸면 다시 신청할 수 있습니다.',
  'nac-notice-to-run': ({ days }) =>
    `산업안보국(BIS)에 통지한 지 ${days}일 이상 지난 통지일을 적으면 절차가 계속됩니다.`,
  'figures-to-be-stated': ({ items }, { list }) =>
    each(
      items,
      ({ item, missing }) =>
        `품목(${item})의 분류를 확정하려면 다음을 적어 주십시오: ${list(missing.map((figure) => FIGURES[figure]))}.`,
    ),
  'model-figures-to-be-stated': () => '훈련 연산량과 가중치 공개 여부를 적으면 분류가 확정됩니다.',
  'notification-open': () =>
    '허가 예외 NAC(15 CFR 740.8): 데이터센터용으로 판매되지 않는 품목은 수출 전에 산업안보국(BIS)에 통지하여 이의가 없으면 수출이 허용될 수 있습니다.',
  'no-longer-of-concern': ({ country, from }, tongue) =>
    `목적지(${tongue.country(country)})는 ${tongue.day(from)}부터 우려 국가가 아닙니다.`,
  'screening-to-run': () => '우려거래자 조회에서 일치하는 이름이 없으면 절차가 계속됩니다.',
  'match-to-be-cleared': () => '담당관이 목록의 거래자가 아니라고 확인하면 절차가 계속됩니다.',
  'end-use-to-be-cleared': () =>
    '담당관이 최종용도가 금지 용도가 아니라고 확인하면 의심 징후가 해소됩니다.',
  'end-use-to-be-explained': () =>
    '담당관이 최종사용자 자신의 최종용도라고 확인하면 의심 징후가 해소됩니다.',
  'company-to-be-vouched-for': () =>
    '담당관이 새로 설립된 곳의 배경을 확인하면 의심 징후가 해소됩니다.',
  'links-to-be-explained': () =>
    '담당관이 연결된 주문이 여러 이름을 쓴 한 구매자의 것이 아니라고 확인하면 의심 징후가 해소됩니다.',
  'small-orders-are-for': ({ kinds }, { list }) =>
    kinds.length === 0
      ? '소량 주문에는 최종사용자 유형이 기재되어 있어야 합니다.'
      : `소량 주문 대상인 최종사용자 유형: ${list(kinds.map((kind) => KINDS[kind]))}.`,
  'policy-to-take-effect': ({ effective }, { day }) =>
    `이 규정은 ${day(effective)}부터 시행되며, 그때부터 다시 신청할 수 있습니다.`,
  'company-barred': () =>
    '본사나 최종 모회사의 본사가 우려 국가에 있는 기업은 승인을 받을 수 없습니다.',
  'national-authorization-open': () =>
    '국가별로 검증된 최종사용자(NVEU) 승인을 국가마다 신청할 수 있습니다.',
  'open-quarters-to-be-asked': () =>
    '규정에 있는 기간 안에서 이번 분기나 그 뒤의 분기를 신청해 주십시오.',
  'base-to-be-cumulative': () => '분기 말의 누적 설치량을 분기마다 한 번 적어 주십시오.',
  'shares-to-be-kept': () =>
    '동맹국 밖의 신청량을 줄이거나, 기업집단의 총량을 바르게 적어 주십시오.',
  'room-to-become-free': ({ limit, tpp }, tongue) =>
    `${limitOf(limit, tongue)}: ${tongue.number(tpp)} TPP가 더 비면 절차가 계속됩니다.`,
  'limit-too-small': ({ limit, limitTpp }, tongue) =>
    `${limitOf(limit, tongue)}: 신청량이 전체 ${tongue.number(limitTpp)} TPP보다 많습니다.`,
  'others-go-first': ({ limit }, tongue) =>
    `${limitOf(limit, tongue)}: 먼저 대기한 신청이 우선합니다.`,
};

/** 뒤에 조사가 바로 이어집니다. */
const headquartersOf = (
  stated: { company: string; headquarters: string; parent: string },
  tongue: Tongue,
): string =>
  `기업(${quoted(stated.company, tongue)})의 본사(${tongue.country(stated.headquarters)})와 최종 모회사의 본사(${tongue.country(stated.parent)})`;
