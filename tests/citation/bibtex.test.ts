import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../src/citation/bibtex.js';
import { type Example, report } from './examples.js';

describe('toBibtex', () => {
  it.each<Example>([
    [
      'an article of a newspaper',
      {},
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'no author',
      { authors: [] },
      '@article{kaoju-k3q7xm2p5dva, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'two authors, whatever their words',
      { authors: ['周琳', 'Smith and Sons'] },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳} and {Smith and Sons}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'four authors, all named',
      { authors: ['周琳', '肖春道', '孟宇光', '陈美冉'] },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳} and {肖春道} and {孟宇光} and {陈美冉}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'no date',
      { date: null },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{對口支援三十年}}, journal = {福建日報}, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'a page of the web',
      { outlet: null },
      '@misc{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{對口支援三十年}}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'a page of which only the title is known',
      { outlet: null, authors: [], date: null },
      '@misc{kaoju-k3q7xm2p5dva, title = {{對口支援三十年}}, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'what is quoted',
      { quote: '“看著50%”' },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, note = {“看著50\\%”}, }',
    ],
    [
      "TeX's own characters",
      { title: '100% & {x}_y #1 $2 ^3 ~4 \\5' },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{100\\% \\& \\{x\\}\\_y \\#1 \\$2 \\textasciicircum{}3 \\textasciitilde{}4 \\textbackslash{}5}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'quotation marks and accents as they stand',
      { title: '“é” "ü" 《西藏》' },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{“é” "ü" 《西藏》}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
    [
      'braces in an address',
      { url: 'https://e.cn/{1}' },
      '@article{kaoju-k3q7xm2p5dva, author = {{周琳}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/%7B1%7D}, urldate = {2026-11-25}, }',
    ],
    [
      'an identifier with what ends a key',
      { id: 'a,b{c}' },
      '@article{kaoju-abc, author = {{周琳}}, title = {{對口支援三十年}}, journal = {福建日報}, date = {2024-09-05}, year = {2024}, month = sep, url = {https://e.cn/1}, urldate = {2026-11-25}, }',
    ],
  ])('writes, but for its white space: %s', (_shows, changed, entry) => {
    expect(toBibtex(report(changed)).replace(/\s+/gu, ' ')).toBe(entry);
  });
});
