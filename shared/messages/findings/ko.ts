import type { EditWords } from './edits.ts';
import { koParagraphs, koRequirements } from './ko-requirements.ts';
import { koSentences } from './ko-sentences.ts';
import { koWords } from './ko-words.ts';
import type { ConditionSentences, FindingMessages } from './messages.ts';
import { routesKo } from './outcomes-ko.ts';

const { CERTIFICATIONS, limitOf } = koWords;

const conditions: ConditionSentences = {
  'other-rules-apply': () =>
    '이 품목에는 다른 수출 규정이 적용될 수 있으며, 이 결정은 이 규정에만 해당합니다.',
  'consignee-certifies-once': () => '최종수하인은 첫 선적 전에 한 번 서약해야 합니다.',
  'eccn-furnished': () => '각 품목의 첫 선적 전에 그 ECCN을 최종수하인에게 알려야 합니다.',
  'notice-with-each-shipment': () =>
    '선적할 때마다 허가 예외 AIA에 따른 선적임을 최종수하인에게 서면으로 알려야 합니다.',
  'no-training-for-others': () =>
    '동맹국 밖에 있거나 본사를 둔 자를 위해 이 품목으로 4E091 모델을 훈련할 수 없습니다.',
  'no-transfer-to-others': () =>
    '산업안보국(BIS)의 허가 없이 동맹국 밖에 있거나 본사를 둔 자에게 이 품목을 넘길 수 없습니다.',
  'report-received': ({ tpp }, { number }) =>
    `최종수하인 한 곳이 받은 양이 ${number(tpp)} TPP에 이르면 보고해야 합니다.`,
  'weights-in-secured-storage': () =>
    '가중치는 부속서 10의 14·15·18항을 충족하는 시설에만 보관해야 합니다.',
  'notice-of-places': ({ newDays, moveDays }) =>
    `새 장소는 ${newDays}일 전, 국가 간 이동은 ${moveDays}일 전에 알려야 합니다.`,
  'reports-half-yearly': () =>
    '검증된 최종사용자(VEU)는 반기마다 1월 15일과 7월 15일까지 보고해야 합니다.',
  'chips-accounted-for': () =>
    '검증된 최종사용자(VEU)는 2월 1일과 8월 1일까지 보유 반도체 현황을 보고해야 합니다.',
  'certification-before-export': ({ copyWithinDays }) =>
    `수출 전에 최종수하인의 서약서를 받고, ${copyWithinDays}일 안에 사본을 보내야 합니다.`,
  'notice-of-shipment': ({ tpp }, { number }) =>
    `한 번에 ${number(tpp)} TPP 이상을 선적하기 전에 알려야 합니다.`,
  'notice-at-limit': () => '연간 한도에 이르면 알려야 합니다.',
  'notice-before-export': ({ days }) =>
    `수출하기 ${days}일 전까지 산업안보국(BIS)에 통지해야 합니다.`,
  'valid-for': ({ years }) => `허가는 발급일부터 ${years}년간 유효합니다.`,
  'records-kept': ({ years }) => `이 거래의 기록을 ${years}년간 보관해야 합니다.`,
  'as-worded': ({ text }) => text,
};

const edits: EditWords = {
  purchaseOrder: '구매주문서 기재',
  endUse: '최종용도 기재',
  certification: (name) => `서약(${CERTIFICATIONS[name]})`,
  storage: '14·15·18항을 충족하는 시설에 가중치 보관',
  fewer: ({ label, left, was }) => `수량(${label})을 ${was}개에서 ${left}개로 변경`,
  paragraph: (paragraph) => `${paragraph}항 충족과 증빙 기재`,
  countries: (countries) => `신청 국가: ${countries}`,
  allocations: '다른 국가의 한도 신청 제외',
  allocation: (tpp, place) => `${place}번째 한도 신청을 ${tpp} TPP 이하로 변경`,
  other: (pointer) => `다른 값 기재(${pointer})`,
  outcomes: {
    'no-license-required': '허가 불필요',
    licensed: '허가',
    refused: '불허',
    'under-review': '심사 중',
    'on-hold': '보류',
    waitlisted: '한도 대기',
    returned: '심사 없이 반려',
  },
  routes: routesKo,
  limit: limitOf,
  whole: ({ changes, outcome, route, rooms }) => {
    const provided =
      rooms.length === 0 ? '' : ` 다음 한도에 남은 양이 있어야 합니다: ${rooms.join(', ')}.`;
    return `다음과 같이 바꾸면 ${outcome}(${route}): ${changes.join(', ')}.${provided}`;
  },
};

export const ko: FindingMessages = {
  paragraphs: koParagraphs,
  ofParagraph: (paragraph, text) => `${paragraph}항(${koParagraphs[paragraph]}): ${text}`,
  requirements: koRequirements,
  sentences: koSentences,
  conditions,
  edits,
};
