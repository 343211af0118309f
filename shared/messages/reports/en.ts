import type { ReportField, ReportKind, ReportState } from '../../reports/vocabulary.ts';
import type { Language } from '../tongue.ts';

export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

interface KindWords {
  readonly title: string;
  /** What is to be sent to whom. */
  readonly asks: string;
}

const kinds: Readonly<Record<ReportKind, KindWords>> = {
  'shipment-notice': {
    title: 'Notice before a large shipment',
    asks: 'Tell BIS of the shipment before it leaves, by e-mail to its mailbox EARReports, subject \u201cLPP Shipment\u201d. It leaves once the notice is filed here.',
  },
  'certification-copy': {
    title: 'Copy of the consignee\u2019s certification',
    asks: 'Send BIS a copy of the certification, by e-mail to its mailbox EARReports, subject \u201cLPP Shipment\u201d.',
  },
  'limit-reached': {
    title: 'Yearly limit reached',
    asks: 'The consignee tells BIS that it has received all that its year allows, by e-mail to its mailbox EARReports, subject \u201cLPP TPP Limit Reached\u201d.',
  },
  'allied-consignee': {
    title: 'Certification of an allied consignee',
    asks: 'Send BIS the consignee\u2019s certification, by e-mail to its mailbox EARReports, subject \u201cAIA Certification\u201d.',
  },
  'veu-reexports': {
    title: 'Half-yearly report on what went to a validated end user',
    asks: 'Send the report to the Office of Exporter Services of BIS, marked \u201cData Center Authorization Validated End-user Report\u201d.',
  },
  'veu-half-yearly': {
    title: 'Half-yearly report of the validated end user',
    asks: 'Send the report to the Office of Exporter Services of BIS, marked \u201cData Center Authorization Validated End-user Report\u201d.',
  },
  'chip-accounting': {
    title: 'Chip accounting of the validated end user',
    asks: 'Account to BIS for the chips of every facility, of parents and subsidiaries too.',
  },
};

const fields: Readonly<Record<ReportField, FieldWords>> = {
  'certification-signed-by': {
    label: 'Who signed the certification',
    hint: 'Name and title, for the ultimate consignee.',
  },
  'certification-signed-on': {
    label: 'Day on which it was signed',
    hint: 'Such as 2026-03-04.',
  },
  'consignee-address': {
    label: 'Address of the validated end user',
    hint: 'The request does not say it.',
  },
  eccns: { label: 'ECCNs of the items', hint: 'The request does not say all of them.' },
  value: { label: 'Value of the items', hint: 'With its currency.' },
  inventory: {
    label: 'Current inventory of eligible items received',
    hint: 'By type and number.',
  },
  'received-on': { label: 'When they were received', hint: 'The days, with what came on each.' },
  customers: { label: 'Current customers', hint: 'A list of them.' },
  'chips-installed': {
    label: 'Chips purchased, transferred and installed, by facility',
    hint: 'Quantities and types, of chips not installed yet too, and the aggregate compute.',
  },
  'chips-lost': {
    label: 'Chips lost, damaged, failed, relocated or resold',
    hint: 'Write \u201cnone\u201d where there are none.',
  },
};

const states: Readonly<Record<ReportState, string>> = {
  upcoming: 'Not to be filed yet',
  due: 'To be filed',
  late: 'Late',
  filed: 'Filed',
};

/** What reports are called and how they are told of; each language says all that English says. */
export const en = {
  language: 'en' as Language,
  kinds,
  fields,
  states,
  dueOn: 'Due by',
  period: 'Period',
  clause: 'Clause',
  license: 'Number',
  shipment: 'Shipment',
  amount: 'Amount',
  limit: 'Limit',
  reference: {
    label: 'Reference',
    hint: 'Your own, or that of the receipt. Another reference corrects what was filed before.',
  },
  filedOn: { label: 'Day on which it was sent', hint: 'Such as 2026-03-04; not after today.' },
  signer: { label: 'Your name', hint: 'You answer for this report.' },
  signerTitle: { label: 'Your title', hint: 'May be left empty.' },
  mail: {
    due: (title: string, day: string) => `${title}: due by ${day}`,
    late: (title: string, day: string) => `${title}: late, was due by ${day}`,
    filed: (title: string) => `${title}: filed`,
    intro: (reference: string) => `a report about request ${reference}:`,
    filedLead: 'It is kept and signed. What was wrong in it is corrected by filing it anew.',
    link: 'To the report',
    closing:
      'Chipgate sends this because the rule asks for this report. It is told 30 and 7 days before it is due, and every week once it is late.',
  },
  page: {
    title: 'Reports',
    intro: 'What the rule wants to be told about this request, and by when.',
    none: 'Nothing is to be reported now.',
    toCase: 'Back to the request',
    toReports: 'Reports that the rule wants',
    draft: 'What we know of it',
    file: 'File it',
    correct: 'Correct it',
    filings: 'Filed',
    filedAs: (reference: string, day: string) => `${reference}, sent on ${day}`,
    outdated: 'More has happened since it was filed. Correct it if the report should say so.',
    wrong: {
      'not-open': 'Its period is not over yet.',
      'reference-used': 'It was filed under this reference with other contents: use another.',
      'after-today': 'This day is not yet here.',
      missing: 'Please fill this in.',
      'no-date': 'Please write a day such as 2026-03-04.',
    },
  },
};

export type ReportMessages = typeof en;
