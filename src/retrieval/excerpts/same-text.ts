/**
 * Where an excerpt's text stands in other articles: reposts, syndicated versions. What counts as
 * the same is not decided here (text/sameness.ts), nor which articles to look at, which is the
 * caller's to say (Generation.duplicates); nothing here ranks or drops anything.
 */

import { contentOf } from '../../corpus/content.js';
import { readOver, readOverWithMap } from '../../corpus/joints.js';
import { foldWithMap } from '../../text/fold.js';
import {
  areOneReport,
  joinSentences,
  leadInOf,
  type Report,
  reportOf,
  toReport,
} from '../../text/sameness.js';
import type { Article, Range } from '../../types.js';

export interface SameText extends Range {
  article: Article;
}

/**
 * Where an excerpt's text stands in other articles that are the same report, once for each that
 * has it; in order of `others`. The range covers the text as that article has it, in whole
 * sentences.
 *
 * @param excerpt a range of `article`; one without letters or digits stands nowhere
 */
export function findSameText(
  excerpt: Range,
  article: Article,
  others: readonly Article[],
): SameText[] {
  const wanted = joinSentences(reportOf(readOver(article, excerpt)).sentences);
  if (wanted === '' || others.length === 0) return [];
  const { report } = readArticle(article);
  return others.flatMap((other) => {
    const read = readArticle(other);
    if (!areOneReport(report, read.report)) return [];
    const range = findRun(read, wanted);
    return range ? [{ article: other, ...range }] : [];
  });
}

interface ReadArticle {
  article: Article;
  sentences: Range[];
  report: Report;
}

function readArticle(article: Article): ReadArticle {
  const sentences = contentOf(article).flat();
  const report = toReport(sentences.map((sentence) => readOver(article, sentence)));
  return { article, sentences, report };
}

/** The first run of whole sentences that says `wanted`, without the dateline that leads it. */
function findRun({ article, sentences, report }: ReadArticle, wanted: string): Range | null {
  for (let first = 0; first < report.sentences.length; first++) {
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
