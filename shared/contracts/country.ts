import * as z from 'zod';
import { COUNTRY_CODES } from './country-codes.ts';

export const country = z
  .string()
  .refine((code) => COUNTRY_CODES.has(code), {
    error: 'must be an ISO 3166-1 alpha-2 country code in upper case, such as "KR"',
  })
  .meta({ description: 'ISO 3166-1 alpha-2 country code', examples: ['KR'] });
