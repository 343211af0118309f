import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublic, type Target } from '../../../shared/webhooks/target.ts';

/** What a name led to is not a public address. */
class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
}

/**
 * Looks names up as they are connected to: what a name led to when it was registered says nothing of where
 * it leads now. One address among several that is not public is one too many.
 */
export const publicLookup =
  ({ address }: Target): LookupFunction =>
  (hostname, options, callback) => {
    const answer = (found: LookupAddress[]) => {
      const [first] = found;
      if (options.all || !first) callback(null, found);
      else callback(null, first.address, first.family);
    };
    if (address !== undefined) {
      answer([{ address, family: address.includes(':') ? 6 : 4 }]);
      return;
    }
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) callback(error, []);
      else if (found.every((one) => isPublic(one.address))) answer(found);
      else callback(new NotPublicError(hostname), []);
    });
  };
