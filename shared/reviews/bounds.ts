/** The most documents that an answer of an applicant takes. */
export const MOST_ANSWER_FILES = 20;
