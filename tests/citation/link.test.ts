import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo, MAX_LINK, textFragments, webAddress } from '../../src/citation/link.js';
import { repeatedLines } from '../support/hostile/corpus.js';
import { hostileText, hostileUrl } from '../support/hostile/text.js';
import { LONGEST_TURN_MS, longestTurn } from '../support/models/turns.js';
import { itHolds } from '../support/run/properties.js';
import { report } from '../support/texts/chinese.js';

const TEXT = [
  '昌都市婦幼保健院揭牌',
  '9月13日，昌都市婦幼保健院在卡若區揭牌。福建援藏工作隊參加。',
  '福建援藏工作隊說，保健院有120張床位。福建援藏工作隊參加。福建援藏工作隊很高興。',
].join('\n\n');
const URL = 'https://example.org/1';

function rangeOf(words: string, from = 0): { start: number; end: number } {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

/** What a fragment says, decoded. */
function parts(link: string | null): string[] {
  return (link ?? '').split(':~:text=')[1]?.split(',').map(decodeURIComponent) ?? [];
}

const linked = (words: string, from?: number): string | null =>
  linkTo({ id: 'k3q7', url: URL, text: TEXT }, rangeOf(words, from), null);

describe('linkTo', () => {
  it('quotes a short passage whole', () => {
    expect(linked('有120張床位')).toBe(
      'https://example.org/1#:~:text=%E6%9C%89120%E5%BC%B5%E5%BA%8A%E4%BD%8D',
    );
  });

  it('quotes the beginning and the end of a long one, in whole words', () => {
    const [start, end, ...more] = parts(linked('9月13日，昌都市婦幼保健院在卡若區揭牌。'));
    expect(more).toEqual([]);
    expect('9月13日，昌都市婦幼保健院在卡若區揭牌。'.startsWith(start as string)).toBe(true);
    expect('9月13日，昌都市婦幼保健院在卡若區揭牌。'.endsWith(end as string)).toBe(true);
  });

  it('says what stands before a passage that stands twice', () => {
    const second = TEXT.indexOf('福建援藏工作隊參加。', TEXT.indexOf('福建援藏工作隊參加。') + 1);
    expect(parts(linked('福建援藏工作隊參加。', second))).toEqual([
      '有120張床位。-',
      '福建援藏工作隊參加。',
    ]);
  });

  it('says what stands behind it where that tells more', () => {
    const last = TEXT.lastIndexOf('福建援藏工作隊');
    expect(parts(linked('福建援藏工作隊', last))).toEqual(['福建援藏工作隊', '-很高興。']);
  });

  it.each([
    ['a line again and again', repeatedLines(130_000)],
    [
      'a book',
      Array.from(
        { length: 20_000 },
        (_, n) => `第${n}天，福建援藏工作隊到了昌都，看望了幹部和群眾。`,
      ).join('\n'),
    ],
  ])('is told soon in %s', async (_, text) => {
    const start = text.length - 40;
    const longest = await longestTurn(async () => {
      linkTo({ id: 'k3q7', url: URL, text }, { start, end: start + 30 }, null);
    });
    expect(longest).toBeLessThan(LONGEST_TURN_MS / 2);
  });

  it('goes on behind a fragment that the address has', () => {
    const article = { id: 'k3q7', url: 'https://example.org/1#top', text: TEXT };
    expect(linkTo(article, rangeOf('120'), null)).toBe('https://example.org/1#top:~:text=120');
  });

  it('is the address alone where all would be too long', () => {
    const url = `https://example.org/${'a'.repeat(450)}`;
    expect(linkTo({ id: 'k3q7', url, text: TEXT }, rangeOf('昌都市婦幼保健院揭牌'), null)).toBe(
      url,
    );
  });

  it("is the reader's page without an address of the source, and null without either", () => {
    const article = { id: 'k3q7', url: null, text: TEXT };
    expect(linkTo(article, { start: 3, end: 9 }, 'https://kaoju.example.org')).toBe(
      'https://kaoju.example.org/a/k3q7?at=3-9-xb3tn',
    );
    expect(linkTo(article, { start: 3, end: 9 }, null)).toBeNull();
    const odd = { ...article, url: 'javascript:alert(1)', id: 'a/b?c' };
    expect(linkTo(odd, { start: 3, end: 9 }, 'https://kaoju.example.org')).toBe(
      'https://kaoju.example.org/a/a%2Fb%3Fc?at=3-9-xb3tn',
    );
  });

  itHolds(
    'is an address of the source itself, short enough with its fragment',
    fc.tuple(hostileText(300), hostileUrl, fc.nat(300), fc.nat(300)),
    ([text, url, a, b]) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const link = linkTo({ id: 'k', url, text }, { start, end }, null);
      const source = webAddress(url);
      if (source === null) {
        expect(link).toBeNull();
        return;
      }
      expect(link?.startsWith(source)).toBe(true);
      if (link !== source) expect(link?.length).toBeLessThanOrEqual(MAX_LINK);
      expect(link).toMatch(/^[!-~]+$/u);
    },
  );
});

describe('textFragments', () => {
  itHolds(
    'name text of the article, at the edges of the passage',
    fc.tuple(report(), fc.nat(), fc.nat()),
    ([text, a, b]) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const passage = text
        .slice(start, end)
        .trim()
        .replace(/\p{Surrogate}/gu, '');
      for (const fragment of textFragments(text, { start, end })) {
        const quoted = fragment
          .split(',')
          .filter((part) => !part.endsWith('-') && !part.startsWith('-'))
          .map(decodeURIComponent);
        expect(quoted.length).toBeLessThanOrEqual(2);
        const whole = (part: string) => part.replace(/\ufffd/gu, '');
        if (quoted.length === 1) expect(whole(quoted[0] as string)).toBe(passage);
        else {
          expect(passage.startsWith(whole(quoted[0] as string))).toBe(true);
          expect(passage.endsWith(whole(quoted[1] as string))).toBe(true);
        }
      }
    },
  );
});
