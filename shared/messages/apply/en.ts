/** What the form of an order says; each language says all that English says. */
export const en = {
  start: {
    title: 'Apply',
    lead: 'Answer in your own words and in any order. You see the answer as you go, and nothing is sent until you say so.',
  },
};

export type ApplyMessages = typeof en;
