import { createHash } from 'node:crypto';
import { STYLE } from './style.ts';

/** The style of all pages, those of officers too: named by its content, since browsers keep it. */
export const STYLE_PATH = `/look-${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`;
