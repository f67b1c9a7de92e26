/**
 * Where an excerpt's text stands in other articles: reposts, syndicated versions. What counts as
 * the same is not decided here (text/sameness/sameness.ts), nor which articles to look at, which is the
 * caller's to say (Generation.duplicates); nothing here ranks or drops anything.
 */

import { readOver, readOverWithMap } from '../../corpus/layout/joints.js';
import { contentSteps } from '../../corpus/passages/content.js';
import { foldWithMap } from '../../text/folding/fold.js';
import {
  areOneReportSteps,
  joinSentences,
  leadInOf,
  type Report,
  reportOf,
  toReportSteps,
} from '../../text/sameness/sameness.js';
import type { Steps } from '../../text/steps.js';
import type { Article, Range } from '../../types/article.js';

export interface SameText extends Range {
  article: Article;
}

/**
 * UTF-16 units of an article that is compared: a report has some thousand, and one as long as
 * this takes a fifth of a second. What is longer counts as no other's repost.
 */
export const MOST_COMPARED = 100_000;

/** For the excerpts of one answer: an article is read for the first of them that it may repeat. */
export class SameTexts {
  private readonly known = new Map<string, ReadArticle>();

  /**
   * Where an excerpt's text stands in other articles that are the same report, once for each that
   * has it; in order of `others`. The range covers the text as that article has it, in whole
   * sentences.
   *
   * @param excerpt a range of `article`; one without letters or digits stands nowhere
   */
  *find(excerpt: Range, article: Article, others: readonly Article[]): Steps<SameText[]> {
    const found: SameText[] = [];
    const compared = others.filter(isComparable);
    if (compared.length === 0 || !isComparable(article)) return found;
    const wanted = joinSentences(reportOf(readOver(article, excerpt)).sentences);
    if (wanted === '') return found;
    const { report } = yield* this.read(article);
    for (const other of compared) {
      const read = yield* this.read(other);
      if (!(yield* areOneReportSteps(report, read.report))) continue;
      const range = yield* findRun(read, wanted);
      if (range) found.push({ article: other, ...range });
    }
    return found;
  }

  private *read(article: Article): Steps<ReadArticle> {
    const known = this.known.get(article.id);
    if (known) return known;
    const sentences = (yield* contentSteps(article)).flat();
    const texts = sentences.map((sentence) => readOver(article, sentence));
    const read = { article, sentences, report: yield* toReportSteps(texts) };
    this.known.set(article.id, read);
    return read;
  }
}

function isComparable({ text }: Article): boolean {
  return text.length <= MOST_COMPARED;
}

interface ReadArticle {
  article: Article;
  sentences: Range[];
  report: Report;
}

/** The first run of whole sentences that says `wanted`, without the dateline that leads it. */
function* findRun(
  { article, sentences, report }: ReadArticle,
  wanted: string,
): Steps<Range | null> {
  for (let first = 0; first < report.sentences.length; first++) {
    yield;
    let run = '';
    for (let last = first; last < report.sentences.length; last++) {
      run = joinSentences([run, report.sentences[last] as string]);
      if (!wanted.startsWith(run)) break;
      if (run.length < wanted.length) continue;
      return {
        start: startOf(article, sentences[report.ordinals[first] as number] as Range),
        end: (sentences[report.ordinals[last] as number] as Range).end,
      };
    }
  }
  return null;
}

/** Where a sentence begins to say something, behind its dateline. */
function startOf(article: Article, sentence: Range): number {
  const read = readOverWithMap(article, sentence);
  const folded = foldWithMap(read.text);
  const end = leadInOf(folded.text);
  if (end === 0) return sentence.start;
  return read.toArticle(folded.toOriginal({ start: 0, end })).end;
}
