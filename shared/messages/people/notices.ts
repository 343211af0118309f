/** Why a link or a form leads nowhere, told politely. */
export const NOTICES = [
  'unknown-task',
  'foreign',
  'not-officer',
  'decided',
  'missed',
  'superseded',
  'changed',
  'already',
  'bad-decision',
  'session-ended',
  'not-possible',
  'not-eligible',
  'file-changed',
] as const;
export type Notice = (typeof NOTICES)[number];

export interface NoticeWords {
  readonly title: string;
  readonly meaning: string;
}
