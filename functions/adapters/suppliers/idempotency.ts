import { refuse } from '../http/problems.ts';
import type { HttpContext, HttpGuard } from '../http/route.ts';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** Said where an answer tells what was done before, and nothing was done for this call. */
export function tellReplay(c: HttpContext, isReplay: boolean | undefined): void {
  if (isReplay) c.header('Idempotent-Replayed', 'true');
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Lets in what names itself by a key that can be one, or by none. */
export const usableKey: HttpGuard = async (c, next) => {
  const key = c.req.header(IDEMPOTENCY_KEY);
  if (key === undefined || KEY.test(key)) return next();
  return refuse(c, 'invalid-idempotency-key', {
    detail: 'A key is 1 to 255 visible ASCII characters.',
  });
};
