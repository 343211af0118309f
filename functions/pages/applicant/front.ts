/** What anybody reads before they have a case. */
export { homePage } from './home.ts';
export { policiesPage } from './policies-page.ts';
export { privacyPage } from './privacy.ts';
export { quickCheckPage } from './quick-check.ts';
export { quotasPage } from './quotas-page.ts';
