import type { LicenseState } from '../licenses/lifecycle.ts';
import type { LicenseReasonCode } from '../licenses/reasons.ts';
import type { Answer, Route, Status } from '../rules/vocabulary.ts';
import type { Language } from './tongue.ts';

export interface StatusWords {
  readonly label: string;
  readonly meaning: string;
  /** What is waited for now, and by whom. */
  readonly awaited: string;
}

/** What everybody reads in our own words; each language says all that English says. */
export const en = {
  language: 'en' as Language,
  otherLanguage: { code: 'ko' as Language, label: '한국어' },
  skip: 'Skip to the content',
  menu: {
    main: 'Menu',
    foot: 'All pages',
    desk: 'Officers’ desk',
    language: 'Language',
    pages: {
      apply: 'Apply',
      requests: 'Your requests',
      quotas: 'Limits',
      policies: 'Rules',
      developers: 'Developers',
    },
  },
  statuses: {
    received: {
      label: 'Received',
      meaning: 'Your request is stored. Nothing has been decided yet.',
      awaited: 'It is decided in seconds as a rule; this page shows it as soon as it is.',
    },
    'no-license-required': {
      label: 'No license required',
      meaning: 'You may ship what you asked for without a license, under the conditions below.',
      awaited: 'The decision is final.',
    },
    licensed: {
      label: 'Licensed',
      meaning: 'A license is granted for what you asked for, under the conditions below.',
      awaited: 'You may ship within the license.',
    },
    refused: {
      label: 'Refused',
      meaning: 'You may not ship what you asked for.',
      awaited: 'A changed request is a new request.',
    },
    'under-review': {
      label: 'Under review',
      meaning: 'The rules ask for people to look at your request before it is decided.',
      awaited: 'It is the officer’s turn. You do not have to do anything.',
    },
    'on-hold': {
      label: 'On hold',
      meaning: 'A party must be checked against the screening list before anything is decided.',
      awaited: 'A licensing officer checks it. You do not have to do anything.',
    },
    waitlisted: {
      label: 'On the waiting list',
      meaning: 'There is not enough left of the limit this request counts against.',
      awaited: 'It waits for room in the limit. Requests are served in the order they came in.',
    },
    withdrawn: {
      label: 'Withdrawn',
      meaning: 'The request was withdrawn. What it had reserved or used was given back.',
      awaited: 'You do not have to do anything.',
    },
    expired: {
      label: 'Expired',
      meaning: 'The time of this request ran out. What it had reserved was given back.',
      awaited: 'You may send a new request.',
    },
    revoked: {
      label: 'Revoked',
      meaning: 'What was granted has been taken back. You may no longer ship under it.',
      awaited: 'You do not have to do anything.',
    },
    returned: {
      label: 'Returned without action',
      meaning: 'The request was sent back undecided.',
      awaited: 'You may send a new, complete request.',
    },
  } satisfies Readonly<Record<Status, StatusWords>>,
  /** Of an application, where the words for an order do not fit. */
  applicationStatuses: {
    licensed: {
      label: 'Approved',
      meaning: 'You are a validated end user, under the conditions below.',
      awaited: 'Orders may name the authorization from now on.',
    },
    refused: {
      label: 'Refused',
      meaning: 'Your application was refused. No authorization was issued.',
      awaited: 'A changed application is a new application.',
    },
  } satisfies Readonly<Record<'licensed' | 'refused', StatusWords>>,
  /** Of a case that is licensed, while its license is suspended. */
  suspendedLicense: {
    label: 'License suspended',
    meaning: 'Your license is suspended. Nothing may be shipped under it until it is reinstated.',
    awaited:
      'The officers reinstate the license or revoke it. What it draws of a limit stays drawn.',
  } satisfies StatusWords,
  licenseReasons: {
    'screening-match': 'A party matches the screening list.',
    'false-statement': 'What was filed is not true, or not complete.',
    'condition-violated': 'A condition of the license was not kept.',
    'diversion-risk': 'The items may go to another end user or end use than the one licensed.',
    'change-of-law': 'The law has changed since the license was issued.',
    'national-security': 'National security or foreign policy requires it.',
    'issued-in-error': 'The license was issued in error.',
    resolved: 'What stood against it has been resolved.',
    'suspended-in-error': 'It was suspended in error.',
    other: 'Another reason, in the words below.',
  } satisfies Readonly<Record<LicenseReasonCode, string>>,
  routes: {
    'not-controlled':
      'The items are not controlled by this policy for this destination. Other export rules may still apply.',
    'country-of-concern':
      'The destination, or the country or headquarters of a party, is of concern.',
    screening: 'A party matches the screening list, or the list could not be consulted.',
    'before-compliance':
      'The request came before the compliance date of the policy, which alone would ask a license.',
    aca: 'License Exception ACA covers the items: they are of class 3A090.b, or not marketed for datacenters.',
    nac: 'License Exception NAC covers the items, once the notice that it asks for has run.',
    'model-weights':
      'The request is for the weights of an AI model, which have rules of their own.',
    'presumed-approval':
      'Requests of this kind are presumed to be approved, and count against no limit.',
    allied: 'Everybody concerned is located and headquartered in allied countries.',
    'universal-veu':
      'The buyer belongs to a Universal Validated End User, within its geographic shares.',
    'national-veu':
      'The buyer is a National Validated End User for this country, within its limit.',
    'small-order':
      'It is a small order for research in good faith, within the yearly limit of its ultimate parent.',
    'country-allocation': 'It counts against the allocation of its destination country.',
  } satisfies Readonly<Record<Route, string>>,
  drawStates: { held: 'reserved', posted: 'used', released: 'given back' },
  answers: {
    met: 'met',
    'not-met': 'not met',
    'not-applicable': 'does not apply',
    unknown: 'not known',
  } satisfies Readonly<Record<Answer, string>>,
  request: {
    title: 'Your request',
    reference: 'Reference',
    submitted: 'Submitted',
    decided: 'Decided',
    amount: 'Processing performance counted',
    amountOf: (tpp: string, h100: string) => `${tpp} TPP, as much as ${h100} H100`,
    policy: 'Rules applied',
    policyOf: (id: string, version: number) => `policy ${id}, version ${version}`,
    license: 'License',
    licenseOf: (id: string, until: string) => `${id}, valid until ${until}`,
    /** Of a license that authorizes nothing, or does so again. */
    licenseSince: (id: string, state: string, since: string) => `${id}: ${state} since ${since}`,
    licenseStates: {
      active: 'valid',
      suspended: 'suspended',
      expired: 'expired',
      surrendered: 'given back',
      revoked: 'revoked',
    } satisfies Readonly<Record<LicenseState, string>>,
    licenseReason: 'Why the license stands so',
  },
  sections: {
    why: 'Why',
    before: 'What had been decided before',
    next: 'What happens next',
    conditions: 'Conditions',
    wouldChange: 'What would change this',
    limits: 'Limits it counts against',
    everyRule: 'Every rule that was applied',
  },
  table: {
    rule: 'Rule',
    answer: 'Answer',
    found: 'What was found',
    clause: 'Clause',
    account: 'Limit',
    amount: 'TPP',
    state: 'State',
  },
  landing: {
    inbox: 'Open the inbox',
    legal: 'Not legal advice. Each policy states its dates and whether it is enforced.',
  },
  notice: {
    subject: (status: string, reference: string) => `${status}: ${reference}`,
    /** To officers, whom the operator has named. */
    greeting: (name: string) => `Dear ${name},`,
    greetingOfContact: 'Dear contact,',
    intro: (reference: string) => `this is where your request ${reference} stands:`,
    link: 'See the whole decision',
    closing: 'Chipgate sends this because you are the contact of this request.',
  },
};

export type Messages = typeof en;
