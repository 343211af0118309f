/** The style of all pages, those of officers too: named by its content, since browsers keep it. */
export const STYLE_PATH = '/look-2ebabbb6.css';
