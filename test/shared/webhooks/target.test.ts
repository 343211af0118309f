import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic, targetIn } from '../../../shared/webhooks/target.ts';

describe('An address', () => {
  it.each([
    ['of an ordinary host', '93.184.215.14'],
    ['of an ordinary host, in IPv6', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  ])('%s is public', (_, address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere in its range', '127.8.9.10'],
    ['loopback in IPv6', '::1'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.0.1'],
    ['a network of a carrier', '100.64.0.1'],
    ['the metadata of the machine', '169.254.169.254'],
    ['the metadata of the machine in IPv6', 'fd00:ec2::254'],
    ['the runtime of Lambda', '169.254.100.1'],
    ['a link', 'fe80::1'],
    ['a site', 'fec0::1'],
    ['a private network in IPv6', 'fc00::1'],
    ['many', '224.0.0.1'],
    ['many in IPv6', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['documentation', '192.0.2.1'],
    ['documentation in IPv6', '2001:db8::1'],
    ['benchmarks', '198.18.0.1'],
    ['what is reserved', '240.0.0.1'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped, of an ordinary host', '::ffff:93.184.215.14'],
    ['IPv4 compatible', '::127.0.0.1'],
    ['IPv4 translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['a scope', 'fe80::1%eth0'],
    ['nothing', ''],
    ['a name', 'example.com'],
  ])('of %s is not', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('of IPv6 is none outside what is given out', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        fc.pre(!/^[23][0-9a-f]{3}:/i.test(address));
        expect(isPublic(address)).toBe(false);
      }),
    );
  });
});

describe('A target', () => {
  it.each([
    ['https://orders.example.com/chipgate?from=us'],
    ['https://orders.example.com:8443/'],
    ['https://93.184.215.14/'],
    ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/'],
  ])('%s may be called', (text) => {
    expect(targetIn(text)).toMatchObject({ url: new URL(text) });
  });

  it.each([
    ['orders.example.com', 'must be an absolute URL'],
    ['http://orders.example.com/', 'must begin with https://'],
    ['ftp://orders.example.com/', 'must begin with https://'],
    ['https://a:b@orders.example.com/', 'must carry no name and no password'],
    ['https://orders.example.com/#here', 'must have no fragment'],
    ['https://orders.example.com:25/', 'must be at port 443, or above 1023'],
    ['https://localhost/', 'must be at a public address'],
    ['https://intranet/', 'must be at a public address'],
    ['https://127.0.0.1/', 'must be at a public address'],
    ['https://2130706433/', 'must be at a public address'],
    ['https://0x7f.1/', 'must be at a public address'],
    ['https://0177.0.0.1/', 'must be at a public address'],
    ['https://[::ffff:127.0.0.1]/', 'must be at a public address'],
    ['https://[64:ff9b::7f00:1]/', 'must be at a public address'],
  ])('%s may not: it %s', (text, why) => {
    expect(targetIn(text)).toBe(why);
  });

  it('on one machine may be that machine, and no other without TLS', () => {
    const at = { loopback: true };
    expect(targetIn('http://127.0.0.1:9000/hook', at)).toMatchObject({ address: '127.0.0.1' });
    expect(targetIn('http://localhost:9000/hook', at)).toMatchObject({ address: '127.0.0.1' });
    expect(targetIn('http://[::1]:9000/hook', at)).toMatchObject({ address: '::1' });
    expect(targetIn('http://10.0.0.1/hook', at)).toBe('must begin with https://');
    expect(targetIn('ftp://127.0.0.1/hook', at)).toBe('must begin with https://');
    expect(targetIn('http://example.com/hook', at)).toBe('must begin with https://');
  });
});
