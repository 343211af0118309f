import {
  answersKo,
  certificationsKo,
  changesKo,
  insteadKo,
  routesKo,
} from '../findings/outcomes-ko.ts';
import { countryIn } from '../tongue.ts';
import type { SoFarMessages } from './en.ts';

export const ko: SoFarMessages = {
  language: 'ko',
  title: '현재까지의 예상 결과',
  titleIfSent: '지금 보내면 받을 결과',
  notSent: '아직 보내지 않음',
  answers: { ...answersKo },
  open: {
    label: '아직 확인 안 됨',
    meaning: '결과를 알려면 남은 항목에 답해 주십시오. 순서는 관계없습니다.',
  },
  holdsIf: '남은 항목이 예상과 같을 때의 결과입니다.',
  route: (route) => `경로: ${route}`,
  routes: routesKo,
  pins: (met, against, open) =>
    `확인한 요건: 충족 ${met}개, 미충족 ${against}개, 아직 확인 안 됨 ${open}개`,
  counts: { met: '충족', 'not-met': '미충족', unknown: '아직 확인 안 됨' },
  left: (count) => `결과에 필요한 답변이 ${count}개 남았습니다`,
  noneLeft: '결과에 필요한 답변을 모두 적었습니다',
  noneMatters: '남은 답변과 관계없이 결과가 같습니다',
  limits: {
    'small-order': (_of, year) => `최종 모회사의 ${year}년 소량 주문 한도`,
    country: (of, period) => `목적지(${countryIn('ko', of)})의 국가별 할당량, ${period}`,
    'national-veu': () => '국가별로 검증된 최종사용자(NVEU)의 한도',
    'universal-veu': () => '보편적으로 검증된 최종사용자(UVEU)의 지역별 배치 비율',
  },
  ofLimit: (tpp, limit) => `이 신청: ${limit} TPP 중 ${tpp} TPP`,
  shares: { posted: '사용', held: '확보', yours: '이 신청', left: '이 신청 후 남은 양' },
  bar: (posted, held, yours, left) =>
    `사용: ${posted}. 확보: ${held}. 이 신청: ${yours}. 이 신청 후 남은 양: ${left}.`,
  percent: (share) => `${share}%`,
  atMost: (share) => `최대 ${share}`,
  whenSent: '보낼 때 확인',
  rounded: '어림한 값입니다. 정확히 남은 양은 보낼 때 정해집니다.',
  waitedFor: '이 한도를 기다리는 신청이 있습니다.',
  changes: changesKo,
  instead: insteadKo,
  ofLine: (line, text) => `${line}: ${text}`,
  upTo: (quantity) => `${quantity}개까지: 소량 주문`,
  set: (quantity) => `${quantity}개로 변경`,
  given: {
    purchaseOrder: '구매주문서 기재',
    endUse: '최종용도 기재',
    certified: (name) => `서약(${certificationsKo[name]})`,
  },
  with: (changes, label) => `${changes.join(', ')}: ${label}`,
  onlyServer: '보낼 때 확인하는 사항',
  screening: '거래 당사자의 이름이 우려거래자 목록에 있는지 여부.',
  authorization: '기재한 승인이 유효한지 여부.',
  reading: '서버에서 최종용도를 읽고 있습니다.',
  lei: {
    right: '검증 숫자가 맞습니다.',
    wrong:
      '영문자와 숫자 20자로 된 LEI를 확인해 주십시오. 마지막 두 자리가 나머지와 맞지 않습니다.',
  },
  saved: (at) => `${at}에 저장했습니다`,
  notSaved: '아직 저장하지 못했습니다. 적은 내용은 이 페이지에 그대로 있으며, 다시 저장합니다.',
  signedOut:
    '저장하지 못했습니다. 로그인이 끝났거나 이 신청을 편집할 수 없습니다. 양식의 버튼을 누르면 적은 내용을 그대로 가지고 다음 단계를 안내합니다.',
};
