export const IDEMPOTENCY_KEY = 'Idempotency-Key';

const KEY = /^[\x21-\x7e]{1,255}$/;

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);
