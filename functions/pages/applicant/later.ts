/** What of a case's pages few open. */
export { amendCase, amendPage } from './amend.ts';
export { letterPage } from './letter.ts';
