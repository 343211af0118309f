import type { HttpHandler, HttpRoute } from '../adapters/http/route.ts';

/** A chip whose middle is a gate. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
<path d="M11 2v28M16 2v28M21 2v28M2 11h28M2 16h28M2 21h28" stroke="#818b98" stroke-width="2"/>
<rect x="5" y="5" width="22" height="22" rx="4" fill="#1b4fc4"/>
<path d="M11 23v-7a5 5 0 0 1 10 0v7M16 11v12" fill="none" stroke="#fff" stroke-width="2.4"/>
</svg>`;

export const ICON_PATH = '/favicon.svg';

const showIcon: HttpHandler = (c) => {
  c.header('Content-Type', 'image/svg+xml');
  c.header('Cache-Control', 'public, max-age=86400');
  return c.body(ICON);
};

/** Browsers ask for the second of their own accord, where a page names none. */
export const iconRoutes: readonly HttpRoute[] = [
  { method: 'GET', path: ICON_PATH, handle: showIcon },
  { method: 'GET', path: '/favicon.ico', handle: (c) => c.redirect(ICON_PATH, 301) },
];
