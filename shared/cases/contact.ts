import type { CaseFile } from '../contracts/case.ts';
import type { Contact } from '../contracts/request.ts';
import { isSameMailbox } from '../people/mailbox.ts';

type Contacts = Pick<CaseFile, 'request' | 'formerContacts'>;

/** Every address that is or was its contact's: none of them decides about it. */
export const contactsOf = ({ request, formerContacts = [] }: Contacts): string[] => [
  request.contact.email,
  ...formerContacts.map(({ email }) => email),
];

/** As it was before its contact changed: what was filed, and what officers were shown to decide on. */
export function withFirstContact<T extends Contacts>(file: T): T {
  const [contact] = file.formerContacts ?? [];
  return contact ? { ...file, request: { ...file.request, contact } } : file;
}

/** What is different of a case whose contact is another from now on, of the same party. */
export function contactChanged(
  { request, formerContacts = [] }: Contacts,
  to: Omit<Contact, 'role'>,
): Required<Contacts> {
  const { contact: former } = request;
  const contact = { ...to, ...(former.role !== undefined && { role: former.role }) };
  return { request: { ...request, contact }, formerContacts: [...formerContacts, former] };
}

/**
 * A text of the case that was written before its contact changed, or by somebody who does not know of it:
 * who was the contact once means who has come in their place.
 */
export function withContactOf<T extends Pick<CaseFile, 'request'>>(
  text: T,
  { request: { contact }, formerContacts = [] }: Contacts,
): T {
  const named = text.request.contact.email;
  const isFormer = formerContacts.some(({ email }) => isSameMailbox(email, named));
  return isFormer ? { ...text, request: { ...text.request, contact } } : text;
}
