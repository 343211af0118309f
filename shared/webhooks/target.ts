import ipaddr from 'ipaddr.js';

/** Where a URL leads, as far as it may be called. */
export interface Target {
  readonly url: URL;
  /** An address, where its host is one; else a name, whose addresses are looked at when it is called. */
  readonly address?: string;
}

const HTTPS_PORT = 443;
const FIRST_FREE_PORT = 1_024;

/**
 * Reads where an endpoint is; a sentence says why it may not be called. On one machine alone may it be
 * this machine, and then without TLS.
 */
export function targetIn(text: string, { loopback = false } = {}): Target | string {
  const url = URL.parse(text);
  if (!url) return 'must be an absolute URL';
  if (url.username || url.password) return 'must carry no name and no password';
  if (url.hash) return 'must have no fragment';
  const address = addressIn(url);
  const isHere = loopback && address !== undefined && isLoopback(address);
  if (isHere && /^https?:$/.test(url.protocol)) return { url, address };
  return objectionTo(url, address) ?? { url, ...(address !== undefined && { address }) };
}

function objectionTo({ protocol, hostname, port }: URL, address: string | undefined) {
  if (protocol !== 'https:') return 'must begin with https://';
  const number = Number(port || HTTPS_PORT);
  if (number !== HTTPS_PORT && number < FIRST_FREE_PORT)
    return 'must be at port 443, or above 1023';
  const isOnNet = address === undefined ? hostname.includes('.') : isPublic(address);
  return isOnNet ? undefined : NOT_PUBLIC;
}

export const NOT_PUBLIC = 'must be at a public address';

function addressIn({ hostname }: URL): string | undefined {
  if (hostname === 'localhost') return '127.0.0.1';
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return bare !== hostname || /^\d+\.\d+\.\d+\.\d+$/.test(bare) ? bare : undefined;
}

/**
 * Whether an address is one host of the public Internet: what stands for a range of another (mapped,
 * translated, tunnelled) is not, whatever it stands for.
 */
export function isPublic(address: string): boolean {
  const read = parsed(address);
  if (read?.range() !== 'unicast') return false;
  if (read.kind() === 'ipv4') return true;
  const [first = 0] = read.toByteArray();
  // 2000::/3 is all of IPv6 that is given out.
  return first >> 5 === 1;
}

const isLoopback = (address: string): boolean => parsed(address)?.range() === 'loopback';

function parsed(address: string) {
  try {
    return ipaddr.parse(address);
  } catch {
    return undefined;
  }
}
