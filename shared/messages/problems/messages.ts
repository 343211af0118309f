import type { ProblemName } from '../../problems.ts';

/** What one kind of problem means, and what whoever meets it can do. */
export interface ProblemWords {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

export interface ProblemMessages {
  readonly problems: Readonly<Record<ProblemName, ProblemWords>>;
  readonly remedy: string;
  readonly home: string;
  /** Of an answer of the API. */
  readonly inAnswers: Readonly<Record<'title' | 'status' | 'type', string>>;
}
