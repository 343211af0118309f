import { several } from '../findings/several.ts';
/** What is said of a request beside its decision, to whoever follows it. */
export const standing = {
  everything: 'Everything that was sent',
  everythingLead: 'As it was filed, in full. You alone see this, signed in as the contact.',
  documents: 'Documents',
  documentsOf: (count: string) => `${count} sent`,
  letter: 'Print the letter',
  record: 'Papers',
  bar: {
    posted: 'Used by others',
    held: 'Reserved by others',
    yours: 'Yours',
    left: 'Left',
    label: (posted: string, held: string, yours: string, left: string) =>
      `${posted} used by others, ${held} reserved by others, ${yours} yours, ${left} left`,
    reserved: 'It stays reserved for you until the decision.',
    used: 'It counts for good, as far as it ships.',
    released: 'Given back: it is free again.',
    rounded: 'Rounded: what others have of a country’s limit is not told exactly.',
  },
  waiting: {
    title: 'Your place on the waiting list',
    place: (place: string, all: string) => `You are number ${place} of ${all} who wait.`,
    first: 'You are the first of those who wait.',
    alone: 'Nobody else waits.',
    free: (h100: string) =>
      `Capacity for about ${h100} H100 must become free until it is your turn.`,
    soon: 'There may be room by now: it is looked for every minute.',
    order: 'Requests are served in the order in which they came. Nobody can overtake you.',
  },
  todo: {
    title: 'Your conditions',
    count: (done: string, all: string) => `${done} of ${all} done`,
    states: {
      done: 'Done',
      'not-needed': 'Not needed',
      before: 'Before you ship',
      with: 'With each shipment',
      after: 'After you ship',
      dated: 'At fixed dates',
      always: 'As long as you have it',
      kept: (until: string) => `Until ${until}`,
    },
    certified: 'You gave it with the request.',
    own: 'Set by the officers for this case.',
  },
  refused: {
    code: 'Code of the reason',
    appeal: 'Appeal',
    appealText:
      'Other officers decide, once. Say what we got wrong, and add documents; the order stays as it is.',
    until: (day: string) => `Until ${day}.`,
    noAppeal: 'The rule itself refuses this, so nobody may decide otherwise: there is no appeal.',
    over: 'It can be appealed no more.',
    appealed: 'It was appealed, once. There is no second appeal.',
    anew: 'Ask anew',
    anewText: 'Your answers are filled in. Change what stood against it.',
    anyTime: 'Any time. It is a new request.',
    anewGo: 'Start from these answers',
  },
  attached: 'You added documents',
  add: 'Add documents',
  addHint:
    'Officers who decide see them at once. They are on the record, and nothing is asked of you.',
  addTextHint: 'What they show, in a few words. Documents, words or both are enough.',
  addSubmit: 'Send them to the officers',
  resend: 'Mail the newest notice again',
  resendHint: 'The newest notice of this request is mailed once more to your mailbox.',
  resent: 'The newest notice is on its way to your mailbox.',
  resendTooMany: 'Your mailbox has had as many notices as one may have in an hour.',
  addedUnasked: 'Sent unasked',
  addWrong: 'Add a document or write what you want to say, up to 10,000 characters',
  paused: (days: number) =>
    `The clock is paused, with ${several(days, 'working day')} left for the officers.`,
  answerBy: (at: string) => `Without an answer by ${at}, the review goes on without it.`,
};

export type StandingMessages = typeof standing;
