import type { DraftSection } from '../../drafts/open.ts';
import type { Question } from '../../drafts/questions.ts';
import { nounFor, several } from '../findings/several.ts';

/** What a question says: `missing` when it is not answered, `wrong` when the answer cannot be taken. */
export interface QuestionWords {
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  readonly wrong: string;
}

/** Why something is asked, where the rule says so, and whether it is a choice of ours. */
export interface WhyWords {
  readonly text: string;
  readonly clause: string;
  readonly isChoice?: boolean;
}

const COUNTRY = 'Choose a country.';
const LEI = 'Check this LEI: 20 letters and digits, and the last two do not fit the rest.';

/** What the form of an order says; each language says all that English says. */
export const en = {
  start: {
    title: 'Apply',
    lead: 'Answer in your own words and in any order. You see the answer as you go, and nothing is sent until you say so.',
    order: 'An order of chips',
    orderText: 'What goes where, to whom and for what. Most orders are answered at once.',
    begin: 'Begin a new order',
    beginFrom: 'Begin from JSON or a list of items',
    veu: 'An authorization as a validated end user',
    veuText:
      'For companies that run data centers. Once it is given, orders up to your own limit need no license.',
    veuBegin: 'See what it takes',
    yours: 'Your drafts',
    untitled: 'A draft without a name',
    savedAt: (at: string) => `Saved ${at}`,
    prefilled: (asked: string) => `Begins with what you asked: ${asked}.`,
    tooMany: (minutes: string) =>
      `From your network many drafts were begun lately. Another can be begun in ${several(minutes, 'minute')}, or at once after you have signed in.`,
  },
  frame: {
    notSent: 'Not sent yet',
    kept: (name: string, until: string) => `${name}. Kept at this address until ${until}.`,
    draft: (reference: string) => `Draft ${reference}`,
    noReference: 'A draft',
    nobody: 'Nobody decides anything before you send it.',
    steps: 'Sections of this draft',
    step: (name: string, state: string) => `${name} (${state})`,
    menu: 'All sections',
    as: (email: string, until: string) => `Signed in as ${email} until ${until}.`,
    ending: (until: string) =>
      `You are signed in until ${until}. What you typed is saved when you extend.`,
    extend: 'Stay signed in',
    inBrowser: 'Only this browser opens this draft, until you confirm a mailbox.',
    overwritten: 'Somebody else had changed these answers meanwhile. Yours stand now; theirs were:',
    saved: 'Saved.',
  },
  sections: {
    what: 'What',
    who: 'Who',
    why: 'What for',
    certify: 'Certification',
    contact: 'Contact',
    check: 'Check and send',
  } satisfies Readonly<Record<DraftSection | 'check', string>>,
  states: {
    ready: 'Ready',
    needs: (count: number) => `Needs ${several(count, 'answer')}`,
    wrong: (count: number) => `${several(count, 'answer')} to correct`,
  },
  tasks: {
    untitled: 'A new order',
    to: (items: string, country: string) => `${items} to ${country}`,
    request: (reference: string) => `Request ${reference}`,
    lead: 'Five sections. Do them in any order, and leave out what you do not know yet.',
    empty: {
      what: 'The parts, how many, and where they go',
      who: 'Who takes delivery, who uses them, who buys them',
      why: 'What they are used for, and the purchase order',
      certify: 'Three statements of the consignee, in plain words',
      contact: 'Whom we answer, and your reference',
    } satisfies Readonly<Record<DraftSection, string>>,
    check: 'Check and send',
    checkOpen: (count: number) =>
      count === 1
        ? 'Opens when the one open answer is given.'
        : `Opens when the ${count} open answers are given.`,
    checkReady: 'Everything is answered. See what is sent, then send it.',
    checkGo: 'Check answers',
    import: 'Fill in from JSON or a list of items',
    share: 'Share, mail or delete this draft',
    documents: (count: number) => several(count, 'document'),
  },
  go: {
    next: (section: string) => `Save and go on to ${section}`,
    answer: 'Save and see the answer',
    check: 'Save and check answers',
    back: 'Back to all sections',
    add: 'Add',
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
  },
  problems: {
    lead: 'Everything is saved as you typed it.',
    of: (where: string, problem: string) => `${where}: ${problem}`,
    'too-long': (label: string, most: string) => `${label}: at most ${several(most, 'character')}.`,
    unreadable: (label: string) =>
      `${label}: it has characters that cannot be seen or that turn the direction of the text. Type it anew.`,
    item: (number: number) => `Item ${number}`,
  },
  unknown: 'I do not know yet',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  why: 'Why we ask',
  ourChoice: 'our choice',
  what: {
    title: 'What do you want to ship?',
    lead: 'Pick parts from the catalogue. TPP and class are filled in for you.',
    part: 'Part',
    quantity: 'Quantity',
    tppEach: 'TPP each',
    tpp: 'TPP',
    asH100: 'As H100',
    together: 'Together',
    forDatacenters: 'for datacenters',
    notForDatacenters: 'not for datacenters',
    own: 'A part of your own',
    none: 'No part yet. Add the first one below.',
    notInCatalogue: 'Not in the catalogue of today',
    add: 'Add a part',
    search: 'Search',
    searchHint: 'By name, such as H100',
    found: (count: string, query: string) => `${count} found for “${query}”`,
    nothingFound: (query: string) => `The catalogue has nothing like “${query}”.`,
    more: (count: string) => `${count} more in the catalogue: search by name.`,
    each: (tpp: string, h100: string) => `${tpp} TPP each, as much as ${h100} H100`,
    notListed: 'My part is not listed',
    notListedText: 'You give its TPP and density from the data sheet. An officer may check them.',
    where: 'Where do they go?',
  },
  who: {
    title: 'Who receives and uses them?',
    lead: 'One organization may play several parts.',
    consignee: 'Who takes delivery?',
    consigneeRole: 'Ultimate consignee',
    endUser: 'Who uses them in the end?',
    endUserRole: 'End user',
    purchaser: 'Who buys them?',
    purchaserRole: 'Purchaser',
    same: 'The same as who takes delivery',
    other: 'Somebody else',
    intermediates: 'Does anybody handle them on the way?',
    intermediatesHint:
      'Freight forwarders, warehouses and agents who take them in. A carrier that only drives is none.',
    intermediateRole: (number: number) => `Intermediate consignee ${number}`,
    addIntermediate: 'Add an intermediate consignee',
    parent: {
      self: 'Nobody: it stands on its own',
      other: 'A company, a ministry or another organization',
    },
    formed: {
      established: (days: string) => `Longer than ${several(days, 'day')} ago`,
      recent: (days: string) => `In the last ${several(days, 'day')}`,
    },
    owners: 'Owners of half or more',
    ownersHint: 'Everybody who owns 50 percent or more, directly or through others.',
    owner: (number: number) => `Owner ${number}`,
    addOwner: 'Add an owner',
    more: 'More about it: LEI, address',
  },
  whyPage: {
    title: 'What are they used for?',
    lead: 'In your own words, as precisely as you can.',
    documents: 'Documents',
    documentsLead:
      'A data sheet, a register extract, a contract: whatever helps. None has to be added.',
    add: 'Save and add documents',
    none: 'No document yet.',
    nac: 'Notice to BIS',
  },
  documents: {
    title: 'Documents',
    lead: (mb: string) =>
      `Add them one at a time, up to ${mb} MB each. They go with the request when you send it.`,
    file: 'Document',
    upload: 'Add this document',
    listed: 'Added so far',
    leave: (name: string) => `Leave out: ${name}`,
    take: (name: string) => `Take in again: ${name}`,
    leaveShort: 'Leave out',
    takeShort: 'Take in again',
    left: 'left out',
    size: (kilobytes: string) => `${kilobytes} kB`,
    tooBig: (name: string, size: string, mb: string) =>
      `${name} has ${size} MB. A document has at most ${mb} MB, so it does not go along. Nothing else has changed.`,
    empty: (name: string) =>
      `${name} has nothing in it, so it does not go along. Nothing else has changed.`,
    badName: (name: string) =>
      `${name} is not taken: a name has at most 200 characters, none of which steer the text. Rename it and add it again.`,
    full: (most: string) =>
      `${several(most, 'document')} ${nounFor(most, 'goes', 'go')} with a request. No more are taken.`,
    back: 'Back to what for',
  },
  certify: {
    title: 'What do you certify?',
    lead: 'The ultimate consignee says this. Wrong statements can be punished: say yes only to what you know to be true.',
  },
  contact: {
    title: 'Whom do we answer?',
    lead: 'Every notice goes to this mailbox. It is confirmed once by a code, when you send.',
    languages: { en: 'English', ko: '한국어' },
    noRole: 'Not said: somebody else, as a supplier’s or agent’s desk',
  },
  check: {
    title: 'Check your answers',
    lead: 'This is all that will be sent. Change anything now; afterwards it is on the record.',
    change: 'Change',
    changeOf: (section: string) => `Change: ${section}`,
    items: 'Items',
    countsAs: 'Counts as',
    goesTo: 'Goes to',
    sameAs: 'The same as who takes delivery',
    given: 'Certified',
    notGiven: 'Not certified',
    ownParent: 'it stands on its own',
    formedBefore: (days: string) => `longer than ${several(days, 'day')} ago`,
    each: (tpp: string) => `${tpp} TPP each`,
    headquarteredIn: (country: string) => `headquarters in ${country}`,
    exactly: 'Exactly what is sent',
    forSystems: 'for your order system',
    file: 'request.json',
    curl: 'The same with curl',
    send: 'Send it',
    after: [
      'You get the answer in seconds on the next page, and a mail with the same answer.',
      'What it takes of a limit is then counted.',
      'If an officer has to look, that page tells you whose turn it is and until when.',
    ],
    go: 'Send the request',
    confirmAndSend: 'Confirm and send',
    confirmFirst: (email: string) =>
      `First we send a code to ${email}, once, to confirm that the mailbox is yours.`,
    ownerSends: (email: string) => `${email} owns this draft and sends it.`,
    notReady: 'Some answers are still open. Give them, then send.',
    changed: 'Somebody changed this draft while you looked at it. This is how it stands now.',
    sending: 'Sending began and was broken off. Press once more: it is still one request.',
  },
  import: {
    title: 'Fill in from a file',
    lead: 'A request as the API takes it, or a list of items. What it says takes the place of what stands there now.',
    json: 'JSON of a request',
    jsonHint: 'As in the documentation of the API, or from “Exactly what is sent”.',
    file: 'A file: JSON, or CSV of items',
    fileHint: 'At most 256 kB. The first line of a CSV names its columns:',
    go: 'Fill in',
    nothing: 'Paste JSON or choose a file.',
    notJson: (line?: number) =>
      line === undefined
        ? 'This is no JSON. Check that all of it was copied.'
        : `This is no JSON: line ${line} cannot be read. Check its commas, quotes and brackets, and the line before it.`,
    twice: (name: string) => `“${name}” stands in it twice. Leave the one that is meant.`,
    notOrder: 'This JSON is no order of chips. For weights of a model use the API.',
    notItems:
      'This is neither JSON nor a CSV list of items. The first line of a list names its columns, part and quantity among them, and each line after it is an item.',
    notCsv: 'This list cannot be read. Save it as CSV with one line for each item.',
    tooMany: (most: string) => `A request has at most ${several(most, 'item')}.`,
    tooLarge: 'The file is larger than 256 kB. Nothing has changed.',
  },
  share: {
    title: 'Share, mail or delete this draft',
    keep: 'Keep it under your mailbox',
    keepText:
      'Until then only this browser opens it. With a mailbox you can go on anywhere and invite colleagues.',
    email: 'Your e-mail address',
    wrongEmail: 'Enter an e-mail address, such as name@office.example.',
    tooMany: (minutes: string) =>
      `You have invited many lately. Invite the next in ${minutes} min.`,
    keepGo: 'Send me a code',
    colleagues: 'Colleagues who may edit it',
    invite: 'E-mail address of a colleague',
    inviteGo: 'Invite',
    invited: (email: string) => `${email} was invited by mail.`,
    dismiss: 'Take back',
    dismissOf: (email: string) => `Take back the invitation of ${email}`,
    ownerInvites: (email: string) => `${email} owns this draft, sends it and invites colleagues.`,
    leave: 'Leave this draft',
    most: (most: string) => `At most ${most} colleagues edit a draft.`,
    delete: 'Delete this draft',
    deleteText: 'At once and for good, with every document that was added.',
    deleteConfirm: 'Yes, delete it',
    deleteTick: 'Tick the box to delete',
    deleted: 'The draft is deleted',
    deletedText: 'Nothing of it is kept.',
  },
  door: {
    title: 'Sign in to go on',
    lead: 'This draft belongs to a mailbox. Enter yours, and we send it a code.',
    kept: 'Your sign-in has ended. What you typed is kept on this page and is saved as soon as you have signed in.',
    foreign: (email: string) =>
      `You are signed in as ${email}, whom this draft is not shared with.`,
    email: 'Your e-mail address',
    go: 'E-mail me a code',
    sentPerhaps: (email: string, minutes: number) =>
      `If this draft is shared with ${email}, a code was sent there. It works once, for ${several(minutes, 'minute')}, in this browser only.`,
    gone: 'There is no such draft',
    goneText: 'It was deleted, its 90 days are over, or the address is not complete.',
    elsewhere: 'This draft opens in another browser',
    elsewhereText:
      'Nobody has confirmed a mailbox for it yet, so only the browser in which it was begun opens it.',
    begin: 'Begin a new one',
    stale: 'This form was out of date, so nothing was saved yet. Save what you typed now.',
    saveNow: 'Save what I typed',
    refused: 'This cannot be done with the draft as it is now',
    refusedText:
      'Somebody else has changed, sent or deleted it. Open it again to see how it stands.',
    tooLarge: 'A draft holds no more than this. What you typed last was not saved.',
  },
  questions: {
    'items.part': {
      label: 'Part',
      missing: 'Add a part.',
      wrong: 'Choose a part of the catalogue, or say that yours is not listed.',
    },
    'items.quantity': {
      label: 'Quantity',
      missing: 'Say how many.',
      wrong: 'Enter a whole number from 1 to 10,000,000.',
    },
    'items.description': {
      label: 'What it is',
      hint: 'Maker and model, as on the data sheet.',
      missing: 'Say what the part is.',
      wrong: 'Say what the part is.',
    },
    'items.eccn': {
      label: 'ECCN, if its maker states one',
      missing: 'Choose an ECCN.',
      wrong: 'Choose one of the ECCNs listed.',
    },
    'items.tppPerUnit': {
      label: 'TPP of one unit',
      hint: 'Dense operations a second in tera, times their bit length: the highest over bit lengths.',
      missing: 'Give the TPP of one unit.',
      wrong: 'Enter a whole number from 0 to 10,000,000.',
    },
    'items.performanceDensity': {
      label: 'Performance density',
      hint: 'TPP over the area of the dies in square millimeters.',
      missing: 'Give the performance density.',
      wrong: 'Enter a number from 0 to 100,000, such as 5.92.',
    },
    'items.marketedForDatacenters': {
      label: 'Is it sold for datacenters?',
      missing: 'Say whether it is sold for datacenters.',
      wrong: 'Choose yes or no.',
    },
    destination: {
      label: 'Where do they go?',
      hint: 'The country where they are installed.',
      missing: COUNTRY,
      wrong: COUNTRY,
    },
    'party.name': {
      label: 'Name as registered',
      missing: 'Give the name.',
      wrong: 'Give the name.',
    },
    'party.country': {
      label: 'Where it is located',
      missing: 'Choose the country where it is located.',
      wrong: COUNTRY,
    },
    'party.headquarters': {
      label: 'Where it has its headquarters',
      missing: 'Choose the country of its headquarters.',
      wrong: COUNTRY,
    },
    'party.lei': {
      label: 'LEI, if it has one',
      hint: '20 letters and digits. It tells two of one name apart.',
      missing: 'Give the LEI.',
      wrong: LEI,
    },
    'party.address': {
      label: 'Address',
      hint: 'Street, town and postcode.',
      missing: 'Give the address.',
      wrong: 'Give the address.',
    },
    'party.parent': {
      label: 'Who owns or controls it at the very top?',
      hint: 'The state counts.',
      missing: 'Say who owns or controls it.',
      wrong: 'Choose one of the answers.',
    },
    'party.parentName': {
      label: 'Name of its ultimate parent',
      missing: 'Give the name of the ultimate parent.',
      wrong: 'Give the name of the ultimate parent.',
    },
    'party.parentHeadquarters': {
      label: 'Headquarters of its ultimate parent',
      missing: 'Choose where the ultimate parent has its headquarters.',
      wrong: COUNTRY,
    },
    'party.parentLei': {
      label: 'LEI of its ultimate parent, if it has one',
      missing: 'Give the LEI of the ultimate parent.',
      wrong: LEI,
    },
    'party.formed': {
      label: 'When was it founded?',
      hint: 'By the register or the founding decree.',
      missing: 'Say when it was founded.',
      wrong: 'Choose one of the answers.',
    },
    'party.formedOn': {
      label: 'Day of its founding',
      missing: 'Give the day on which it was founded.',
      wrong: 'Enter a date, such as 2026-03-31.',
    },
    'owners.name': {
      label: 'Name of the owner',
      missing: 'Give the name of the owner.',
      wrong: 'Give the name of the owner.',
    },
    'owners.headquarters': {
      label: 'Headquarters of the owner',
      missing: 'Choose where the owner has its headquarters.',
      wrong: COUNTRY,
    },
    'owners.sharePercent': {
      label: 'Share in percent',
      missing: 'Give the share of the owner.',
      wrong: 'Enter a number from 50 to 100.',
    },
    'owners.lei': {
      label: 'LEI of the owner, if it has one',
      missing: 'Give the LEI.',
      wrong: LEI,
    },
    'endUser.same': {
      label: 'Who uses them in the end?',
      missing: 'Say who uses them.',
      wrong: 'Choose one of the answers.',
    },
    'endUser.kind': {
      label: 'What is the end user?',
      missing: 'Say what the end user is.',
      wrong: 'Choose one of the answers.',
    },
    'purchaser.same': {
      label: 'Who buys them?',
      missing: 'Say who buys them.',
      wrong: 'Choose one of the answers.',
    },
    'consignee.validatedEndUser': {
      label: 'Number of its VEU authorization, if it has one',
      hint: 'Only validated end users have one.',
      missing: 'Give the number of the authorization.',
      wrong: 'Give the number of the authorization.',
    },
    endUse: {
      label: 'End use',
      hint: 'Which models, services or research, for whom. Up to 4,000 characters.',
      missing: 'Say what they are used for.',
      wrong: 'Say what they are used for.',
    },
    purchaseOrder: {
      label: 'Purchase order',
      hint: 'Its number. Without one an officer looks at the order first.',
      missing: 'Give the number of the purchase order.',
      wrong: 'Give the number of the purchase order.',
    },
    nacNotifiedOn: {
      label: 'When was BIS notified for License Exception NAC?',
      hint: 'Leave it empty if there was no notice.',
      missing: 'Give the day of the notice.',
      wrong: 'Enter a date, such as 2026-03-31.',
    },
    'certifications.goodFaithResearch': {
      label: 'The chips are for research that we really do.',
      missing: 'Say whether the chips are for research.',
      wrong: 'Choose yes or no.',
    },
    'certifications.smallOrderLimitNotReached': {
      label: 'With this order we stay within the yearly limit of small orders.',
      missing: 'Say whether you stay within the yearly limit.',
      wrong: 'Choose yes or no.',
    },
    'certifications.noProhibitedEndUse': {
      label:
        'Nobody will use them for weapons, for military intelligence, or for training models that the rules forbid.',
      missing: 'Say whether you rule out every prohibited end use.',
      wrong: 'Choose yes or no.',
    },
    reference: {
      label: 'Your reference',
      hint: 'By which you know this request, such as the number of the order.',
      missing: 'Give your reference.',
      wrong: 'Give your reference.',
    },
    'contact.name': {
      label: 'Name',
      hint: 'A person or an office.',
      missing: 'Give the name of the contact.',
      wrong: 'Give the name of the contact.',
    },
    'contact.email': {
      label: 'E-mail address',
      missing: 'Give an e-mail address.',
      wrong: 'Enter an e-mail address, such as name@office.example.',
    },
    'contact.language': {
      label: 'Language of our letters',
      missing: 'Choose a language.',
      wrong: 'Choose one of the languages.',
    },
    'contact.role': {
      label: 'Whose contact is it?',
      missing: 'Say whose contact it is.',
      wrong: 'Choose one of the answers.',
    },
  } as Readonly<Record<Question, QuestionWords>>,
  whys: {
    'items.tppPerUnit': {
      text: 'Limits are counted in total processing performance (TPP), and the class of a part follows from its TPP and density.',
      clause: 'ECCN 3A090, technical notes',
    },
    'items.marketedForDatacenters': {
      text: 'A part that is neither designed nor marketed for datacenters is controlled from a higher TPP on, and has license exceptions of its own.',
      clause: 'ECCN 3A090, note 2; 15 CFR 740.8',
    },
    'party.headquarters': {
      text: 'The rules ask where everybody has its headquarters, and not only where the chips go.',
      clause: '15 CFR 742.6(a)(6)(iii)',
    },
    'party.parent': {
      text: 'The headquarters of the ultimate parent counts as that of the party, and small orders of a year are counted for the ultimate parent.',
      clause: '15 CFR 742.6(a)(6)(iii), 740.29',
    },
    'party.formed': {
      text: 'An organization formed a short time ago can stand in for somebody else. An officer then looks at the order first. It does not count against you otherwise.',
      clause: '15 CFR part 732, supplement 3',
      isChoice: true,
    },
    'endUser.kind': {
      text: 'Small orders without a license are for universities, medical institutions and research organizations.',
      clause: '15 CFR 740.29',
    },
    endUse: {
      text: 'An end use that is not stated, or does not fit who states it, is a red flag: an officer looks at the order first.',
      clause: '15 CFR part 732, supplement 3',
    },
    purchaseOrder: {
      text: 'An order without a purchase order may not be one yet.',
      clause: '15 CFR part 748; part 732, supplement 3',
      isChoice: true,
    },
    nacNotifiedOn: {
      text: 'For parts that are not sold for datacenters and go to a country of concern, License Exception NAC opens some days after BIS was notified.',
      clause: '15 CFR 740.8',
    },
    'certifications.goodFaithResearch': {
      text: 'Only orders for research in good faith are small orders. If you say no, another way is tried.',
      clause: '15 CFR 740.29: good-faith research',
    },
    'certifications.smallOrderLimitNotReached': {
      text: 'Small orders of one ultimate parent stay within a yearly limit. Our books are asked as well.',
      clause: '15 CFR 740.29: the yearly limit is not reached',
    },
    'certifications.noProhibitedEndUse': {
      text: 'These end uses need a license whatever is shipped.',
      clause: '15 CFR 744.2 to 744.23: no prohibited end use',
    },
    'contact.role': {
      text: 'The mailbox of a consignee’s own contact shows which small orders belong together. That of a supplier’s desk does not.',
      clause: '15 CFR 740.29',
      isChoice: true,
    },
  } as Readonly<Partial<Record<Question, WhyWords>>>,
};

export type ApplyMessages = typeof en;
