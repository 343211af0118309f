import type { Answer, Route, Status } from '../rules/vocabulary.ts';

export type Language = 'en' | 'ko';

/** Everything we say to people in our own words; each language says all of it. */
export interface Messages {
  readonly language: Language;
  readonly otherLanguage: { readonly code: Language; readonly label: string };
  readonly skip: string;
  readonly statuses: Readonly<Record<Status, StatusWords>>;
  /** Of an application, where the words for an order do not fit. */
  readonly applicationStatuses: Readonly<Record<'licensed' | 'refused', StatusWords>>;
  readonly routes: Readonly<Record<Route, string>>;
  readonly drawStates: Readonly<Record<'held' | 'posted' | 'released', string>>;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly request: {
    readonly title: string;
    readonly reference: string;
    readonly submitted: string;
    readonly decided: string;
    readonly amount: string;
    readonly amountOf: (tpp: string, h100: string) => string;
    readonly policy: string;
    readonly policyOf: (id: string, version: number) => string;
    readonly license: string;
    readonly licenseOf: (id: string, until: string) => string;
    /** Of a license that no longer authorizes anything. */
    readonly licenseStates: Readonly<Record<'expired' | 'surrendered' | 'revoked', string>>;
  };
  readonly sections: Readonly<
    Record<
      'why' | 'before' | 'next' | 'conditions' | 'wouldChange' | 'limits' | 'everyRule',
      string
    >
  >;
  readonly table: Readonly<
    Record<'rule' | 'answer' | 'found' | 'clause' | 'account' | 'amount' | 'state', string>
  >;
  readonly landing: Readonly<
    Record<
      'title' | 'lead' | 'api' | 'apiText' | 'status' | 'statusText' | 'inbox' | 'legal',
      string
    >
  > & { readonly apiLinks: Readonly<Record<'openApi' | 'policies' | 'parts', string>> };
  readonly notice: {
    readonly subject: (status: string, reference: string) => string;
    readonly greeting: (name: string) => string;
    readonly intro: (reference: string) => string;
    readonly link: string;
    readonly closing: string;
  };
}

export interface StatusWords {
  readonly label: string;
  readonly meaning: string;
  /** What is waited for now, and by whom. */
  readonly awaited: string;
}
