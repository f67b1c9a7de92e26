import { describe, expect, it } from 'vitest';
import { toChicago } from '../../src/citation/chicago.js';
import { type Example, report } from './examples.js';

describe('toChicago', () => {
  it.each<Example>([
    [
      'an article of a newspaper with its author',
      {},
      '周琳. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'no author: the newspaper in the place of one',
      { authors: [] },
      '福建日報. “對口支援三十年.” September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'two authors',
      { authors: ['周琳', '肖春道'] },
      '周琳 and 肖春道. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'three authors',
      { authors: ['周琳', '肖春道', '孟宇光'] },
      '周琳, 肖春道, and 孟宇光. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'four authors',
      { authors: ['周琳', '肖春道', '孟宇光', '陈美冉'] },
      '周琳, 肖春道, 孟宇光, and 陈美冉. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'ten authors, all named',
      { authors: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] },
      '甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, and 癸. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'eleven authors, seven named',
      { authors: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子'] },
      '甲, 乙, 丙, 丁, 戊, 己, 庚, et al. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'Latin names as they stand',
      { authors: ['John Smith', 'Jane Doe'] },
      'John Smith and Jane Doe. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a name that ends with a full stop',
      { authors: ['John Smith Jr.'] },
      'John Smith Jr. “對口支援三十年.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'no date',
      { date: null },
      '周琳. “對口支援三十年.” 福建日報. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'neither author nor date',
      { authors: [], date: null },
      '福建日報. “對口支援三十年.” Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'no outlet: a page of the web',
      { outlet: null },
      '周琳. “對口支援三十年.” September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'neither author nor outlet: its title first',
      { outlet: null, authors: [] },
      '“對口支援三十年.” September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a page of which only the title is known',
      { outlet: null, authors: [], date: null },
      '“對口支援三十年.” Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'the first and the last month',
      { date: '2024-01-31', accessed: '2024-12-01' },
      '周琳. “對口支援三十年.” 福建日報, January 31, 2024. Accessed December 1, 2024. https://e.cn/1.',
    ],
    [
      'a title with quotation marks',
      { title: '“十四五”援藏成就' },
      '周琳. ““十四五”援藏成就.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title all in quotation marks',
      { title: '「援藏」' },
      '周琳. “「援藏」.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title in 《》',
      { title: '《西藏日报》社论' },
      '周琳. “《西藏日报》社论.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title that ends a sentence',
      { title: '援藏三十年。' },
      '周琳. “援藏三十年。” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title that asks',
      { title: '为什么援藏？' },
      '周琳. “为什么援藏？” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title that asks in quotation marks',
      { title: '书记问：“为什么援藏？”' },
      '周琳. “书记问：“为什么援藏？”” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title that breaks off',
      { title: '援藏三十年……' },
      '周琳. “援藏三十年…….” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title with brackets',
      { title: '援藏（一）' },
      '周琳. “援藏（一）.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'an English title that exclaims',
      { title: 'Thirty years!' },
      '周琳. “Thirty years!” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'an English title with straight quotes',
      { title: "Tibet: it's the 'aid'" },
      "周琳. “Tibet: it's the 'aid'.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.",
    ],
    [
      'a title in both scripts',
      { title: 'Tibet西藏 aid援助' },
      '周琳. “Tibet西藏 aid援助.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'a title with tags',
      { title: '援藏<i>三十年</i>' },
      '周琳. “援藏<i>三十年</i>.” 福建日報, September 5, 2024. Accessed November 25, 2026. https://e.cn/1.',
    ],
    [
      'an outlet with a full stop',
      { outlet: 'Xinhua.', date: null },
      '周琳. “對口支援三十年.” Xinhua. Accessed November 25, 2026. https://e.cn/1.',
    ],
  ])('writes: %s', (_shows, changed, entry) => {
    expect(toChicago(report(changed))).toBe(entry);
  });
});
