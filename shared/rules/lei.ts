/**
 * ISO 17442: 18 alphanumerics and two check digits such that the number is 1 modulo 97 (ISO 7064). As
 * they are reckoned, check digits are 02 to 98: 00, 01 and 99 would pass the division and are none.
 */
export function isLei(value: string): boolean {
  if (!/^[0-9A-Z]{18}(?:0[2-9]|[1-8][0-9]|9[0-8])$/.test(value)) return false;
  let remainder = 0;
  for (const character of value) {
    const digits = Number.parseInt(character, 36);
    remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % 97;
  }
  return remainder === 1;
}
