import { describe, expect, it } from 'vitest';
import { toGbt } from '../../src/citation/gbt.js';
import { type Example, report } from './examples.js';

describe('toGbt', () => {
  it.each<Example>([
    [
      'an article of a newspaper with its author',
      {},
      '周琳. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'no author: its title first',
      { authors: [] },
      '對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'two authors',
      { authors: ['周琳', '肖春道'] },
      '周琳, 肖春道. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'three authors, all named',
      { authors: ['周琳', '肖春道', '孟宇光'] },
      '周琳, 肖春道, 孟宇光. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'four authors, three named',
      { authors: ['周琳', '肖春道', '孟宇光', '陈美冉'] },
      '周琳, 肖春道, 孟宇光, 等. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a Latin name as it stands',
      { authors: ['John Smith'] },
      'John Smith. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a name that ends with a full stop',
      { authors: ['John Smith Jr.'] },
      'John Smith Jr. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'names of both scripts',
      { authors: ['扎西·多吉', 'Ann Lee'] },
      '扎西·多吉, Ann Lee. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'four Latin names of a Chinese report',
      { authors: ['Ann Lee', 'Bob Ray', 'Cy Poe', 'Di Fox'] },
      'Ann Lee, Bob Ray, Cy Poe, 等. 對口支援三十年[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'four Latin names of an English one',
      {
        authors: ['Ann Lee', 'Bob Ray', 'Cy Poe', 'Di Fox'],
        title: 'Thirty years of aid',
        outlet: 'China Daily',
      },
      'Ann Lee, Bob Ray, Cy Poe, et al. Thirty years of aid[N/OL]. China Daily, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'no date',
      { date: null },
      '周琳. 對口支援三十年[N/OL]. 福建日報[2026-11-25]. https://e.cn/1.',
    ],
    [
      'no outlet: a page of the web',
      { outlet: null },
      '周琳. 對口支援三十年[EB/OL]. (2024-09-05)[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a page without a date',
      { outlet: null, date: null },
      '周琳. 對口支援三十年[EB/OL]. [2026-11-25]. https://e.cn/1.',
    ],
    [
      'a page of which only the title is known',
      { outlet: null, authors: [], date: null },
      '對口支援三十年[EB/OL]. [2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title with quotation marks',
      { title: '“十四五”援藏成就' },
      '周琳. “十四五”援藏成就[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'straight ones too',
      { title: '援藏"三十年"' },
      '周琳. 援藏"三十年"[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title in 《》',
      { title: '《西藏日报》社论' },
      '周琳. 《西藏日报》社论[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title that ends a sentence',
      { title: '援藏三十年。' },
      '周琳. 援藏三十年。[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title that asks',
      { title: '为什么援藏？' },
      '周琳. 为什么援藏？[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title with brackets',
      { title: '援藏[图]（一）' },
      '周琳. 援藏[图]（一）[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'an English title',
      { title: "Tibet: it's the 'aid'" },
      "周琳. Tibet: it's the 'aid'[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.",
    ],
    [
      'a title in both scripts',
      { title: 'Tibet西藏 aid援助' },
      '周琳. Tibet西藏 aid援助[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title with tags',
      { title: '援藏<i>三十年</i>' },
      '周琳. 援藏<i>三十年</i>[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'a title with signs of a replacement',
      { title: '$& $1 \\1 {0} %s' },
      '周琳. $& $1 \\1 {0} %s[N/OL]. 福建日報, 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
    [
      'an outlet with a full stop',
      { outlet: 'Xinhua.' },
      '周琳. 對口支援三十年[N/OL]. Xinhua., 2024-09-05[2026-11-25]. https://e.cn/1.',
    ],
  ])('writes: %s', (_shows, changed, entry) => {
    expect(toGbt(report(changed))).toBe(entry);
  });
});
