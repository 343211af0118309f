import type { ProblemMessages } from './messages.ts';

export const ko: ProblemMessages = {
  remedy: '해결 방법',
  home: '첫 페이지로',
  inAnswers: { title: 'API 응답에서', status: 'HTTP 상태', type: '유형' },
  problems: {
    'malformed-json': {
      title: '본문이 JSON이 아닙니다',
      meaning: '보내신 내용을 UTF-8 JSON으로 읽을 수 없어 확인하거나 저장하지 않았습니다.',
      remedy: '주석이나 끝에 남은 쉼표가 없는 올바른 UTF-8 JSON을 보내 주십시오.',
    },
    'unexpected-body': {
      title: '이 메서드에는 본문을 보낼 수 없습니다',
      meaning:
        '읽기만 하는 요청에 본문이 있습니다. 본문의 뜻이 정해져 있지 않아 처리하지 않았습니다.',
      remedy: 'GET과 HEAD는 본문 없이 보내 주십시오.',
    },
    'invalid-idempotency-key': {
      title: 'Idempotency-Key를 사용할 수 없습니다',
      meaning: '반복된 요청을 알아보는 키에 쓸 수 없는 문자가 있거나 키가 너무 깁니다.',
      remedy:
        'UUID처럼 공백 없이 보이는 ASCII 문자 1~255자로 된 키를 보내거나 키를 생략해 주십시오.',
    },
    'invalid-query': {
      title: '처리할 수 없는 조회 조건입니다',
      meaning:
        '주소의 물음표 뒤에 적힌 값이 범위를 벗어났거나 두 번 적혔거나 저희가 드린 커서가 아닙니다. 조회하지 않았습니다.',
      remedy:
        '“limit”에는 1~500을, “cursor”에는 앞 페이지의 “nextCursor”를 보내거나 둘 다 생략해 주십시오.',
    },
    unauthorized: {
      title: 'API 키가 필요합니다',
      meaning: '이 주소는 API 키가 있는 공급업체에만 응답합니다. 등록된 키를 받지 못했습니다.',
      remedy:
        '“Authorization” 헤더에 “Bearer”와 API 키를 보내 주십시오. 키가 올바르다면 아직 등록되어 있는지 허가 담당 기관에 문의해 주십시오.',
    },
    'foreign-form': {
      title: '저희 페이지에서 보낸 양식만 받습니다',
      meaning: '다른 사이트의 페이지에서 보낸 양식입니다. 아무것도 기록되지 않았습니다.',
      remedy: '메일의 링크로 페이지를 연 뒤 그 페이지의 양식을 사용해 주십시오.',
    },
    'past-the-edge': {
      title: '공개된 주소로 보낸 요청만 받습니다',
      meaning:
        '공개된 주소를 거치지 않고 그 뒤의 시스템으로 바로 온 요청입니다. 확인하거나 저장하지 않았습니다.',
      remedy: '메일이나 API 응답에 적힌 공개된 주소로 보내 주십시오.',
    },
    'not-found': {
      title: '페이지를 찾을 수 없습니다',
      meaning: '주소가 잘못되었거나 일부가 빠졌습니다. 또는 볼 수 있는 권한이 없는 내용입니다.',
      remedy:
        '이메일에 있는 링크 전체를 사용해 주십시오. API에서는 id와 사용하신 키를 확인해 주십시오.',
    },
    'method-not-allowed': {
      title: '이 주소에서는 쓸 수 없는 메서드입니다',
      meaning: '주소는 있지만 이 방법으로는 아무것도 처리하지 않습니다.',
      remedy:
        '이전 페이지로 돌아가 주십시오. API에서는 “Allow” 헤더에 있는 메서드를 사용해 주십시오.',
    },
    'case-conflict': {
      title: '신청이 이미 다른 단계에 있습니다',
      meaning:
        '마지막으로 보신 뒤에 신청이 결정되었거나 취하되었거나 변경되었습니다. 이번에는 아무것도 처리하지 않았습니다.',
      remedy: '현재 상태를 확인한 뒤 아직 할 일이 있는지 판단해 주십시오.',
    },
    'shipment-conflict': {
      title: '허가의 현재 상태로는 처리할 수 없습니다',
      meaning:
        '보내신 내용이 허가의 현재 상태와 맞지 않습니다. 남은 양이 부족하거나, 허가나 오늘의 규정상 선적할 수 없거나, 이미 다른 내용에 사용된 번호입니다. 아무것도 처리하지 않았습니다.',
      remedy:
        '“detail”에서 이유를, “left”에서 품목별로 남은 양을 확인해 주십시오. 남은 양에 맞추어 다시 보내거나 허가와 선적 내역을 확인해 주십시오.',
    },
    'report-conflict': {
      title: '이렇게는 보고를 제출할 수 없습니다',
      meaning:
        '보고 대상 기간이 아직 끝나지 않았거나, 이미 다른 내용에 사용된 참조 번호입니다. 아무것도 제출하지 않았습니다.',
      remedy:
        '“detail”에서 이유를 확인해 주십시오. 기간이 끝난 뒤에 제출하거나, 다른 참조 번호로 바로잡아 주십시오.',
    },
    'idempotency-conflict': {
      title: '이 Idempotency-Key는 다른 본문에 사용되었습니다',
      meaning:
        '이 키는 본문이 다른 이전 요청의 것입니다. 이전 요청은 그대로이며 이번 요청은 저장되지 않았습니다.',
      remedy: '같은 요청을 반복할 때는 본문을 그대로 보내고, 새 요청에는 새 키를 사용해 주십시오.',
    },
    'events-gone': {
      title: '이 커서 뒤의 이벤트는 더 이상 보관되어 있지 않습니다',
      meaning:
        '커서가 가리키는 위치의 이벤트가 남아 있지 않습니다. 이벤트 일부가 삭제되었거나, 커서보다 오래된 사본으로 서비스가 복구된 경우입니다. 알리지 않고 건너뛴 이벤트는 없습니다.',
      remedy:
        '“after” 없이 “/v1/events”를 조회하면 보관된 가장 오래된 이벤트부터 받습니다. 이미 아는 “id”의 이벤트는 건너뛰십시오. 신청의 현재 상태는 “/v1/requests/{id}”에서 확인할 수 있습니다.',
    },
    'body-too-large': {
      title: '본문이 256 kB보다 큽니다',
      meaning: '보내신 내용이 너무 커서 확인하거나 저장하지 않았습니다.',
      remedy: '한 번에 보내는 요청 수를 줄이거나 글을 줄여 주십시오. 문서는 따로 업로드합니다.',
    },
    'unsupported-media-type': {
      title: '이 주소에서 받지 않는 형식의 본문입니다',
      meaning: '“Content-Type” 헤더에 적힌 형식은 여기에서 읽지 않습니다.',
      remedy: 'API에는 “application/json”을 보내 주십시오. 양식은 해당 페이지에서 보내 주십시오.',
    },
    'invalid-request': {
      title: '처리할 수 없는 항목이 있습니다',
      meaning:
        '본문은 읽었지만 빠졌거나 알 수 없거나 범위를 벗어난 항목이 있습니다. 아무것도 저장되지 않았습니다.',
      remedy:
        '“errors”에 해당 항목의 위치와 요건이 모두 적혀 있습니다. 고쳐서 다시 보내 주십시오. 같은 Idempotency-Key를 써도 됩니다.',
    },
    'insufficient-scope': {
      title: '이 API 키로는 열 수 없습니다',
      meaning:
        'API 키는 범위에 적힌 것만 엽니다. 이 키에는 “detail”에 적힌 범위가 없습니다. 확인하거나 저장하지 않았습니다.',
      remedy:
        '해당 범위가 있는 키를 쓰거나, 범위 “keys”가 있는 키로 새로 만들어 주십시오(“/v1/keys”).',
    },
    rationed: {
      title: '너무 자주 보내셨습니다',
      meaning:
        '한 시간에 보낼 수 있는 횟수가 정해져 있으며 그 횟수를 모두 쓰셨습니다. 확인하거나 저장하지 않았습니다.',
      remedy:
        '“Retry-After” 헤더에 적힌 시간만큼 기다려 주십시오. 키에 남은 횟수는 모든 응답의 “RateLimit” 헤더에 있습니다.',
    },
    internal: {
      title: '저희 쪽에 문제가 생겼습니다',
      meaning: '저희 시스템의 문제이며, 운영 담당자에게 알렸습니다.',
      remedy:
        '몇 분 뒤에 다시 시도해 주십시오. 같은 Idempotency-Key로 같은 요청을 보내면 두 번 처리되지 않습니다.',
    },
    unavailable: {
      title: '지금은 서비스의 일부가 응답하지 않습니다',
      meaning:
        '일시적인 장애입니다. 이전에 저장된 내용은 안전하지만 이번 내용은 기록되지 않았을 수 있습니다.',
      remedy: '“Retry-After” 헤더에 적힌 시간이나 몇 초를 기다린 뒤 다시 시도해 주십시오.',
    },
  },
};
