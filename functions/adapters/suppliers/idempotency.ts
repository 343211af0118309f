import { refuse } from '../http/problems.ts';
import type { HttpGuard } from '../http/route.ts';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Lets in what names itself by a key that can be one, or by none. */
export const usableKey: HttpGuard = async (c, next) => {
  const key = c.req.header(IDEMPOTENCY_KEY);
  if (key === undefined || KEY.test(key)) return next();
  return refuse(c, 'invalid-idempotency-key', {
    detail: 'A key is 1 to 255 visible ASCII characters.',
  });
};
