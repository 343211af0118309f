/** Characters of no width, and those that only steer the others: they are no part of an address. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu;
const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/**
 * Of an address, what tells one mailbox from another: case and width do not, a tag after "+" does
 * not, and at Gmail neither do dots nor its other name. Only to compare: mail goes to the address
 * as its owner wrote it.
 */
export function mailboxOf(address: string): string {
  const [local, domain] = partsOf(address);
  const untagged = local.replace(/(?<=.)\+.*$/su, '');
  return GMAIL.has(domain) ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`;
}

export const isSameMailbox = (one: string, other: string): boolean =>
  mailboxOf(one) === mailboxOf(other);

/** The address as mail goes to it: SES knows a domain in ASCII only, and the rest is its owner's. */
export const wireAddressOf = (address: string): string =>
  `${address.slice(0, address.lastIndexOf('@'))}@${mailDomainOf(address)}`;

/** Whose house an address belongs to. */
export const mailDomainOf = (address: string): string => partsOf(address)[1];

function partsOf(address: string): [local: string, domain: string] {
  // Composed again at the end: what is taken out, and lower case, bring together what was apart.
  const plain = folded(folded(address));
  const at = plain.lastIndexOf('@');
  return [plain.slice(0, Math.max(at, 0)), endless(asciiOf(endless(plain.slice(at + 1))))];
}

/** Without the dots that may end a domain. */
const endless = (domain: string): string => domain.replace(/\.+$/, '');

const folded = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .normalize('NFKC');

/** An internationalised domain in the one form that the wire knows; what is no domain stays as it is. */
const asciiOf = (domain: string): string =>
  /^[^/?#:@\\]+$/.test(domain) ? (URL.parse(`http://${domain}`)?.hostname ?? domain) : domain;
