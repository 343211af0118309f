/** What the policies ask of whoever ships, by their own English; a test keeps the list whole. */
export const koConditions: Readonly<Record<string, string>> = {
  'Keep the records of this transaction for five years.': '이 거래의 기록을 5년간 보관해야 합니다.',
  'The license is valid for one year from issue.': '허가는 발급일부터 1년간 유효합니다.',
  'The validated end user reports half-yearly, by 15 January and 15 July.':
    '검증 최종사용자는 반기마다 1월 15일과 7월 15일까지 보고해야 합니다.',
  'The validated end user accounts for its chips by 1 February and 1 August.':
    '검증 최종사용자는 2월 1일과 8월 1일까지 보유 칩 현황을 보고해야 합니다.',
  'Other export rules may still apply to these items; this decision covers this policy only.':
    '이 품목에는 다른 수출 규정이 적용될 수 있으며, 이 결정은 이 정책에만 해당합니다.',
  'The ultimate consignee certifies once, before the first shipment.':
    '최종 수하인은 첫 선적 전에 한 번 확약해야 합니다.',
  'Report when a consignee has received 253,000,000 TPP.':
    '한 수하인이 받은 양이 253,000,000 TPP에 이르면 보고해야 합니다.',
  'Store the weights only in facilities meeting paragraphs 14, 15 and 18 of supplement 10.':
    '가중치는 부칙 제10호의 14, 15, 18항을 충족하는 시설에만 저장해야 합니다.',
  'Give 180 days’ notice of a new location and 60 days’ notice of a move between countries.':
    '새 장소는 180일 전, 국가 간 이동은 60일 전에 알려야 합니다.',
  'Have the consignee’s certification before export, and send a copy within 30 days.':
    '수출 전에 수하인의 확약서를 받고, 30일 안에 사본을 보내야 합니다.',
  'Give notice before a shipment of 3,200,000 TPP or more.':
    '3,200,000 TPP 이상을 선적하기 전에 알려야 합니다.',
  'Give notice when the yearly limit is reached.': '연간 한도에 이르면 알려야 합니다.',
};
