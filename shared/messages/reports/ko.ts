import type { ReportMessages } from './en.ts';

export const ko: ReportMessages = {
  language: 'ko',
  kinds: {
    'shipment-notice': {
      title: '대량 선적 전 통지',
      asks: '선적하기 전에 산업안보국(BIS)의 EARReports 메일함에 전자우편으로 알려야 합니다(제목 “LPP Shipment”). 여기에 통지를 제출하면 선적할 수 있습니다.',
    },
    'certification-copy': {
      title: '최종수하인 서약서 사본',
      asks: '서약서 사본을 산업안보국(BIS)의 EARReports 메일함에 전자우편으로 보내야 합니다(제목 “LPP Shipment”).',
    },
    'limit-reached': {
      title: '연간 한도 도달',
      asks: '최종수하인은 그해 한도만큼 모두 받았음을 산업안보국(BIS)의 EARReports 메일함에 전자우편으로 알려야 합니다(제목 “LPP TPP Limit Reached”).',
    },
    'allied-consignee': {
      title: '동맹국 최종수하인의 서약서',
      asks: '최종수하인의 서약서를 산업안보국(BIS)의 EARReports 메일함에 전자우편으로 보내야 합니다(제목 “AIA Certification”).',
    },
    'veu-reexports': {
      title: '검증된 최종사용자(VEU)에게 보낸 품목의 반기별 보고',
      asks: '보고서를 산업안보국(BIS) 수출자서비스실에 보내야 합니다. 겉면에 “Data Center Authorization Validated End-user Report”라고 적어 주십시오.',
    },
    'veu-half-yearly': {
      title: '검증된 최종사용자(VEU)의 반기별 보고',
      asks: '보고서를 산업안보국(BIS) 수출자서비스실에 보내야 합니다. 겉면에 “Data Center Authorization Validated End-user Report”라고 적어 주십시오.',
    },
    'chip-accounting': {
      title: '검증된 최종사용자(VEU)의 반도체 현황 보고',
      asks: '모회사와 자회사를 포함해 시설마다 보유한 반도체 현황을 산업안보국(BIS)에 보고해야 합니다.',
    },
  },
  fields: {
    'certification-signed-by': {
      label: '서약서에 서명한 사람',
      hint: '최종수하인을 대표해 서명한 사람의 성명과 직함',
    },
    'certification-signed-on': { label: '서명한 날', hint: '예: 2026-03-04' },
    'consignee-address': {
      label: '검증된 최종사용자의 주소',
      hint: '신청서에 적혀 있지 않습니다.',
    },
    eccns: { label: '품목의 ECCN', hint: '신청서에 모두 적혀 있지는 않습니다.' },
    value: { label: '품목의 가액', hint: '통화와 함께 적어 주십시오.' },
    inventory: { label: '받은 품목의 현재 재고', hint: '종류와 수량' },
    'received-on': { label: '받은 날', hint: '받은 날마다 무엇을 받았는지 적어 주십시오.' },
    customers: { label: '현재 고객', hint: '고객 목록' },
    'chips-installed': {
      label: '시설별로 구매·이전·설치한 반도체',
      hint: '아직 설치하지 않은 것을 포함한 수량과 종류, 총연산능력',
    },
    'chips-lost': {
      label: '분실·손상·고장·이전·재판매한 반도체',
      hint: '없으면 “없음”이라고 적어 주십시오.',
    },
  },
  states: {
    upcoming: '제출 시기 전',
    due: '제출해야 함',
    late: '기한 지남',
    filed: '제출함',
  },
  dueOn: '기한',
  period: '대상 기간',
  clause: '근거 조항',
  license: '번호',
  shipment: '선적',
  amount: '수량',
  limit: '한도',
  reference: {
    label: '참조 번호',
    hint: '자체 번호나 접수 번호. 다른 번호로 제출하면 앞서 제출한 내용을 바로잡습니다.',
  },
  filedOn: { label: '보낸 날', hint: '예: 2026-03-04. 오늘보다 늦을 수 없습니다.' },
  signer: { label: '성명', hint: '이 보고에 책임을 지는 사람' },
  signerTitle: { label: '직함', hint: '비워 둘 수 있습니다.' },
  mail: {
    due: (title, day) => `${title}: 기한 ${day}`,
    late: (title, day) => `${title}: 기한(${day})이 지났습니다`,
    filed: (title) => `${title}: 제출했습니다`,
    intro: (reference) => `신청 ${reference}에 관한 보고를 알려 드립니다.`,
    filedLead: '제출한 내용은 서명되어 보관됩니다. 잘못된 내용은 새로 제출해 바로잡습니다.',
    link: '보고 보기',
    closing:
      '규정에서 이 보고를 요구하므로 Chipgate가 보내 드립니다. 기한 30일 전과 7일 전, 기한이 지나면 매주 알려 드립니다.',
  },
  page: {
    title: '보고',
    intro: '규정에 따라 이 신청에 관해 보고할 내용과 기한입니다.',
    none: '지금은 보고할 내용이 없습니다.',
    toCase: '신청으로 돌아가기',
    toReports: '규정에 따른 보고',
    draft: '확인된 내용',
    file: '제출하기',
    correct: '바로잡기',
    filings: '제출한 내용',
    filedAs: (reference, day) => `${reference}, ${day}에 보냄`,
    outdated: '제출한 뒤에 바뀐 내용이 있습니다. 보고에 담아야 하면 바로잡아 주십시오.',
    wrong: {
      'not-open': '대상 기간이 아직 끝나지 않았습니다.',
      'reference-used': '이 참조 번호로 다른 내용을 이미 제출했습니다. 다른 번호를 적어 주십시오.',
      'after-today': '아직 오지 않은 날입니다.',
      missing: '이 항목을 적어 주십시오.',
      'no-date': '2026-03-04와 같은 날짜로 적어 주십시오.',
    },
  },
};
