/** Enough of an address for its owner to know it, and for nobody else: `j•••@state.example`. */
export function maskedMailbox(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, Math.max(0, at));
  return `${first}•••${email.slice(at)}`;
}
