import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines, splitSentences, trimRange } from '../../src/text/sentences.js';
import { runs } from '../support/run/properties.js';
import { awkwardText } from '../support/texts/unicode.js';

function sentencesOf(text: string): string[] {
  return splitLines(text)
    .flatMap((line) => splitSentences(text, line))
    .map(({ start, end }) => text.slice(start, end));
}

describe('splitLines', () => {
  it.each([
    ['第一行\n第二行', ['第一行', '第二行']],
    ['第一行\r\n第二行\r第三行', ['第一行', '第二行', '第三行']],
    ['  两边空格　\n\n\n　　下一段', ['两边空格', '下一段']],
    ['\u200b看不见的字符\ufeff', ['看不见的字符']],
    [' \n\t\r\n　', []],
    ['', []],
  ])('takes %j apart', (text, lines) => {
    expect(splitLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });
});

describe('splitSentences', () => {
  it.each([
    ['他说：“你好！”然后走了。', ['他说：“你好！”', '然后走了。']],
    ['他問：『真的嗎？』「是。」', ['他問：『真的嗎？』', '「是。」']],
    ['“走吧。”“好。”（完。）', ['“走吧。”', '“好。”', '（完。）']],
    ['（記者 周琳／文。）掃碼關注', ['（記者 周琳／文。）', '掃碼關注']],
    ['出自《论语。》他说', ['出自《论语。》', '他说']],
  ])('keeps closing quotes and brackets with their sentence: %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    ['不会吧……走了。', ['不会吧……', '走了。']],
    ['什么！！！好', ['什么！！！', '好']],
    ['真的？！是', ['真的？！', '是']],
    ['说……”完', ['说……”', '完']],
    ['等等…再说。', ['等等…再说。']],
    ['一是产业；二是教育；三是医疗。', ['一是产业；', '二是教育；', '三是医疗。']],
  ])('takes a run of marks for one end: %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    '增长45.6%，达1,234.5亿元',
    '见https://www.hebei.gov.cn/a.html?x=1;y=2!z',
    'Node 20.19.2版',
    '发送至news@example.com',
  ])('ends nothing inside %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it.each([
    ['他说"你好。"她说"再见。"走了', ['他说"你好。"', '她说"再见。"', '走了']],
    ['天晴了。"走吧。"他说', ['天晴了。', '"走吧。"', '他说']],
    ['他说:"你好!"她走了。', ['他说:"你好!"', '她走了。']],
    ['他问(真的吗?)她笑了。', ['他问(真的吗?)', '她笑了。']],
    ["他说'好。'走了", ["他说'好。'", '走了']],
  ])('closes with a straight mark what stands open: %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    ['完成了!继续努力', ['完成了!', '继续努力']],
    ['今天;明天', ['今天;', '明天']],
    ['He left. Then 45.6 came.', ['He left.', 'Then 45.6 came.']],
  ])('knows half-width ends: %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('counts offsets in the whole text', () => {
    const text = '标题\r\n\r\n　　第一句。第二句！';
    expect(splitLines(text).flatMap((line) => splitSentences(text, line))).toEqual([
      { start: 0, end: 2 },
      { start: 8, end: 12 },
      { start: 12, end: 16 },
    ]);
  });

  it('covers all but white space, in order', () => {
    const piece = fc.oneof(
      awkwardText(5),
      fc.constantFrom(
        '。',
        '！',
        '？',
        '…',
        '……',
        '”',
        '"',
        "'",
        '」',
        '\r\n',
        '\n',
        ' ',
        '.',
        'A',
      ),
    );
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        let between = '';
        for (const sentence of splitLines(text).flatMap((line) => splitSentences(text, line))) {
          between += text.slice(at, sentence.start);
          expect(trimRange(text, sentence)).toEqual(sentence);
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          at = sentence.end;
        }
        between += text.slice(at);
        expect(between).toMatch(/^[\s\u200b\u2060\ufeff\u0085]*$/u);
      }),
      runs(),
    );
  });
});
