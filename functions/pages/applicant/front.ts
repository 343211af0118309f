/** What anybody reads before they have a case. */
export { homePage } from './home.ts';
export { privacyPage } from './privacy.ts';
export { quickCheckPage } from './quick-check.ts';
