import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { readFrontMatter } from '../../../src/corpus/metadata.js';
import { thrownBy } from '../../support/run/errors.js';

const BODY = '\n沙溪口灯塔三日重新亮灯，守塔人换成了两名年轻人。\n';
const READ = { title: '沙溪口灯塔亮灯', date: '2023-03-09' };

describe('front matter as tools write it', () => {
  it.each([
    ['white space behind the dashes', '--- \t\ntitle: 沙溪口灯塔亮灯\ndate: 2023-03-09\n---  \n'],
    ['empty lines before it', '\n\u3000\n---\ntitle: 沙溪口灯塔亮灯\ndate: 2023-03-09\n---\n'],
    ['an end of three dots', '---\ntitle: 沙溪口灯塔亮灯\ndate: 2023-03-09\n...\n'],
    [
      'no opening line (Hexo)',
      'title: 沙溪口灯塔亮灯\ndate: 2023-03-09 08:30:00\ntags:\n- 灯塔\n---\n',
    ],
    ['no lines of dashes', 'Title: 沙溪口灯塔亮灯\nDate: 2023-03-09\n'],
    [
      'TOML',
      '+++\ntitle = "沙溪口灯塔亮灯"\ndate = 2023-03-09T23:40:00+08:00\n[params]\ntoc = true\n+++\n',
    ],
    ['TOML with a day alone', "+++ \ntitle = '沙溪口灯塔亮灯'\ndate = 2023-03-09\n+++\n"],
    ['capitals', '---\nTitle: 沙溪口灯塔亮灯\nPublishDate: 2023-03-09\n---\n'],
    ['names in Chinese', '---\n標題: 沙溪口灯塔亮灯\n发布时间: 2023-03-09 10:00\n---\n'],
    ['carriage returns', '+++\r\ntitle = "沙溪口灯塔亮灯"\r\ndate = 2023-03-09\r\n+++\r\n'],
  ])('reads %s', (_, block) => {
    expect(readFrontMatter(block + BODY)).toEqual({
      metadata: READ,
      warnings: [],
      end: block.length,
    });
    const { article } = readArticle(block + BODY, null);
    expect(article).toMatchObject(READ);
    expect(article.noise).toMatchObject([{ kind: 'front-matter' }]);
  });

  it('reads what a clipping says of its page', () => {
    const block = `---
title: "沙溪口灯塔亮灯"
source: "https://example.org/lighthouse/3"
author:
  - "[[人物/贺云帆|贺云帆]]"
  - "[[阮清]]"
published: 2023-03-09
created: 2023-04-01
tags:
  - "clippings"
---
`;
    expect(readFrontMatter(block + BODY)).toEqual({
      metadata: { ...READ, author: '贺云帆、阮清', url: 'https://example.org/lighthouse/3' },
      warnings: [],
      end: block.length,
    });
  });

  it('takes the day of the clipping for no date of the article', () => {
    const block = '---\ntitle: 灯塔\npublished:\ncreated: 2023-04-01\n---\n';
    const { metadata, warnings } = readFrontMatter(block + BODY);
    expect(metadata).toEqual({ title: '灯塔' });
    expect(warnings).toEqual([
      'front matter: created "2023-04-01" is the day of the clipping, and no date of the article',
    ]);
  });

  it.each([
    ['created: 2023-03-09', { date: '2023-03-09' }],
    ['date: 2023-03-09\npublished: 2022-01-01', { date: '2023-03-09' }],
    ['source: 沙溪日报', { outlet: '沙溪日报' }],
    ['source: "[原文](https://example.org/a)"', { url: 'https://example.org/a' }],
    ['source: <https://example.org/a>', { url: 'https://example.org/a' }],
    ['author: [[贺云帆]]', { author: '贺云帆' }],
    ['author:\n  name: 贺云帆\n  email: a@example.org', { author: '贺云帆' }],
    ['authors: [贺云帆, 阮清]', { author: '贺云帆、阮清' }],
    ['author: []\ntitle: 灯塔', { title: '灯塔' }],
  ])('reads %s', (lines, metadata) => {
    expect(readFrontMatter(`---\n${lines}\n---\n${BODY}`)).toMatchObject({
      metadata,
      warnings: [],
    });
  });

  it.each([
    ['title: 快讯: 灯塔亮灯', '快讯: 灯塔亮灯', 'title: "快讯: 灯塔亮灯"'],
    ['title: 三问灯塔:', '三问灯塔:', 'title: "三问灯塔:"'],
    ['title: [独家] 灯塔亮灯', '[独家] 灯塔亮灯', 'title: "[独家] 灯塔亮灯"'],
    ['title: "亮灯"之后: 守塔人', '"亮灯"之后: 守塔人', 'title: "\\"亮灯\\"之后: 守塔人"'],
    ['title: @守塔人', '@守塔人', 'title: "@守塔人"'],
    ['title：灯塔亮灯', '灯塔亮灯', 'title: 灯塔亮灯'],
    ['title:灯塔亮灯', '灯塔亮灯', 'title: 灯塔亮灯'],
  ])('reads %s with a warning of its line', (line, title, better) => {
    const { metadata, warnings } = readFrontMatter(
      `\n---\nid: lamp\n${line}\ndate: 2023-03-09\n---\n${BODY}`,
    );
    expect(metadata).toEqual({ id: 'lamp', title, date: '2023-03-09' });
    expect(warnings).toEqual([`front matter: line 4 is not valid YAML; it is read as ${better}`]);
  });

  it.each([
    [
      '---\ndate: 2023-03-09\ntitle: "灯塔\n---\n',
      /^has front matter that is not valid YAML: line [34]: /u,
    ],
    ['---\ntitle: 灯塔\ntitle: 亮灯\n---\n', /not valid YAML: line 3: Map keys must be unique/u],
    [
      '\n+++\ndate = 2023-03-09\ntitle = 灯塔\n+++\n',
      /^has front matter that is not valid TOML: line 4: /u,
    ],
  ])("refuses by the file's own line: %j", (block, reason) => {
    const error = thrownBy(() => readFrontMatter(block + BODY));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toMatch(reason);
  });

  it('reads an opened block that nothing closes up to its first empty line', () => {
    const block = '---\ntitle: 沙溪口灯塔亮灯\ndate: 2023-03-09\n\n';
    for (const rest of [BODY, `${BODY}\n---\n${BODY}`]) {
      const { metadata, warnings } = readFrontMatter(block + rest);
      expect(metadata).toEqual(READ);
      expect(warnings[0]).toMatch(/^front matter: line 1 opens it and no line --- closes it/u);
    }
  });

  it('reads what stands between two rules as text, with a warning where it may be meant otherwise', () => {
    const text = '---\n守塔人说: 灯亮了: 真好\n---\n正文。\n';
    const { metadata, warnings, end } = readFrontMatter(text);
    expect({ metadata, end }).toEqual({ metadata: {}, end: 0 });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^front matter that is not valid YAML: line 2: .+; it is read as text$/u,
      ),
    ]);
  });

  it.each([
    ['a sentence with a colon', '守塔人：灯亮了。\n'],
    ['one field', 'Title: 灯塔\n\n正文。\n'],
    ['lines of a report in English', 'By: the keeper\nwe lit the lamp.\n\n正文。\n'],
    ['a label in Chinese', '标题：灯塔\n日期：2023-03-09\n\n正文。\n'],
    ['text between lines of plus signs', '+++\n灯塔\n+++\n正文。\n'],
    ['indented dashes', '  ---\ntitle: 灯塔\n---\n'],
  ])('finds none in %s', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ metadata: {}, warnings: [], end: 0 });
  });

  it.each([
    [
      '600 fields',
      Array.from({ length: 600 }, (_, i) => `k${i} = 1`).join('\n'),
      /of 600 keys and items/u,
    ],
    ['twelve levels', `k = ${'['.repeat(12)}${']'.repeat(12)}`, /TOML|deeper than 8/u],
    ['5,000 lines', 'k = 1\n'.repeat(5000), /of \d+ characters/u],
  ])('refuses TOML of %s', (_, block, reason) => {
    const error = thrownBy(() => readFrontMatter(`+++\n${block}\n+++\n${BODY}`));
    expect(error.message).toMatch(reason);
  });
});
