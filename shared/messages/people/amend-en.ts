/** The page by which a request that is under way is changed. */
export const amending = {
  link: 'Change the request',
  title: 'Change the request',
  lead: 'Change what is not right any more. Nothing is sent before you have seen the changes side by side.',
  again:
    'The review starts again with the new text. A place on a waiting list is kept as long as no more is asked.',
  same: (role: string) => `${role}: the same as the ultimate consignee.`,
  parentHeadquarters: 'Headquarters of the ultimate parent',
  formedHint: 'Year-month-day, such as 2026-03-02. Empty: not newly formed.',
  parentHint: 'Empty: it is its own ultimate parent.',
  share: 'Share in percent',
  oneMore: 'one more',
  oneMoreHint: 'Left empty, it adds nobody and nothing.',
  clearHint: 'Cleared altogether, it is taken away.',
  more: 'Add another',
  check: 'See the changes',
  changes: 'What changes',
  before: 'Before',
  after: 'After',
  nothing: 'Nothing was changed yet.',
  notStated: 'not stated',
  send: 'Send the changes',
  goBack: 'Change it further',
  wrong: (label: string) => `“${label}” cannot be taken as it stands: correct it`,
};

export type AmendMessages = typeof amending;
