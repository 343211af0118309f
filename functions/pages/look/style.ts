import { CONTROLS } from './controls.ts';
import { DESK } from './desk.ts';
import { ELEMENTS } from './elements.ts';
import { FORM_STYLES } from './form-styles.ts';
import { GUIDE } from './guide.ts';
import { LIVE } from './live.ts';
import { PART_STYLES } from './parts.ts';
import { PRINT } from './print.ts';
import { TOKENS } from './tokens.ts';

/** One style for all pages. */
export const STYLE =
  TOKENS + ELEMENTS + PART_STYLES + CONTROLS + DESK + FORM_STYLES + LIVE + GUIDE + PRINT;
