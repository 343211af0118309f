import type { OwedMail } from '../../contracts/webhook.ts';
import type { Language } from '../tongue.ts';

/** What is said of an endpoint that nobody calls any more. */
interface WebhookWords {
  readonly subject: (name: string) => string;
  readonly happened: Readonly<
    Record<OwedMail['about'], (named: { name: string; id: string; caseId: string }) => string>
  >;
  readonly kept: string;
  readonly next: (id: string) => string;
  readonly closing: string;
}

export const WEBHOOK_WORDS: Readonly<Record<Language, WebhookWords>> = {
  en: {
    subject: (name) => `Webhook paused: ${name}`,
    happened: {
      unanswered: ({ name, id }) =>
        `Your endpoint “${name}” (${id}) has answered no call for a day. Chipgate calls it no more.`,
      gone: ({ name, id }) =>
        `Your endpoint “${name}” (${id}) answered 410 Gone. Chipgate calls it no more.`,
      case: ({ name, id, caseId }) =>
        `Your endpoint “${name}” (${id}) has not taken an event of request ${caseId} for a day, though it takes others. Chipgate tells it no more of this request.`,
    },
    kept: 'Nothing is lost: what happens meanwhile is kept for it, in order.',
    next: (id) =>
      `Once it is well again, resume it (POST /v1/webhooks/${id}/resume): it goes on where it stopped. GET /v1/webhooks/${id}/attempts shows what it answered.`,
    closing: 'Chipgate sends this because this mailbox is named with the endpoint.',
  },
  ko: {
    subject: (name) => `웹훅 일시 중지: ${name}`,
    happened: {
      unanswered: ({ name, id }) =>
        `귀사의 엔드포인트 “${name}”(${id})이(가) 하루 동안 어떤 호출에도 응답하지 않아 Chipgate가 호출을 멈추었습니다.`,
      gone: ({ name, id }) =>
        `귀사의 엔드포인트 “${name}”(${id})이(가) 410 Gone으로 응답하여 Chipgate가 호출을 멈추었습니다.`,
      case: ({ name, id, caseId }) =>
        `귀사의 엔드포인트 “${name}”(${id})이(가) 다른 이벤트는 받으면서도 신청 ${caseId}의 이벤트를 하루 동안 받지 않아, Chipgate가 이 신청에 관한 전달을 멈추었습니다.`,
    },
    kept: '사라지는 것은 없습니다. 그동안 일어난 일은 순서대로 보관됩니다.',
    next: (id) =>
      `엔드포인트가 정상으로 돌아오면 다시 시작해 주십시오(POST /v1/webhooks/${id}/resume). 멈춘 곳부터 이어서 전달합니다. 응답 내역은 GET /v1/webhooks/${id}/attempts에서 볼 수 있습니다.`,
    closing: '이 엔드포인트의 연락처로 등록된 메일함이므로 Chipgate가 보내 드립니다.',
  },
};
