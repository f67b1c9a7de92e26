import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { mayStandBetween } from '../../../src/corpus/speakers/between.js';

describe('mayStandBetween', () => {
  it.each([
    '',
    '还',
    '随后进一步',
    '高兴地',
    '着重',
    '(女)',
    '在座谈会上',
    '9月3日',
    '接受采访时',
    ' ',
  ])('a name and its verb: %j', (words) => {
    expect(mayStandBetween(words)(0)).toBe(true);
  });

  it.each(['修路', '的报告', '还修路', '李四'])('not: %j', (words) => {
    expect(mayStandBetween(words)(0)).toBe(false);
  });

  it('from any place (林芳随后 may be a time, as 会议前后 is)', () => {
    const isBetween = mayStandBetween('林芳随后还');
    expect([0, 1, 2, 3, 4, 5].map(isBetween)).toEqual([true, true, true, false, true, true]);
  });

  it('ends soon for what can be parted in countless ways', () => {
    const before = process.cpuUsage();
    for (const part of ['时', '着地', '时候前后', '一边一边', '激动地说着']) {
      readArticle(`林芳${part.repeat(60)}说,路要修好。`, null);
      readArticle(`${part.repeat(60)}林芳表示:“${part.repeat(60)}”。`, null);
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});
