/** The first groups of an address of IPv6; `undefined` for any other. */
function groupsOf(address: string): number[] | undefined {
  if (!address.includes(':')) return undefined;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after];
  return all.map((group) => Number.parseInt(group, 16));
}

/** Where an address belongs to: one site has a whole /64 of IPv6, and one address of IPv4. */
export const networkOf = (address: string): string =>
  groupsOf(address)?.slice(0, 4).join(':') ?? address;

const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * What one customer of a provider has at most without paying for more: a /56 of IPv6, 256 addresses of
 * IPv4. Whoever changes addresses within it is the same.
 */
export function neighborhoodOf(address: string): string {
  const plain = address.replace(MAPPED, '');
  const groups = groupsOf(plain);
  if (!groups) return plain.replace(/\.\d+$/, '.0/24');
  const [first, second, third, fourth = 0] = groups;
  return `${[first, second, third, fourth & 0xff00].join(':')}/56`;
}
