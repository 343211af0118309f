import type { LicenseRequest } from '../../contracts/license.ts';
import { MOST_HANDOVERS, MOST_QUESTIONS } from '../../reviews/bounds.ts';
import type { Policy } from '../../rules/policy.ts';
import type { EndUserKind, PartyRole } from '../../rules/vocabulary.ts';
import { answersEn, changesEn, insteadEn } from '../findings/outcomes-en.ts';
import { nounFor, several } from '../findings/several.ts';
import type { Language } from '../tongue.ts';
import { accounts } from './accounts-en.ts';
import { amending } from './amend-en.ts';
import { standing } from './applicants-en.ts';
import { contactChange } from './contact-en.ts';
import { desk } from './desk-en.ts';
import { letter } from './letter-en.ts';
import { requests } from './requests-en.ts';
import { rulePages } from './rules-en.ts';

type EnforcementStatus = Policy['enforcement']['history'][number]['status'];

const forUse = (user?: string): string => (user === undefined ? '' : `, for use by ${user}`);

/** What the pages by which people decide say; each language says all that English says. */
export const en = {
  language: 'en' as Language,
  signIn: {
    title: 'Sign in',
    sendTo: (mailbox: string) => `We send a six-digit code to ${mailbox}.`,
    send: 'E-mail me a code',
    wrongAddress: 'Enter an e-mail address, such as name@office.example.',
    codeTitle: 'Enter your code',
    sentTo: (mailbox: string, minutes: number) =>
      `A code was sent to ${mailbox}. It works once, for ${several(minutes, 'minute')}, in this browser only.`,
    /** Where nobody may learn whether an address is an officer's. */
    sentPerhaps: (email: string, minutes: number) =>
      `If ${email} is the address of an officer for whom a task is open, a code was sent to it. It works once, for ${several(minutes, 'minute')}, in this browser only.`,
    sentAgain: 'Another code was sent. Only the newest works.',
    /** `from`: the instant from which on another is mailed. */
    sentBefore: (from: string) =>
      `A code was asked for less than a minute ago. If it does not arrive, you can send another from ${from}.`,
    code: 'Six-digit code',
    codeHint: 'It is in the newest mail from Chipgate.',
    enter: 'Sign in',
    again: 'Send another code',
    wrong:
      'This code is not right, or its time is over. Check the newest mail, or send another code. A code works only in the browser in which it was asked for.',
    tooMany: (from: string) =>
      `Too many codes were asked for, or too many wrong ones entered. Another can be sent from ${from}. Nothing else has changed.`,
    as: (email: string) => `Signed in as ${email}`,
    out: 'Sign out',
    outEverywhere: 'Sign out everywhere',
    harmless: 'Opening this page decides nothing.',
  },
  codeMail: {
    subject: 'Your Chipgate sign-in code',
    intro: 'Your code to sign in to Chipgate:',
    ofContact: {
      subject: 'Your code to change the contact of a request',
      intro: 'Your code to change the contact of a request:',
    },
    /** What the code is for. */
    opens: {
      request: (url: string) =>
        `It opens, to you as the contact of the request, the page on which questions are answered and the request can be withdrawn or appealed: ${url}`,
      draft: (url: string) =>
        `It confirms that this mailbox is yours, and opens what you apply with: ${url}`,
      task: (office: string) =>
        `It opens, to you as an officer of ${office}, your open tasks: whoever enters it can decide in your name.`,
      officers:
        'It opens the officers’ page with your open tasks: whoever enters it can decide in your name.',
    },
    validity: (minutes: number) =>
      `It works once, for ${several(minutes, 'minute')}, in the browser in which it was asked for.`,
    ignore:
      'If you did not ask for it, you need not do anything. Nobody from Chipgate will ever ask you for it.',
  },
  /** The page on which officers sign in by themselves, and see what waits for them. */
  officers: {
    title: 'Sign in as an officer',
    lead: 'For officers whom Chipgate asks to decide. Your open tasks are listed here.',
    address: 'Your official e-mail address',
    hint: 'The address to which Chipgate sends your tasks.',
    tasks: 'Your open tasks',
    none: 'Nothing waits for you.',
  },
  link: {
    title: 'A decision is waiting for you',
    asks: (office: string) =>
      `A case needs the decision of ${office}. Sign in to read it and decide.`,
  },
  due: {
    label: 'Answer by',
    left: (days: number) =>
      days === 0 ? 'the last working day' : `${several(days, 'working day')} left`,
    lastDay: (day: string) => `The last working day before is ${day}.`,
    paused: (since: string) =>
      `The clock has stood still since ${since}, until the applicant answers.`,
  },
  inMinutes: (minutes: string) => `Try again in ${minutes} min.`,
  /** Why a link or a form leads nowhere, told politely. */
  notices: {
    'network-busy': {
      title: 'Many have asked from your network',
      meaning:
        'So that everybody gets an answer, each network has so many checks and drafts in an hour.',
    },
    'unknown-task': {
      title: 'This link does not lead to a task',
      meaning:
        'It may be incomplete, or the task may be with somebody else by now. Please use the whole link of the newest mail.',
    },
    'not-officer': {
      title: 'You are not an officer of this office any more',
      meaning:
        'Its tasks are with other officers now, and nothing was decided here. If that is not right, ask your office to have you registered.',
    },
    foreign: {
      title: 'This task is for somebody else',
      meaning: 'You are signed in with another address than the one it was sent to.',
    },
    decided: {
      title: 'This has been decided',
      meaning: 'Thank you. Nothing is left to do here.',
    },
    missed: {
      title: 'The time for this task is over',
      meaning: 'The review has gone on without an answer. Nothing is left to do here.',
    },
    superseded: {
      title: 'This task is no longer needed',
      meaning:
        'The case was changed, withdrawn or decided. If your decision is still needed, a new mail is on its way.',
    },
    changed: {
      title: 'The case changed since you saw it',
      meaning: 'Nothing was recorded. Open it again, and read it as it is now.',
    },
    already: {
      title: 'This was done already',
      meaning: 'Somebody was a moment faster. Nothing was recorded this time.',
    },
    'bad-decision': {
      title: 'Nothing was decided',
      meaning: 'The form did not say clearly what you decided. The task is still open.',
    },
    'session-ended': {
      title: 'Please sign in again',
      meaning:
        'Your session has ended, or this form is out of date. Nothing was recorded. Use the link of your mail.',
    },
    'not-possible': {
      title: 'This cannot be done now',
      meaning: 'The case has moved on. Its page shows where it stands.',
    },
    'not-eligible': {
      title: 'This colleague cannot take it',
      meaning:
        'They are away, or have already had a part in this case. Nothing was changed; please choose somebody else.',
    },
    'too-often': {
      title: 'This has been done as often as it can be',
      meaning: `A task is handed on at most ${MOST_HANDOVERS} times, and an applicant is asked at most ${MOST_QUESTIONS} questions. Nothing was changed; please decide on what there is.`,
    },
    'file-changed': {
      title: 'This file is not what was answered with',
      meaning: 'It was replaced or removed since, so it is not shown.',
    },
  },
  problem: { title: 'Please correct this', prefix: 'Error:' },
  stages: {
    agencies: 'Review by the agencies',
    chair: 'Operating Committee chair',
    officer: 'Review by an officer',
    countersign: 'Countersignature',
    confirm: 'Confirmation by a second officer',
  } as Readonly<Record<string, string>>,
  questions: {
    /** `user`: who will use it, where that is not who receives it. */
    order: (receiver: string, items: string, user: string | undefined) =>
      `May ${receiver} receive ${items}${forUse(user)}?`,
    weights: (receiver: string, model: string, user: string | undefined) =>
      `May the weights of ${model} go to ${receiver}${forUse(user)}?`,
    nationalVeu: (company: string, countries: string) =>
      `May ${company} become a National Validated End User for ${countries}?`,
    universalVeu: (company: string) => `May ${company} become a Universal Validated End User?`,
    screening: (reference: string) => `Is a party of ${reference} the one on the screening list?`,
    /** Of an order that was licensed before. */
    licenseMatched: (reference: string) =>
      `Is a party of ${reference}, for which a license was issued, the one on the newer screening list?`,
    appeal: 'Appeal of a refusal: you review it anew.',
    license: {
      revoke: (license: string, reference: string) =>
        `Is license ${license} of ${reference} to be revoked?`,
      reinstate: (license: string, reference: string) =>
        `May license ${license} of ${reference} be reinstated?`,
    } satisfies Readonly<Record<LicenseRequest['move'], (...said: [string, string]) => string>>,
    itemsAndMore: (first: string, more: number) => `${first} and ${more} more`,
  },
  task: {
    appealGrounds: 'Why the applicant appeals',
    recommendation: 'What the rules say',
    recommendApprove: 'The rules recommend: approve',
    recommendRefuse: 'The rules recommend: refuse',
    noRecommendation: 'The rules recommend nothing: a person has to look',
    otherRules: 'All other rules that were applied',
    asked: 'What is asked',
    parties: 'Parties',
    others: 'What others said',
    information: 'Questions to the applicant',
    jump: 'Go to the decision',
    stale:
      'Nothing was recorded. Below is the case as it is now, with the words you had written. Read it again, then decide.',
    kept: 'What you had written',
    askedAnew: 'Decide on the case as it is now',
    changedSince: 'New: the applicant answered',
    conflict: 'Possible conflict of interest',
    conflictAt: (domain: string, offices: string) =>
      `The applicant's contact has an address at ${domain}, as officers of ${offices} do. Whoever has a part in this request, or knows the applicant, must not decide it: recuse yourself below.`,
    waitingForAnswer: 'The applicant has not answered yet. You can wait, or decide without it.',
    lapsed: 'The applicant did not answer in time.',
    noAnswerYet: 'No answer yet',
    digest: 'Digest of this case',
    digestMeaning:
      'Your decision is bound to exactly what stands here, by this digest. The state of limits, and what others of the same stage say meanwhile, are shown beside it.',
    approved: 'Approved',
    refused: 'Refused',
    notListed: 'Found to be somebody else',
    isListed: 'Found to be the listed one',
    missed: 'No answer in time',
    pending: 'Not answered yet',
    superseded: 'No longer asked',
    conditionsSaid: 'Conditions or grounds',
    sha256: 'SHA-256',
    onBehalfOf: (email: string) => `in place of ${email}`,
    askedBy: (office: string, at: string) => `${office}, ${at}`,
    answeredAt: (at: string) => `Answered ${at}`,
    size: (kilobytes: string) => `${kilobytes} kB`,
    asH100: (h100: string) => `as much as ${h100} H100`,
    byQuarter: (country: string, quarter: string) => `${country}, by the end of ${quarter}`,
    ofSchedule: (share: string) => `${share} of the limit of that quarter`,
    before: (share: string) => `Now ${share} used by others`,
    after: (share: string) => `with this case ${share}`,
    ofLimit: (tpp: string, limit: string) => `${tpp} of ${limit} TPP`,
  },
  /** Where a second officer confirms what a first asks for of a license. */
  license: {
    title: 'What is asked of the license',
    matched: 'New match of a license that was issued',
    stands: 'How it stands',
    asks: 'Asked by',
    at: 'Asked at',
    why: 'Reason',
    words: 'In the words of the officer',
    shipped: 'Shipped so far',
  },
  accounts,
  desk,
  rulePages,
  developers: {
    title: 'One call per order, the decision in the answer',
    lead: 'Plain HTTPS and JSON. Send again with the same Idempotency-Key, and nothing happens twice.',
    language: 'The language of the API is English.',
    document: 'The OpenAPI document',
  },
  /** What has become different of a case since it was filed, for officers. */
  since: {
    title: 'Changed since filing',
    none: (at: string) => `Nothing has changed since it was filed, ${at}.`,
    policy: (from: string, to: string) =>
      `In force now: ${to}. The case is decided by ${from}; what is forbidden today is not granted.`,
    list: (from: string | undefined, to: string) =>
      from === undefined
        ? `There was no screening list then; the one in force now is of ${to}.`
        : `The screening list of ${from} was replaced; the one in force now is of ${to}.`,
    limit: (account: string, from: string, to: string) =>
      `${account}: the limit was ${from} TPP and is ${to} TPP now.`,
    room: (account: string, from: string, to: string) =>
      `${account}: ${from} TPP were left and ${to} TPP are left now.`,
    amended: (times: number, at: string | undefined) =>
      `The applicant has changed the request ${times === 1 ? 'once' : `${times} times`}${at ? `, last ${at}` : ''}.`,
  },
  fields: {
    reference: 'Reference',
    submitted: 'Submitted',
    contact: 'Contact',
    formerContact: 'Earlier contact',
    destination: 'Destination',
    endUse: 'End use',
    purchaseOrder: 'Purchase order',
    nacNotifiedOn: 'Notice to BIS for License Exception NAC',
    certifications: 'Certified',
    notStated: 'Not stated',
    item: 'Item',
    quantity: 'Quantity',
    tppPerUnit: 'TPP per unit',
    figuresOfApplicant: 'figures of the applicant',
    model: 'Model',
    operations: 'Training operations',
    published: 'Weights published',
    securedStorage: 'Stored securely (paragraphs 14, 15 and 18)',
    yes: 'Yes',
    no: 'No',
    company: 'Company',
    headquarters: 'Headquarters',
    country: 'Country',
    countries: 'Countries',
    ultimateParent: 'Ultimate parent',
    itself: 'None: it is its own',
    formedOn: 'Formed on',
    address: 'Address',
    owners: 'Owners of half or more',
    lei: 'LEI',
    validatedEndUser: 'Names authorization',
    customers: 'Customers',
    supplyChainPlan: 'Supply-chain plan',
    attestations: 'Answers to supplement No. 10',
    attestationsRest: 'Read all answers with their evidence',
    paragraph: 'Paragraph',
    answer: 'Answer',
    evidence: 'Evidence',
    requestedTpp: 'Requested installed base, cumulative',
    quarter: 'By the end of',
    familyTotal: 'The family has today',
    none: 'None',
    name: 'Name',
    kind: 'Kind',
    density: 'Performance density',
    language: 'Language',
    languages: { en: 'English', ko: 'Korean' } satisfies Readonly<Record<Language, string>>,
    contactOf: 'Contact of',
    email: 'E-mail address',
  },
  certificationWords: {
    goodFaithResearch: 'research in good faith',
    smallOrderLimitNotReached: 'small-order limit not reached',
    noProhibitedEndUse: 'no prohibited end use',
  },
  roles: {
    purchaser: 'Purchaser',
    'intermediate-consignee': 'Intermediate consignee',
    'ultimate-consignee': 'Ultimate consignee',
    'end-user': 'End user',
  } satisfies Readonly<Record<PartyRole, string>>,
  kinds: {
    university: 'university',
    medical: 'medical institution',
    research: 'research organization',
    company: 'company',
    government: 'government',
    other: 'other',
  } satisfies Readonly<Record<EndUserKind, string>>,
  decide: {
    title: 'Your decision',
    screeningTitle: 'Your finding',
    reason: 'Reason',
    reasonHint: 'Needed either way. It goes on the record with your name.',
    conditions: 'One per line',
    conditionsTitle: 'Add conditions or grounds',
    conditionsHint: 'Conditions of an approval, or further grounds of a refusal.',
    approve: 'Approve',
    refuse: 'Refuse',
    clear: 'Clear the match',
    confirm: 'Confirm the match',
    clearLicense: 'Clear the match: the license stays as it is',
    suspendLicense: 'Confirm the match: the license is suspended',
    licenseTitle: 'Your confirmation',
    revoke: 'Revoke the license',
    reinstate: 'Reinstate the license',
    reinstateCleared: 'Clear the match and reinstate the license',
    leave: 'Leave it as it is',
    once: 'One of these two decides, at once and for good.',
    firstOfTwo:
      'Two officers clear a match of this list: your clearing holds once another person confirms it. To confirm the match takes one.',
    secondOfTwo: 'You are the second officer: the match is cleared only if you find so, too.',
    other: 'Not ready to decide?',
    ask: 'Ask the applicant',
    askHint: 'The clock stands still until they answer.',
    askSubmit: 'Send the question',
    question: 'Your question',
    delegate: 'Hand over to a colleague',
    delegateHint: 'They decide in their own name. Your link stops working.',
    delegateSubmit: 'Hand over',
    colleague: 'Colleague',
    nobody: 'Nobody else of your office can take it at present.',
    recuse: 'I must not decide this',
    recuseHint:
      'The next officer of your office is asked; if there is none, your office counts as not having answered.',
    recuseSubmit: 'Recuse myself',
    back: 'Back to the case',
    signedAs: (name: string, office: string) => `You decide as ${name}, for ${office}.`,
  },
  errors: {
    reason: 'Give a reason, up to 4,000 characters',
    question: 'Write your question, up to 4,000 characters',
    colleague: 'Choose a colleague',
    conditions: 'At most 20 lines of up to 500 characters, 4,000 in all',
    answer: 'Write your answer, up to 10,000 characters',
    grounds: 'Say why the refusal is wrong, up to 4,000 characters',
    confirm: 'Tick the box to withdraw',
    tooManyFiles: (most: number) => `Choose at most ${several(most, 'document')}`,
  },
  receipt: {
    approved: 'You approved this',
    refused: 'You refused this',
    cleared: 'You cleared the match',
    confirmed: 'You confirmed the match',
    clearedFirst:
      'You found it to be somebody else. It is cleared once a second officer finds so, too.',
    licenseMoved: 'You confirmed this',
    licenseLeft: 'You did not confirm this',
    thanks: 'It is recorded, and those who wait for it are told. Nothing is left to do here.',
    by: 'Decided by',
    at: 'Time',
    from: 'From address',
    handedOver: 'The task is with your colleague now',
    ended: (label: string) => `The review is over. Where the case stands: ${label}.`,
    waitsFor: (offices: string) => `The review goes on when these have answered too: ${offices}.`,
    goesOn:
      'The answers are put together: the next stage is asked, or the case is decided and the applicant told.',
    recused: 'You have recused yourself',
  },
  standing,
  requests,
  contactChange,
  letter,
  amend: amending,
  /** The page of a case, for whoever holds its link. */
  case: {
    order: (items: string, country: string) => `${items} to ${country}`,
    item: (name: string, quantity: string) => `${quantity} × ${name}`,
    mix: (kinds: string, h100: string) =>
      `${several(kinds, 'kind')} of chips, as much as ${h100} H100`,
    weights: (model: string, country: string) => `Weights of ${model} to ${country}`,
    nationalVeu: (company: string) => `${company} as a National Validated End User`,
    universalVeu: (company: string) => `${company} as a Universal Validated End User`,
    reference: (reference: string) => `Request ${reference}`,
    decidedAt: (at: string) => `Decided ${at}.`,
    expectedBy: (at: string) => `Expected by ${at}. We mail you as soon as it changes.`,
    conditionsApply: (count: string) => `Conditions that apply: ${count}.`,
    actionNeeded: (day: string) => `Action needed: answer by ${day}`,
    actionMeaning:
      'An officer has a question. The clock of the review stands still until you answer.',
    mayAppeal: (day: string) => `You may appeal until ${day}, or ask anew with changes.`,
    request: 'Your request',
    items: 'Items',
    of: (tpp: string) => `${tpp} TPP`,
    same: 'The same',
    sameOf: (kind: string) => `The same, a ${kind}`,
    kindOf: (name: string, kind: string) => `${name}, a ${kind}`,
    sent: 'Sent',
    rules: 'Rules',
    stands: 'Where it stands',
    turnOf: (offices: string) => `It is the turn of ${offices}.`,
    nothingToDo: 'You have nothing to do.',
    yourTurn: 'It is your turn.',
    answerWaits: 'The review goes on as soon as you answer.',
    steps: {
      received: 'Received',
      checked: (count: string) => `Checked against ${several(count, 'rule')}`,
      question: 'A question to you',
      answered: 'Answered, or its time has ended',
      decision: 'Decision',
      byMail: 'By mail and on this page',
      ifApproved: 'Only if it is approved before',
      since: (at: string) => `since ${at}`,
      by: (at: string) => `by ${at}`,
    },
    whyPerson: 'Why a person looks at it',
    whyRefused: 'The reason',
    pins: (met: string, against: string, open: string) =>
      `Rules asked: ${met} met, ${against} not met, ${open} not known`,
    metToo: (count: string) => `Requirements met: ${count}`,
    showEach: 'Show each with its clause',
    otherWays: (count: string) => `Other ways: ${count}`,
    otherWaysLead: 'These rules open other ways. This decision does not rest on them.',
  },
  /** The first page, and the quick question on it. */
  home: {
    title: 'May these AI chips be shipped?',
    lead: 'Ask before you order. Chipgate answers under the export rules in force, keeps every national and company limit exactly, and says why, to the clause.',
    ask: 'Do I need a license?',
    part: 'Part',
    quantity: 'Quantity',
    goesTo: 'Goes to',
    endUserIs: 'End user is',
    check: 'Check now',
    nothingSent: 'No account. Nothing is sent or reserved.',
    example: 'An example, answered by the rules of today',
    waysIn: 'Ways in',
    systems: 'Connect an order system',
    systemsText: 'For suppliers. One call per order, with the decision in the answer.',
    systemsGo: 'Read the API',
    officers: 'Decide cases',
    officersText:
      'For officers of licensing offices. Sign in with a code sent to your office mailbox.',
    officersGo: 'Go to your tasks',
    applicants: 'Apply',
    applicantsText:
      'For applicants. Fill in a form in your own words, see the answer as you go, and send it when you are ready.',
    applicantsGo: 'Begin an application',
    followGo: 'See your requests',
    veuGo: 'You run data centers? Apply to be a validated end user',
    limits: 'National limits today',
    limitsNote: (tpp: string, h100: string) =>
      `Rounded. Each country may take ${tpp} TPP, about ${h100} H100.`,
    left: (share: string) => `${share} left`,
    bar: (posted: string, held: string, left: string) =>
      `${posted} used, ${held} reserved, ${left} left`,
    rules: 'The rules we apply',
    rulesLink: 'Every number and clause',
    enforcement: {
      'announced-not-enforced':
        'Commerce announced that it would not enforce the rule and would rescind it.',
      reported: 'The Government Accountability Office treated that announcement as a rule.',
      'enforced-in-part':
        'The requirement for those headquartered in D:5 or Macau is enforced, worldwide.',
      'carried-in-code': 'The rule stands in the Code of Federal Regulations as published.',
    } satisfies Readonly<Record<EnforcementStatus, string>>,
    privacy: 'Privacy',
  },
  check: {
    apply: 'Apply with these answers',
    title: (asked: string, kind: string) => `${asked}, for use by a ${kind}`,
    soFar: 'Nothing is sent, reserved or kept. This is what the rules of today say.',
    answers: answersEn,
    changes: changesEn,
    instead: insteadEn,
    why: 'Why',
    asked: 'Ask again',
    assumed: 'What we took for granted',
    assumptions: [
      'The end user buys and receives the chips itself, at home where they go.',
      'It is its own ultimate parent, and was not formed recently.',
      'It states an end use that nothing stands against, gives a purchase order, and certifies what small orders take.',
      'Nobody matches the screening list, and the limits have room.',
    ],
    wrong: {
      part: 'Choose a part of the catalogue',
      quantity: 'Enter a whole number from 1 to 10,000,000',
      destination: 'Choose a country',
      kind: 'Choose what the end user is',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'What Chipgate keeps of you, for what, and for how long.',
    facts: [
      'A quick check is answered and forgotten: nothing of it is stored, except how many came from your network in the last hour, under a hash of it.',
      'A draft is kept for 90 days after it was last saved, and then removed with the documents of it. Its owner is reminded 14 days before, and can delete it at any time; backups forget it 35 days later. It is shown to the browser it was begun in, from then on that a mailbox is confirmed to its owner and the colleagues whom the owner invites, and to nobody else.',
      'A request is kept with everything it names, because the export rules ask for records of five years. It is shown to its contact, to whoever holds the link of its page, to the supplier that sent it and to the officers who decide it.',
      'Your address is used for notices about your request and to sign you in, and for nothing else.',
      'One cookie keeps you signed in, and one knows the browser in which a code was asked for or a draft begun. There are no others, no trackers and no contents of third parties.',
      'Whom a mail went to is kept as a hash. Documents are kept with the request, unaltered.',
    ],
  },
  applicant: {
    progress: 'Where the review stands',
    stage: 'Stage',
    awaitedFrom: 'Waiting for',
    asksYou: (office: string) => `${office} has a question for you`,
    actions: 'What you can do',
    sent: 'What you sent',
    sentLead: 'To see what you sent, sign in as the contact of this request.',
    yourAppeal: 'Your appeal',
    actionsLead: 'To answer, withdraw or appeal, sign in as the contact of this request.',
    answer: 'Answer the question',
    answerText: 'Your answer',
    answerHint: 'The review goes on as soon as you send it. It can be sent once.',
    answerSubmit: 'Send the answer',
    files: 'Documents',
    filesHint: 'Add them first, one at a time, up to 10 MB each.',
    upload: 'Add this document',
    attached: 'Send with the answer',
    mostFiles: (most: number) =>
      `At most ${several(most, 'document')} ${nounFor(most, 'goes', 'go')} with an answer. Choose which.`,
    refusedFiles:
      'These documents are not taken: a name has at most 200 characters, and no control or text-direction characters, and a document something in it, at most 10 MB. Please mend that and add them again.',
    uploadsFull: (most: number) =>
      `${several(most, 'document')} ${nounFor(most, 'was', 'were')} added for this question. No more are taken; choose from them.`,
    again: 'Ask again like this',
    againHint:
      'Copies what you sent into a new draft. Reference, purchase order and certifications are given anew. Nothing is sent by it.',
    withdraw: 'Withdraw this request',
    withdrawHint:
      'This ends it. What it reserved or used is given back, except what has shipped. It cannot be undone.',
    withdrawConfirm: 'Yes, withdraw it',
    withdrawSubmit: 'Withdraw',
    appeal: 'Appeal the refusal',
    appealHint: (day: string) => `Once, until ${day}. Other officers review it anew.`,
    grounds: 'Why the refusal is wrong',
    appealSubmit: 'Send the appeal',
    answerAwaited: 'Your answer. The clock of the review stands still until you give it.',
    mayAppeal: (day: string) => `Nothing, unless you appeal. You can do so once, until ${day}.`,
    reviewersSay: 'In the words of those who decided',
    stageEnds: 'This stage ends by',
    paused: (since: string) => `The clock has stood still since ${since}, until you answer.`,
  },
};

export type PeopleMessages = typeof en;
export type Notice = keyof PeopleMessages['notices'];
