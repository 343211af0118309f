export const WEBHOOK = {
  id: 'wh-lZ0bQv3wq8mJk2xN5pTfYw',
  name: 'Order system, Seoul',
  url: 'https://orders.example.com/chipgate',
  types: ['request.decided' as const, 'license.warning' as const],
  tell: { email: 'it@example.com', language: 'ko' as const },
  state: 'active' as const,
  stateSince: '2026-11-26T09:00:00.000Z',
  answers: 'yes' as const,
  createdAt: '2026-11-26T09:00:00.000Z',
  secrets: [{ id: 'whk-Yb1hQ2mV7cXk9tRzPq4LsA', createdAt: '2026-11-26T09:00:00.000Z' }],
};

export const SECRET = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';

export const ATTEMPT = {
  at: '2026-11-26T09:00:01.250Z',
  event: 'req-7f3a.1',
  type: 'request.decided',
  request: 'req-7f3a',
  outcome: 'delivered' as const,
  milliseconds: 84,
  status: 204,
  try: 1,
};
