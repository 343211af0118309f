import * as z from 'zod';

// Control characters and direction overrides change how text reads without changing what it looks
// like to a person; names and end uses have no use for them.
const HIDDEN = /(?![\n\r\t])\p{Cc}|\p{Bidi_Control}|\p{Cs}/u;

const visible = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !HIDDEN.test(value), {
      error: 'must not contain control or text-direction characters',
    });

const filled = z.string().min(1, 'must not be empty');

/** One line of text: NFC, trimmed, white space collapsed to single spaces. */
export const line = (max: number) =>
  visible(max)
    .transform((value) => value.normalize('NFC').trim().replace(/\s+/gu, ' '))
    .pipe(filled);

/** Several lines of text: NFC, trimmed, line breaks kept. */
export const paragraph = (max: number) =>
  visible(max)
    .transform((value) => value.normalize('NFC').trim())
    .pipe(filled);
