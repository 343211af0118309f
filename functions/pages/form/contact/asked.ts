import * as z from 'zod';
import { email as address } from '../../../../shared/contracts/email.ts';
import type { Contact } from '../../../../shared/contracts/request.ts';
import { line } from '../../../../shared/contracts/text.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import type { Session } from '../../../adapters/ports/people.ts';
import { fieldIn, typedIn } from '../../forms/form.ts';
import type { FormError } from '../../forms/form-fields.ts';
import { type Words, wordsFor } from '../../forms/words.ts';
import type { FormDependencies } from '../dependencies.ts';

/** One request, as far as it is named here. */
export interface NamedCase {
  readonly id: string;
  readonly reference: string;
}

/** Somebody who is to be followed as a contact by another. */
export interface ContactVisit {
  readonly session: Session;
  readonly words: Words;
  /** The request from which they came, where it is theirs. */
  readonly of: NamedCase | undefined;
}

export const TYPED = ['name', 'email', 'language', 'scope'] as const;
export type TypedContact = Readonly<Record<(typeof TYPED)[number], string>>;

/** What is to be changed: who is the contact from then on, and of the one request or of all. */
export interface WantedChange {
  readonly to: Omit<Contact, 'role'>;
  readonly only: NamedCase | undefined;
}

export async function contactVisit(
  c: HttpContext,
  { cases }: FormDependencies,
  session: Session,
): Promise<ContactVisit> {
  const id = (c.get('form') ? fieldIn(c, 'of') : c.req.query('of')) ?? '';
  const file = id === '' ? undefined : await cases.find(id);
  const theirs =
    file && isSameMailbox(file.request.contact.email, session.email) ? file : undefined;
  return {
    session,
    words: await wordsFor(c, theirs?.request.contact.language),
    of: theirs && { id, reference: theirs.request.reference },
  };
}

export const typedOf = (c: HttpContext, { words, of }: ContactVisit): TypedContact => ({
  name: typedIn(c, 'name'),
  email: typedIn(c, 'email'),
  language: typedIn(c, 'language') || words.language,
  scope: typedIn(c, 'scope') || (of ? 'one' : 'all'),
});

const name = line(200);
const language = z.enum(['en', 'ko']);

/** What was typed, where all of it can be taken; else what cannot, in the order of the fields. */
export function readChange(
  typed: TypedContact,
  { session, words, of }: ContactVisit,
): WantedChange | readonly FormError[] {
  const said = words.people.contactChange;
  const [read, email] = [
    name.safeParse(typed.name).data,
    address.safeParse(typed.email.trim()).data,
  ];
  const isOwn = email !== undefined && isSameMailbox(email, session.email);
  const problem = isOwn ? said.sameMailbox : words.people.signIn.wrongAddress;
  if (read === undefined || email === undefined || isOwn) {
    return [
      ...(read === undefined ? [{ field: 'name', problem: said.wrongName }] : []),
      ...(email === undefined || isOwn ? [{ field: 'email', problem }] : []),
    ];
  }
  const reads = language.safeParse(typed.language).data ?? words.language;
  return {
    to: { name: read, email, language: reads },
    only: typed.scope === 'all' ? undefined : of,
  };
}
