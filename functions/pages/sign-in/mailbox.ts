/** Enough of an address for its owner to know it, and for nobody else: `j•••@state.example`. */
export function maskedMailbox(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(1, at))}•••${email.slice(at)}`;
}
