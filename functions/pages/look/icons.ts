import { html, raw } from 'hono/html';
import type { Html } from '../layout.ts';

/** Strokes on 24 by 24. */
const SHAPES = {
  tick: '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.7 2.7 5.3-5.5"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>',
  cross:
    '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="m9.3 9.3 5.4 5.4m0-5.4-5.4 5.4"/>',
  question:
    '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.4a2.7 2.7 0 1 1 3.9 2.5c-.8.4-1.2 1-1.2 1.9M12 16.8v.1"/>',
  flag: '<path d="M6 21V4h11l-2.2 4L17 12H6"/>',
  people:
    '<circle cx="9" cy="8" r="3.3"/><path d="M3 20c0-3.4 2.7-5.7 6-5.7s6 2.3 6 5.7M15.7 5a3.3 3.3 0 0 1 0 6M17 14.6c2.4.6 4 2.7 4 5.4"/>',
  page: '<path d="M7 3h7l4 4v14H7zM14 3v5h4M10 12h5M10 16h5"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  back: '<path d="M9 7 4 12l5 5M4 12h11a5 5 0 0 1 5 5v1"/>',
  equal: '<path d="M6 9.5h12M6 14.5h12"/>',
  unequal: '<path d="M6 9.5h12M6 14.5h12M15.5 5l-7 14"/>',
  arrow: '<path d="M5 12h14m-6-6 6 6-6 6"/>',
} as const;
export type IconName = keyof typeof SHAPES;

/** Beside a word that says the same: nobody hears it. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(SHAPES[name])}</svg>`;
