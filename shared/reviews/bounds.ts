/**
 * How long the lists become that grow with what people do: one item of the table holds 400 kB, and what
 * would pass that could not be decided any more. A test holds all of them.
 */

/** Characters of an answer to a question, or of what is added unasked. */
export const MOST_ANSWER = 10_000;

/** The most documents that an answer of an applicant takes. */
export const MOST_ANSWER_FILES = 20;

/** So often a task is handed on; whoever recuses themselves then leaves it without an answer. */
export const MOST_HANDOVERS = 10;

/** Questions to the applicant of one case. */
export const MOST_QUESTIONS = 20;

/** The most documents that an appeal takes: they stand in the row of the case. */
export const MOST_APPEAL_FILES = 5;

/** The most documents of one paragraph of an application: those of all stand in the row of the case. */
export const MOST_EVIDENCE_FILES = 3;

/** So often an applicant adds documents that nobody asked for. */
export const MOST_ADDED = 10;

/** Links that were mailed to one officer for one task; later ones lead to the officers' own page. */
export const MOST_SECRETS = 200;

/** So often a case gets another contact. */
export const MOST_CONTACTS = 10;

/** Texts of one case: the first, and those that amended it. */
export const MOST_REVISIONS = 50;
