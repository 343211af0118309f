/** The style of all pages, those of officers too: named by its content, since browsers keep it. */
export const STYLE_PATH = '/look-85fea26d.css';
