import type { Key } from '../table/expression.ts';

export const fourDigits = (n: number): string => String(n).padStart(4, '0');

/** Everything of a case lies in one partition. */
export const beside = (caseId: string, sk: string): Key => ({ pk: `request#${caseId}`, sk });

/** Where each kind of item lies. */
export const caseKey = (caseId: string): Key => beside(caseId, 'case');
export const decisionKey = (caseId: string, number: number): Key =>
  beside(caseId, `decision#${fourDigits(number)}`);
export const licenseKey = (caseId: string): Key => beside(caseId, 'license');
export const outboxKey = (caseId: string, sequence: number): Key =>
  beside(caseId, `outbox#${fourDigits(sequence)}`);
/** That one of several recipients of an event was mailed. */
export const toldKey = (caseId: string, sequence: number, recipient: string): Key =>
  beside(caseId, `told#${fourDigits(sequence)}#${recipient}`);

export const authorizationKey = (id: string): Key => ({
  pk: `authorization#${id}`,
  sk: 'authorization',
});
export const authorizationRevisionKey = (id: string, at: string): Key => ({
  pk: `authorization#${id}`,
  sk: `revision#${at}`,
});
export const linkKey = (key: string, year: string): Key => ({
  pk: `link#${key}#${year}`,
  sk: 'link',
});
/** A screening match that an officer has cleared, by party and listed entry. */
export const clearanceKey = (party: string, entry: string): Key => ({
  pk: `clearance#${party}`,
  sk: `entry#${entry}`,
});
/** What a case asked for, revision by revision, once it was amended. */
export const submissionKey = (caseId: string, revision: number): Key =>
  beside(caseId, `submission#${fourDigits(revision)}`);
export const amendmentKey = (caseId: string, amendmentId: string): Key =>
  beside(caseId, `amendment#${amendmentId}`);
