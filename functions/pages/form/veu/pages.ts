/** The form of validated end users, with the rules that it asks. */
export { veuCheckPage } from './check.ts';
export { chooseEvidence, evidencePage } from './evidence.ts';
export { saveVeuSection } from './save.ts';
export { veuSectionPage } from './section.ts';
export { beginApplication, veuStartPage } from './start.ts';
export { veuTasksPage } from './tasks.ts';
