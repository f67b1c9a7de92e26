import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/article.js';
import { readFrontMatter, readMetadataCsv } from '../../src/corpus/metadata.js';
import { thrownBy } from '../support/run/errors.js';

const BODY = '许勤率河北省党政代表团赴西藏阿里\n\n7月15日，许勤率我省党政代表团到西藏阿里地区。\n';

describe('readFrontMatter', () => {
  it('reads every field', () => {
    const block = `---
id: ali-2018
title: 许勤率团赴阿里
outlet: 河北日报
author: [周琳, 肖春道]
date: 2018-07-17
url: https://www.hebei.gov.cn/a.html
---
`;
    expect(readFrontMatter(block + BODY)).toEqual({
      metadata: {
        id: 'ali-2018',
        title: '许勤率团赴阿里',
        outlet: '河北日报',
        author: '周琳、肖春道',
        date: '2018-07-17',
        url: 'https://www.hebei.gov.cn/a.html',
      },
      warnings: [],
      end: block.length,
    });
  });

  it.each([
    ['2018年7月17日', '2018-07-17'],
    ['20180717', '2018-07-17'],
    ['"2018/7/17 10:20"', '2018-07-17'],
    ['民國107年7月17日', '2018-07-17'],
  ])('reads the date %s', (written, date) => {
    expect(readFrontMatter(`---\ndate: ${written}\n---\n${BODY}`).metadata.date).toBe(date);
  });

  it('reads it with CRLF line ends', () => {
    const block = '---\r\ntitle: 标题\r\ndate: 2018-07-17\r\n---\r\n';
    expect(readFrontMatter(`${block}正文。\r\n`)).toEqual({
      metadata: { title: '标题', date: '2018-07-17' },
      warnings: [],
      end: block.length,
    });
  });

  it('takes numbers and runs of white space for text', () => {
    const { metadata } = readFrontMatter('---\ntitle: 2018\noutlet: "河北\\n  日报 "\n---\n正文');
    expect(metadata).toEqual({ title: '2018', outlet: '河北 日报' });
  });

  it.each([
    ['date: 昨天', 'front matter: date "昨天" is left out: it must be a date such as 2018-07-17'],
    [
      'url: www.hebei.gov.cn',
      'front matter: url "www.hebei.gov.cn" is left out: it must be an address that starts with http(s)://',
    ],
    [
      'url: javascript:alert(1)',
      'front matter: url "javascript:alert(1)" is left out: it must be an address that starts with http(s)://',
    ],
    [
      'id: 阿里/2018',
      'front matter: id "阿里/2018" is left out: it must be 1 to 64 letters, digits, dots, dashes or underscores',
    ],
  ])('leaves a wrong value out with a warning: %s', (line, warning) => {
    const { metadata, warnings } = readFrontMatter(`---\ntitle: 标题\n${line}\n---\n${BODY}`);
    expect(metadata).toEqual({ title: '标题' });
    expect(warnings).toEqual([warning]);
  });

  it('warns of a value of another kind and keeps the rest', () => {
    const { metadata, warnings } = readFrontMatter(
      '---\ntitle: {a: 1}\noutlet: 河北日报\n---\n正文',
    );
    expect(metadata).toEqual({ outlet: '河北日报' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^front matter: title \{"a":1\} is left out: /u);
  });

  it.each([
    ['a rule of dashes around a headline', '---\n福建黨政代表團赴西藏昌都市考察\n---\n正文。'],
    ['a rule of dashes alone', '---\n\n正文。\n'],
    ['a list between dashes', '---\n- 一\n- 二\n---\n正文。'],
    ['an empty block', '---\n---\n正文。'],
    ['a block that does not start the file', '标题\n---\ntitle: 别的\n---\n正文。'],
    ['nothing', ''],
  ])('finds none in %s', (_, article) => {
    expect(readFrontMatter(article)).toEqual({ metadata: {}, warnings: [], end: 0 });
  });

  it('refuses a block that is no YAML', () => {
    const error = thrownBy(() => readFrontMatter('---\ntitle: [标题\ndate: "\n---\n正文。'));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toMatch(/^has front matter that is not valid YAML: .+/u);
    expect(error.advice).toBe('Correct it or remove the lines between ---');
  });
});

const rowsOf = (table: string) => readMetadataCsv(table).rows;

describe('readMetadataCsv', () => {
  it('tells by line what of the table is not as it should be', () => {
    const { rows, warnings } = readMetadataCsv(
      'file,title,__proto__\na.txt,標題,逗號,沒有引號\n,無檔名\nb.txt,一,,\nb.txt,二\nconstructor,三\n',
    );
    expect([...rows].map(([file, { metadata }]) => [file, metadata.title])).toEqual([
      ['a.txt', '標題'],
      ['b.txt', '二'],
      ['constructor', '三'],
    ]);
    expect(warnings).toEqual([
      'line 2 has 1 more than the header: write a value with a comma in quotes',
      'line 3 is left out: it names no file',
      'line 5 takes the place of an earlier one of b.txt',
    ]);
  });

  it('reads a row a file', () => {
    const table = `file,title,outlet,author,date,url
# 注释行
000.txt,福建黨政代表團赴昌都,福建日報,周琳,2024/9/15,https://www.fujian.gov.cn/
2018/004.txt,"标题,带逗号",,,,
`;
    expect(rowsOf(table)).toEqual(
      new Map([
        [
          '000.txt',
          {
            metadata: {
              title: '福建黨政代表團赴昌都',
              outlet: '福建日報',
              author: '周琳',
              date: '2024-09-15',
              url: 'https://www.fujian.gov.cn/',
            },
            warnings: [],
          },
        ],
        ['2018/004.txt', { metadata: { title: '标题,带逗号' }, warnings: [] }],
      ]),
    );
  });

  it('takes a BOM, CRLF, spaces, short lines and other columns as they come', () => {
    const table = '\ufeffFile , Title ,备注\r\n 000.txt , 标题 , 无 \r\n\r\n004.txt\r\n';
    expect(rowsOf(table)).toEqual(
      new Map([
        ['000.txt', { metadata: { title: '标题' }, warnings: [] }],
        ['004.txt', { metadata: {}, warnings: [] }],
      ]),
    );
  });

  it('leaves a wrong value out with a warning', () => {
    const given = rowsOf('file,title,date\n000.txt,标题,去年\n').get('000.txt');
    expect(given).toEqual({
      metadata: { title: '标题' },
      warnings: ['metadata.csv: date "去年" is left out: it must be a date such as 2018-07-17'],
    });
  });

  it('gives no ids', () => {
    const table = rowsOf('file,id,title\n000.txt,abc,标题\n');
    expect(table.get('000.txt')?.metadata).toEqual({ title: '标题' });
  });

  it('finds a file whichever way its name is composed', () => {
    expect([...rowsOf('file,title\ncafe\u0301.txt,标题\n').keys()]).toEqual(['café.txt']);
  });

  it('reads an empty table as empty', () => {
    expect(rowsOf('')).toEqual(new Map());
    expect(rowsOf('file,title\n')).toEqual(new Map());
  });

  it.each([
    ['title,date\n标题,2018-07-17\n', 'has no column "file"'],
    ['file,title\n000.txt,"标题\n', 'is not a CSV table: '],
  ])('refuses %j', (table, message) => {
    const error = thrownBy(() => readMetadataCsv(table));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toContain(message);
  });
});

describe('readArticle', () => {
  const text = `许勤率河北省党政代表团赴西藏阿里

来源: 河北日报客户端
2018-07-17 10:20:26

7月15日，许勤率我省党政代表团到西藏阿里地区深入对接交流。
`;

  it('shows what the text itself says', () => {
    const { title, outlet, date, url } = readArticle(text, null).article;
    expect({ title, outlet, date, url }).toEqual({
      title: '许勤率河北省党政代表团赴西藏阿里',
      outlet: '河北日报客户端',
      date: '2018-07-17',
      url: null,
    });
  });

  it('takes front matter before metadata.csv, and that before the text', () => {
    const row = rowsOf(
      'file,title,outlet,url\na.txt,表里的标题,表里的媒体,https://example.com/b\n',
    ).get('a.txt');
    const block = '---\nid: ali\ntitle: 文前的标题\n---\n';
    const { article, givenId, readFrom } = readArticle(block + text, row ?? null);
    expect(givenId).toBe('ali');
    expect(article.title).toBe('文前的标题');
    expect(article.outlet).toBe('表里的媒体');
    expect(article.url).toBe('https://example.com/b');
    expect(readFrom).toMatchObject({
      title: 'front-matter',
      outlet: 'metadata.csv',
      url: 'metadata.csv',
      date: 'text',
    });
    expect(article.date).toBe('2018-07-17');
    expect(article.text).toBe(block + text);
    expect(article.noise[0]).toEqual({ start: 0, end: block.length - 1, kind: 'front-matter' });
  });

  it('leaves a headline that another title replaces in the content', () => {
    const row = { metadata: { title: '别的标题' }, warnings: [] };
    expect(readArticle(text, null).article.titleRange).toEqual({ start: 0, end: 16 });
    expect(readArticle(text, row).article.titleRange).toBe(null);
  });

  it('passes on the warnings of both', () => {
    const row = { metadata: {}, warnings: ['metadata.csv: …'] };
    const { warnings } = readArticle(`---\ndate: 昨天\ntitle: 标题\n---\n${text}`, row);
    expect(warnings).toEqual([
      'metadata.csv: …',
      'front matter: date "昨天" is left out: it must be a date such as 2018-07-17',
    ]);
  });
});
