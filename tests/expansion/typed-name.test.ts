/** Names as people type them: in their own characters, in pinyin, by initials, or mixed. */

import { describe, expect, it } from 'vitest';
import { findTyped } from '../../src/expansion/pinyin/typed-name.js';
import { fold } from '../../src/text/folding/fold.js';

const NAME = fold('福建省黨政代表團“赴”昌都 2018');

describe('findTyped', () => {
  it.each([
    ['福建', 0],
    ['昌都', 11],
    ['fujian', 0],
    ['fujiansheng', 0],
    ['fj', 0],
    ['fjs', 0],
    ['fuj', 0],
    ['fuji', 0],
    ['福j', 0],
    ['changdu', 11],
    ['cd', 11],
    ['chdu', 11],
    ['fucd', 9],
    ['dbt', 5],
    ['cd2018', 11],
    ['2018', 14],
  ])('%s stands at %i', (typed, at) => {
    expect(findTyped(NAME, typed)).toBe(at);
  });

  it.each(['xizang', 'fujiang', 'jf', '西藏', '2019', 'fjz'])(
    '%s does not stand there',
    (typed) => {
      expect(findTyped(NAME, typed)).toBe(-1);
    },
  );

  it.each([
    ['重慶', 'chongqing'],
    ['重慶', 'cq'],
    ['長江日報', 'changjiang'],
    ['綠色西藏', 'lvse'],
    ['BBC中文網', 'bbczw'],
    ['新华社', 'xhs'],
  ])('%s is read %s', (name, typed) => {
    expect(findTyped(fold(name), typed)).toBe(0);
  });

  it('takes no time for what repeats', () => {
    const startedAt = performance.now();
    expect(findTyped('啊'.repeat(200), `${'a'.repeat(59)}b`)).toBe(-1);
    expect(findTyped('上'.repeat(200), `${'sh'.repeat(30)}x`)).toBe(-1);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
