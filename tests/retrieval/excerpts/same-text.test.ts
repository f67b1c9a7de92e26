import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/corpus/content.js';
import { findSameText, sayTheSame } from '../../../src/retrieval/excerpts/same-text.js';
import { bareKey } from '../../../src/text/signature.js';
import type { Article, Noise } from '../../../src/types.js';
import { report } from '../../support/chinese.js';
import { itHolds } from '../../support/properties.js';

function articleOf(text: string, noise: Noise[] = []): Article {
  return {
    id: 'k3q7xm2p5dva',
    file: 'a.txt',
    title: null,
    outlet: null,
    author: null,
    date: null,
    url: null,
    titleRange: null,
    noise,
    text,
  };
}

const SENTENCE =
  '9月13日至14日，省委書記、省人大常委會主任周祖翼率福建黨政代表團赴西藏自治區昌都市，看望慰問援藏幹部人才。';
const ORIGINAL = articleOf(`閩藏一家親，山海情意長。${SENTENCE}代表團還察看了學生社團活動。`);
const EXCERPT = {
  start: ORIGINAL.text.indexOf(SENTENCE),
  end: ORIGINAL.text.indexOf(SENTENCE) + SENTENCE.length,
};

/** The text that was found in each other article, '' where none was. */
function found(...others: string[]): string[] {
  const articles = others.map((text) => articleOf(text));
  const same = findSameText(EXCERPT, ORIGINAL, articles);
  return articles.map((article) => {
    const { start = 0, end = 0 } = same.find((place) => place.article === article) ?? {};
    return article.text.slice(start, end);
  });
}

describe('findSameText', () => {
  it('finds the sentence in the other script, with its end mark', () => {
    const copy =
      '9月13日至14日，省委书记、省人大常委会主任周祖翼率福建党政代表团赴西藏自治区昌都市，看望慰问援藏干部人才。';
    expect(found(`本报讯 ${copy}另据报道，会议于次日闭幕。`, copy)).toEqual([copy, copy]);
  });

  it('finds it under other punctuation and white space, over lines', () => {
    const copy =
      '9月13日 至14日 , 省委書記﹑省人大常委會主任周祖翼\n率福建黨政代表團赴西藏自治區昌都市\n看望慰問援藏幹部人才';
    expect(found(`前言。${copy}`)).toEqual([copy]);
  });

  it('finds it a little edited, cut and extended', () => {
    expect(
      found(
        `${SENTENCE.replace('省人大', '省人民代表大會')}下一句。`,
        SENTENCE.replace('9月13日至14日，', ''),
        SENTENCE.replace('昌都市，', '昌都市（圖），實地'),
      ),
    ).toEqual([
      SENTENCE.replace('省人大', '省人民代表大會'),
      '',
      SENTENCE.replace('昌都市，', '昌都市（圖），實地'),
    ]);
  });

  it.each([
    ['other days', SENTENCE.replace('13日', '15日')],
    ['another person', SENTENCE.replace('周祖翼', '許勤')],
    [
      'other words about it',
      '周祖翼率福建省代表團抵達昌都，在13日至14日的行程中慰問了援藏的幹部。',
    ],
    ['half of it', SENTENCE.slice(0, 24)],
    ['nothing', '。'],
  ])('does not take %s for it', (_, other) => {
    expect(found(other)).toEqual(['']);
  });

  it('looks at content alone', () => {
    const promo: Noise = { start: 0, end: SENTENCE.length, kind: 'promo' };
    const other = articleOf(`${SENTENCE}\n代表團返回福建。`, [promo]);
    expect(findSameText(EXCERPT, ORIGINAL, [other])).toEqual([]);
  });

  it('finds nothing for an excerpt that says nothing', () => {
    expect(findSameText({ start: 0, end: 0 }, ORIGINAL, [ORIGINAL])).toEqual([]);
  });

  const cases = fc.tuple(report(6), report(2), fc.nat());
  itHolds('finds every sentence in a copy with more before it', cases, ([text, more, which]) => {
    const article = articleOf(text);
    const sentences = contentOf(article).flat();
    const excerpt = sentences[which % Math.max(1, sentences.length)];
    const wanted = excerpt && bareKey(text.slice(excerpt.start, excerpt.end));
    if (!excerpt || !wanted) return;
    const other = articleOf(`${more}\n${text}`);
    const [same] = findSameText(excerpt, article, [other]);
    expect(same?.article).toBe(other);
    expect(bareKey(other.text.slice(same?.start, same?.end))).toContain(wanted);
  });
});

describe('sayTheSame', () => {
  it.each([
    [SENTENCE, SENTENCE],
    [
      SENTENCE,
      '9月13日至14日,省委书记、省人大常委会主任周祖翼率福建党政代表团赴西藏自治区昌都市看望慰问援藏干部人才',
    ],
    [SENTENCE, `閩藏一家親。${SENTENCE}`],
    [
      '近日，人力資源社會保障部印發通知，部署啟動青年創業資源對接服務季活動。',
      '近日，人力资源和社会保障部印发通知，部署启动青年创业资源对接服务季活动。',
    ],
    [
      '美國媒體稱，這是40多年來第一個越界前往朝鮮的士兵。',
      '美國媒體稱，這是40多年來第一個越境前往朝鮮的士兵。',
    ],
  ])('%s = %s', (a, b) => {
    expect(sayTheSame(a, b)).toBe(true);
    expect(sayTheSame(b, a)).toBe(true);
  });

  it.each([
    [
      '1月份全省工業增加值同比增長5.1%，增速居全國前列。',
      '2月份全省工業增加值同比增長6.2%，增速居全國前列。',
    ],
    [
      '經福建省紀委常委會會議研究並報省委批准，決定給予張三開除黨籍處分。',
      '經河北省紀委常委會會議研究並報省委批准，決定給予李四六開除黨籍處分。',
    ],
    [SENTENCE, '7月15日至16日，河北省委副書記、省長許勤率河北省黨政代表團赴西藏阿里地區考察。'],
    [
      '代表團察看了昌都市婦幼保健院的門診大廳。',
      '代表團在昌都市婦幼保健院慰問了援藏醫生，並與他們座談。',
    ],
    ['援藏', '援'.repeat(3)],
    ['', ''],
    ['。', '。'],
  ])('%s ≠ %s', (a, b) => {
    expect(sayTheSame(a, b)).toBe(false);
    expect(sayTheSame(b, a)).toBe(false);
  });
});
