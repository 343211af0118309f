/** What few do on the pages of a case. */
export { addToCase, answerQuestion, appealCase, withdrawCase } from './acts.ts';
export { amendCase, amendPage } from './amend.ts';
export { letterPage } from './letter.ts';
export { fileOnPage, reportsPage } from './reports.ts';
export { resendNotice } from './resend.ts';
