import { answer } from './decision.ts';

/** What a request would be answered: nothing is stored, so nothing names it or leads to it. */
export const preCheckAnswer = answer.omit({
  id: true,
  license: true,
  progress: true,
  authorizations: true,
  links: true,
});
