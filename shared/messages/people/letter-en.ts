/** The decision on a sheet of paper: English and Korean stand on it together. */
export const letter = {
  pageTitle: (reference: string) => `Decision on ${reference}`,
  howTo: 'Print this page, or save it as a PDF, with your browser.',
  back: 'Back to the request',
  what: 'Export licensing of AI chips',
  license: 'License',
  decision: 'Decision',
  decided: 'Decided',
  validUntil: 'Valid until',
  request: 'Request',
  holder: 'Issued to',
  goods: 'Goods',
  under: (policy: string) => `Decided under ${policy}.`,
  against: (limit: string) => `It counts against: ${limit}.`,
  byPeople: 'Officers decided it.',
  byRules: 'The rules decided it by themselves.',
  counts:
    'This sheet shows the decision as it stood when it was printed. What the page of the request says now is what counts.',
};

export type LetterMessages = typeof letter;
