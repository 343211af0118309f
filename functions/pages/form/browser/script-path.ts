import { createHash } from 'node:crypto';
import { SCRIPT } from './script.ts';

/** Under which browsers keep the script of the form for good: named by its content. */
export const SCRIPT_PATH = `/apply/live-${createHash('sha256').update(SCRIPT).digest('hex').slice(0, 16)}.js`;
