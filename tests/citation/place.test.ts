/** Where in its file a citation says that something stands, and where it leads. */

import { describe, expect, it } from 'vitest';
import { toPlace } from '../../src/checking/places.js';
import { citationOf } from '../../src/citation/citation.js';
import { linkTo } from '../../src/citation/link.js';
import type { CitedRange } from '../../src/citation/place.js';
import { MESSAGES } from '../../src/messages/languages.js';
import { withHighlights } from '../../src/retrieval/excerpts/cited.js';
import type { Citation } from '../../src/types/answer.js';
import type { Article, PlaceMark } from '../../src/types/article.js';

const TEXT = '渡口在上游。擺渡人住東岸。\n今年新橋通車。橋長二百米。';
const SECOND = TEXT.indexOf('今年');

function articleWith(kind: PlaceMark['kind'], labels: [string, string], changed = {}): Article {
  const [first, second] = labels;
  const metadata = { title: '渡口', outlet: null, author: null, date: null, url: null };
  return {
    ...{ id: 'a', file: 'a.pdf', text: TEXT, titleRange: null, noise: [], speeches: [] },
    ...metadata,
    marks: [
      { at: 0, kind, label: first, number: 11 },
      { at: SECOND, kind, label: second, number: 12 },
    ],
    ...changed,
  };
}

const book = articleWith('page', ['iii', '1']);
const whole = { start: 0, end: TEXT.length };

function wordsAt(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const placeOf = (article: Article, range: CitedRange): Citation['place'] =>
  citationOf(article, range).place;

describe('a citation', () => {
  it('names both pages of what goes on over the end of one', () => {
    expect(placeOf(book, whole)).toEqual({ kind: 'page', label: 'iii', to: '1' });
    expect(placeOf(book, wordsAt('擺渡人住東岸。'))).toEqual({ kind: 'page', label: 'iii' });
    expect(placeOf(book, wordsAt('今年新橋'))).toEqual({ kind: 'page', label: '1' });
  });

  it('names the page of the marked answer alone', () => {
    const answer = wordsAt('二百米');
    expect(placeOf(book, { ...whole, answer })).toEqual({ kind: 'page', label: '1' });
    expect(linkTo(book, { ...whole, answer }, 'https://k.example')).toBe(
      'https://k.example/files/a#page=12',
    );
    expect(linkTo(book, whole, 'https://k.example')).toBe('https://k.example/files/a#page=11');
  });

  it('leads to the second at which the marked answer is said, and names the first time alone', () => {
    const radio = articleWith('cue', ['00:00:11', '00:00:12'], { url: 'https://r.example/1' });
    const answer = wordsAt('二百米');
    expect(placeOf(radio, { ...whole, answer })).toEqual({ kind: 'cue', label: '00:00:12' });
    expect(linkTo(radio, { ...whole, answer }, null)).toBe('https://r.example/1#t=12');
    expect(placeOf(radio, whole)).toEqual({ kind: 'cue', label: '00:00:11' });
    expect(linkTo(radio, whole, null)).toBe('https://r.example/1#t=11');
  });

  it('marks all that is quoted in a text, whatever answers in it', () => {
    const page = articleWith('chapter', ['一', '二'], { url: 'https://r.example/1' });
    const cited = { ...whole, answer: wordsAt('二百米') };
    expect(linkTo(page, cited, null)).toBe(linkTo(page, whole, null));
    expect(placeOf(page, cited)).toEqual({ kind: 'chapter', label: '二' });
  });

  it('of an excerpt follows the answer that is marked in it', () => {
    const { start, end } = wordsAt('擺渡人住東岸。\n今年新橋通車。橋長二百米。');
    const bare = {
      ...{ text: TEXT.slice(start, end), start, end, speaker: null, score: 1, alsoIn: [] },
      highlights: [],
      citation: citationOf(book, { start, end }),
    };
    const at = wordsAt('二百米').start - start;
    const shown = withHighlights(bare, {
      article: book,
      highlights: [
        { start: 0, end: 2, kind: 'match' },
        { start: at, end: at + 3, kind: 'answer' },
      ],
      publicUrl: 'https://k.example',
    });
    expect(shown.citation.place).toEqual({ kind: 'page', label: '1' });
    expect(shown.citation.link).toBe('https://k.example/files/a#page=12');
    const matched = withHighlights(bare, {
      article: book,
      highlights: [{ start: 0, end: 2, kind: 'match' }],
      publicUrl: null,
    });
    expect(matched.citation.place).toEqual({ kind: 'page', label: 'iii', to: '1' });
  });

  it('of a checked quote names its page', () => {
    const place = toPlace(book, { range: wordsAt('今年新橋'), part: 'text' }, null);
    expect(place.citation.place).toEqual({ kind: 'page', label: '1' });
    expect(
      toPlace(book, { range: { start: 0, end: 2 }, part: 'title' }, null).citation,
    ).not.toHaveProperty('place');
  });

  it.each([
    ['en', 'pages iii–1', 'page iii'],
    ['zh-Hant', '第iii–1頁', '第iii頁'],
    ['zh-Hans', '第iii–1页', '第iii页'],
  ] as const)('is said in %s', (locale, both, one) => {
    const { page } = MESSAGES[locale].answer.places;
    expect(page('iii', '1')).toBe(both);
    expect(page('iii')).toBe(one);
  });
});
