type CasePage = typeof import('./case-page.ts');

/** The page of a case, and the rules that it quotes, come only when an officer opens one. */
export const openCasePage: CasePage['answerCase'] = async (...asked) =>
  (await import('./case-page.ts')).answerCase(...asked);

/** So does the question whether they mean it. */
export const openConfirmation: CasePage['answerConfirmation'] = async (...asked) =>
  (await import('./case-page.ts')).answerConfirmation(...asked);
