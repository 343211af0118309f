/** The style of all pages, those of officers too: named by its content, since browsers keep it. */
export const STYLE_PATH = '/look-b8c034d5.css';
