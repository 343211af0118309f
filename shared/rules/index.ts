/** The rules module's front door: what the rest of the house may use. */
export { accountLimit, highestLimit } from './accounts.ts';
export { determineApplication } from './applications/determine-application.ts';
export { screenedApplication } from './applications/screened-application.ts';
export { type Assessment, assess } from './assess.ts';
export { citationOf } from './citations.ts';
export { type Conclusion, conclude, type TriedOrder } from './conclude.ts';
export { countedTppPerUnit } from './context.ts';
export { decide } from './decide.ts';
export { determine, h100Equivalents } from './determine.ts';
export type { LawOfTheDay } from './law-of-the-day.ts';
export { keyToday, nameKey, type PartyIdentity, partyKey } from './names/party-key.ts';
export { inForceFrom, policies, policyInForce } from './policies/index.ts';
export type { Policy } from './policy.ts';
export { preparedOf } from './prepared-policy.ts';
