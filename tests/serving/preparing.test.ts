/** What Discord and the web side tell of an index that is not there yet. */

import { describe, expect, it } from 'vitest';
import { percentOf, preparingPercent } from '../../src/serving/preparing.js';

describe('preparingPercent', () => {
  it.each([
    ['a build that runs', { share: 0.429 }, false, 42],
    ['a build that ends', { share: 0.999 }, false, 99],
    ['a build that has said nothing yet', 'silent', false, 0],
    ['an index that is being opened', null, true, 0],
    ['nothing on its way', null, false, null],
  ] as const)('%s', (_, progress, opening, percent) => {
    const running = progress && { progress: progress === 'silent' ? null : progress };
    expect(preparingPercent({ collection: { opening }, reindexer: { running } })).toBe(percent);
    if (running) expect(percentOf(running)).toBe(percent);
  });
});
