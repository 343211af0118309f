import { several } from '../findings/several.ts';

/** The page on which a contact has another take their place. */
export const contactChange = {
  link: 'Change the contact',
  linkAll: 'Change the contact of all your requests',
  title: 'Change the contact',
  lead: 'Another mailbox takes the place of yours: it gets all mails, and it alone answers, amends, withdraws and appeals. Both mailboxes confirm that by a code.',
  which: 'Of which requests',
  one: (reference: string) => `Only of ${reference}`,
  all: 'Of all requests of your mailbox',
  allMeaning: 'What you have begun and not sent stays with you.',
  name: 'Name of the new contact',
  email: 'E-mail address of the new contact',
  emailHint: 'A code is mailed to it. Whoever reads it there tells it to you, if they agree.',
  reads: 'Language of their mails',
  ask: 'Mail a code to both',
  codesTitle: 'Enter both codes',
  codesLead: (minutes: number) =>
    `Both codes work once, for ${several(minutes, 'minute')}, in this browser only. Nothing is changed before.`,
  codeOfNew: (email: string) => `Code mailed to ${email}`,
  codeOfNewHint: 'Have the new contact tell it to you.',
  codeOfOwn: (mailbox: string) => `Code mailed to you, ${mailbox}`,
  change: 'Change the contact',
  again: 'Send other codes',
  goBack: 'Back to the new contact',
  wrongName: 'Enter the name of the new contact, up to 200 characters.',
  sameMailbox: 'This is your own mailbox. Enter the address of another.',
  tooMany: (minutes: string) =>
    `You had codes mailed to others too often. You can do so again in ${several(minutes, 'minute')}.`,
  opensForNew: (from: string, what: string, url: string) =>
    `${from} asks you to be the contact of ${what} in their place: to get all mails about it, to answer officers and to decide what becomes of it. If you agree, tell them this code; whoever enters it there makes you the contact. ${url}`,
  opensForOwn: (to: string, what: string) =>
    `It makes ${to} the contact of ${what} in your place. From then on you can do nothing with it any more.`,
  whatOne: (reference: string) => `request ${reference}`,
  whatAll: 'all requests of that mailbox',
  changed: (count: string) =>
    `Requests that have another contact now: ${count}. Both mailboxes are told so by mail.`,
  left: 'Of the others it is not: they are being decided at this moment, the new contact reviews them, they had too many contacts before, or they are too many for one time. Try once more in a few minutes.',
};

export type ContactChangeMessages = typeof contactChange;
