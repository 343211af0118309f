import type { clientOf } from './client.ts';

type Api = ReturnType<typeof clientOf>['api'];

/** As an order system does: what was not answered is sent again. */
export const insisting =
  (api: Api) =>
  async (path: string, body: unknown = {}): ReturnType<Api> => {
    for (;;) {
      const reply = await api(path, { body }).catch(() => undefined);
      if (reply && reply.status < 500 && reply.status !== 429) return reply;
      const seconds = Number(reply?.headers.get('Retry-After') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 2) * 1000));
    }
  };
