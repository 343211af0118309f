/** The form of an order, with the rules that it asks. */
export { checkPage } from './check.ts';
export { chooseDocuments, documentsPage } from './documents.ts';
export { importOrder, importPage } from './import.ts';
export { pressEdit } from './press.ts';
export { saveSection } from './save.ts';
export { sectionPage } from './section.ts';
export { tasksPage } from './tasks.ts';
