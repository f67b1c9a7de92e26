/** Who counts as one client, and how often one may come. */

import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../src/serving/rate-limit.js';
import { householdOf, isPrivate } from '../../../src/web/access/client.js';

describe('RateLimit', () => {
  it('lets a burst through, then as many as time goes by', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 3, perSecond: 0.5 }, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 2]);
    expect(limit.take('b')).toBe(0);
    now = 1_000;
    expect(limit.take('a')).toBe(1);
    now = 2_000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 2]);
    now = 1_000_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 2]);
  });
});

describe('householdOf', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:3:4:5:6%eth0', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:4433', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:5123', '192.0.2.7'],
    ['', ''],
  ])('takes %s for %s', (address, household) => {
    expect(householdOf(address)).toBe(household);
  });

  it.each([
    ['::1', true],
    ['0:0:0:0:0:0:0:1', true],
    ['::ffff:7f00:1', true],
    ['fd12::1', true],
    ['::2', false],
    ['2001:db8::1', false],
    ['::ffff:8.8.8.8', false],
  ])('of a proxy may have %s: %s', (address, isOne) => {
    expect(isPrivate(address)).toBe(isOne);
  });
});
