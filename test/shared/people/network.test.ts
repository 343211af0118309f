import { describe, expect, it } from 'vitest';
import { neighborhoodOf, networkOf } from '../../../shared/people/network.ts';

describe('The neighborhood of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.250'],
    ['203.0.113.7', '::ffff:203.0.113.9'],
    ['2001:db8:0:4200::1', '2001:db8::42ff:a:b:c:d'],
    ['2001:db8::1', '2001:db8:0:ff:9::'],
  ])('is one for %s and %s', (one, other) => {
    expect(neighborhoodOf(one)).toBe(neighborhoodOf(other));
  });

  it.each([
    ['203.0.113.7', '203.0.114.7'],
    ['2001:db8:0:4200::1', '2001:db8:0:4300::1'],
    ['2001:db8:0:4200::1', '2001:db8:1:4200::1'],
    ['::1', '0.0.0.1'],
    ['unknown', '203.0.113.7'],
  ])('is not one for %s and %s', (one, other) => {
    expect(neighborhoodOf(one)).not.toBe(neighborhoodOf(other));
  });
});

describe('The network of an address', () => {
  it('is one address of IPv4, and a /64 of IPv6', () => {
    expect(networkOf('203.0.113.7')).not.toBe(networkOf('203.0.113.8'));
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:9::'));
    expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  });
});
