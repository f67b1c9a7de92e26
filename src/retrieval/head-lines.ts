/**
 * The lines about an article that answer a question after its editor, author, photographer, day,
 * source, keywords or page: quoted as they stand, noise for the ranking or not.
 */

import { findHeadline } from '../corpus/headline.js';
import { MAX_EXCERPT } from '../corpus/passages/passage-sentences.js';
import { fold } from '../text/folding/fold.js';
import { clip, isHeld, overlap } from '../text/ranges.js';
import { splitLines, splitSentences } from '../text/sentences.js';
import { isStopWord } from '../text/stop-words.js';
import { standsIn, wordsOf } from '../text/words.js';
import type { Article, NoiseKind, Range } from '../types/article.js';
import type { AskedField, FieldName } from './question/asked/asked-field.js';
import type { RankedPassage, RankedWindow } from './ranking/rank.js';

/** What a line that tells it holds, folded. */
const TELLS: Record<Exclude<FieldName, 'title' | 'kicker' | 'subtitle' | 'section'>, RegExp> = {
  editor:
    /(?:责任编辑|责任编校|责编|编辑|编审|校对|审核|主编|监制)\s*[:/|]?\s*[\p{Script=Han}a-z]/u,
  photographer:
    /(?:摄影|摄|图片?|供图)\s*[:/|]\s*[\p{Script=Han}a-z]|[\p{Script=Han}a-z]\s*\/?\s*(?:摄影?|供图|图)\s*[)】。]?$|(?:摄影|文图)记者|\/图/u,
  author:
    /(?:记者|作者|撰文|撰稿|通讯员|author|by)\s*[:/|]?\s*[\p{Script=Han}a-z]|文\s*[:/|]\s*\p{Script=Han}|\p{Script=Han}\s*\/\s*(?:文|\p{Script=Han}{2,4}(?:报道|报导))/u,
  published:
    /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|民国\s*\d+年|(?:发布|发表|更新|刊登|发稿)(?:时间|日期)?\s*:/u,
  source:
    /(?:来源|出处|稿源|转自|source|outlet)\s*[:/|]|(?:日报|晚报|时报|客户端|通讯社|新闻网|电视台|网|报)(?:\s|$|\d)/u,
  keywords: /(?:关键词|关键字|标签|tags?|keywords?)\s*[:/|]/u,
  /** Of a printed paper. */
  edition: /第?\s*[a-z]?\s*\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版/u,
};
/** The kinds of noise in which lines about an article stand. */
const ABOUT: ReadonlySet<NoiseKind> = new Set(['front-matter', 'source', 'editor', 'share']);
/** These also stand among the sentences: (记者 周琳/文 肖春道/图), 记者孟宇光摄. */
const IN_SENTENCES: ReadonlySet<FieldName> = new Set(['photographer', 'author']);
const CAPTION =
  /记者.{0,24}[摄图文影]\s*[)】。]?$|^[([【].{0,40}(?:记者|\/文|\/图|摄影?|供图).{0,40}$|\p{Script=Han}\s*\/\s*[摄图文]|^\p{Script=Han}{2,4}\s*摄[。)]?$/u;
/** Of what the question says besides, an article must hold so much, and as much as any other. */
const LEAST_HELD = 0.5;
/** An article that the question names and that has the line: not a measured probability. */
const HELD = 0.9;
/** Of each the lines that tell it, not one line for each photograph. */
const MOST_LINES = 3;
const MOST_CAPTION = 60;

export interface HeadLines {
  /** One a line; articles in the order of their best passage. */
  windows: RankedWindow[];
  confidence: number;
}

/** Null where no article that the question is about has such a line. */
export function headLines(field: AskedField, ranked: readonly RankedPassage[]): HeadLines | null {
  const words = wordsOf(field.rest)
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word));
  const firsts = ranked.filter(
    ({ ordinal }, i) => ranked.findIndex((one) => one.ordinal === ordinal) === i,
  );
  const shares = firsts.map((one) => shareHeld(one, words));
  const least = Math.max(LEAST_HELD, ...shares);
  const windows = firsts.flatMap((passage, i) =>
    words.length > 0 && (shares[i] as number) < least
      ? []
      : linesOf(passage.article, field.name).map((line) => toWindow(passage, line)),
  );
  return windows.length === 0 ? null : { windows, confidence: HELD };
}

/** Share of the words that stand in an article, lines about it and all. */
function shareHeld({ article }: RankedPassage, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const text = fold(article.text);
  return words.filter((word) => standsIn(word, text)).length / words.length;
}

function linesOf(article: Article, name: FieldName): Range[] {
  switch (name) {
    case 'title':
      return article.titleRange ? [article.titleRange] : [];
    case 'kicker':
    case 'subtitle':
      return linesAroundTitle(article)[name];
    case 'section':
      return article.noise
        .filter(({ kind, end, start }) => kind === 'breadcrumb' && end - start <= MAX_EXCERPT)
        .slice(0, 1);
    default:
      return linesTelling(article, name);
  }
}

/** Lines of a headline before and behind its title; noise is none. */
function linesAroundTitle(article: Article): { kicker: Range[]; subtitle: Range[] } {
  const lines = splitLines(article.text);
  const found = findHeadline(article, lines);
  const isTitle = (line: Range): boolean =>
    article.titleRange !== null && overlap(line, article.titleRange);
  if (!found) return { kicker: [], subtitle: [] };
  const head = lines
    .slice(0, found.end)
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => !isHeld(article.noise, line) && !isTitle(line));
  const of = (side: (index: number) => boolean): Range[] =>
    head.filter(({ index }) => side(index)).map(({ line }) => line);
  return {
    kicker: of((index) => index < found.title).slice(-MOST_LINES),
    subtitle: of((index) => index > found.title).slice(0, MOST_LINES),
  };
}

function linesTelling(article: Article, name: keyof typeof TELLS): Range[] {
  const { text, noise } = article;
  const about = noise
    .filter(({ kind }) => ABOUT.has(kind))
    .flatMap((range) => splitLines(text, range).map((line) => clip(line, range)));
  const captions = IN_SENTENCES.has(name) ? captionsOf(article) : [];
  const seen = new Set<string>();
  return [...about, ...captions]
    .filter((range) => {
      const key = fold(text.slice(range.start, range.end));
      const fits = range.end - range.start <= MAX_EXCERPT && TELLS[name].test(key);
      return fits && !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_LINES);
}

/** Sentences that name who wrote or photographed, as those under a picture and at an end do. */
function captionsOf({ text }: Article): Range[] {
  return splitLines(text)
    .flatMap((line) => splitSentences(text, line))
    .filter(
      ({ start, end }) => end - start <= MOST_CAPTION && CAPTION.test(fold(text.slice(start, end))),
    );
}

/** The line in the place of a sentence: it has no figures of its own. */
function toWindow(passage: RankedPassage, line: Range): RankedWindow {
  const figures = { first: 0, last: 0, likeliest: 0, logit: 0, score: HELD, read: null };
  return { ...line, ...figures, passage };
}
