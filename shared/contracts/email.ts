import * as z from 'zod';
import { mailDomainOf } from '../people/mailbox.ts';

/** Parts joined by dots (RFC 5322), of letters of any script (RFC 6531); nothing quoted. */
const LOCAL =
  /^[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+)*$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** As the wire has it. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** RFC 5321, in octets; in characters too, for whoever reads the description. */
const MOST_LOCAL = 64;
const MOST = 254;

/** The address of a mailbox, of any script. */
export const email = z
  .string()
  .max(MOST)
  .transform((address) => address.normalize('NFC'))
  .refine(isMailbox, { error: 'must be an e-mail address' })
  .meta({ format: 'idn-email' });

function isMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  return (
    Buffer.byteLength(address) <= MOST &&
    Buffer.byteLength(local) <= MOST_LOCAL &&
    LOCAL.test(local) &&
    DOMAIN.test(address.slice(at + 1)) &&
    HOST.test(mailDomainOf(address))
  );
}
