import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { embeddedText, passageParts } from '../../../src/corpus/passages/passages.js';
import { namedSpeakerOf, speakerLine, speakerOf } from '../../../src/corpus/speakers/spoken.js';

describe('speakerLine', () => {
  const text = '市長陳若谷説，新橋明年通車。\n他還表示，票價不變。\n橋長三公里。';
  const { article } = readArticle(text, null);
  const second = { start: 15, end: 25 };

  it('leads a passage with who speaks there without being named', () => {
    expect(embeddedText({ ...article, title: null }, second)).toBe('陈若谷说\n他还表示,票价不变。');
    expect(passageParts({ ...article, title: '新橋' }, second)).toEqual([
      '新桥\n陈若谷说',
      '他还表示,票价不变。',
    ]);
  });

  it('is empty where they are named, and where nobody speaks', () => {
    expect(speakerLine(article, { start: 0, end: 25 })).toBe('');
    expect(speakerLine(article, { start: 26, end: 32 })).toBe('');
  });

  it('tells whose most of a stretch is', () => {
    expect(speakerOf(article, second)).toBe('陳若谷');
    expect(speakerOf(article, { start: 22, end: 32 })).toBeNull();
  });

  it('is shown of a person, and not of a group that mostly acts', () => {
    const of = (report: string) => {
      const told = readArticle(report, null).article;
      return namedSpeakerOf(told, { start: 0, end: report.length });
    };
    expect(of('代表團察看了學校，勉勵孩子們好好學習。')).toBeNull();
    expect(of('市長陳若谷勉勵孩子們好好學習。')).toBe('陳若谷');
  });
});
