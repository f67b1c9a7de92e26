/**
 * Ranked windows → the excerpts that a person is shown: whole sentences, no two of them
 * overlapping or saying the same, text that stands in several articles once.
 */

import { jointsIn, readOverWithMap } from '../../corpus/layout/joints.js';
import { MAX_EXCERPT } from '../../corpus/passages/passage-sentences.js';
import { namedSpeakerOf } from '../../corpus/speakers/spoken.js';
import type { Generation } from '../../store/generations.js';
import { compareIsoDays } from '../../text/day.js';
import { type FoldedText, fold, foldWithMap } from '../../text/folding/fold.js';
import { overlap } from '../../text/ranges.js';
import { areOneReport, reportOf, sharedPart } from '../../text/sameness/sameness.js';
import type { Steps } from '../../text/steps.js';
import type { Citation, Excerpt, Explanation, Highlight } from '../../types/answer.js';
import type { Article, Noise, Range } from '../../types/article.js';
import { chooseAnswers } from '../answers/choose.js';
import { chooseRead, readWordsIn } from '../answers/read-answers.js';
import type { Question } from '../question/question.js';
import type { RankedWindow } from '../ranking/rank.js';
import { compareTimes } from '../ranking/time-evidence.js';
import { cite, withHighlights } from './cited.js';
import { highlight } from './highlight.js';
import { SameTexts } from './same-text.js';

/** Near-duplicates of an article that are looked at; each costs .2 to .4 ms where they are of usual length. */
const MOST_DUPLICATES = 8;

export interface ExcerptOptions {
  /** Excerpts at most. */
  count: number;
  /** Tells why a window was chosen; null where nobody asks. */
  explain: ((window: RankedWindow) => Explanation) | null;
  publicUrl: string | null;
  /** Whether answers are marked, where they are sure; not in what is merely the closest. */
  marksAnswers: boolean;
}

export interface ShownExcerpts {
  excerpts: Excerpt[];
  /** How likely what is marked is the answer, where a reader marked it; null where rules did. */
  readProbability: number | null;
}

/** What was found, best first. */
export interface Found {
  question: Question;
  windows: readonly RankedWindow[];
  /** For a question that compares, the best window of each event, in order of time. */
  events: readonly RankedWindow[];
}

/**
 * The events' windows first, where the question compares; else and then in the windows' order.
 * In steps: what is looked for in near-duplicates may be long.
 */
export function* excerptSteps(
  { question, windows, events }: Found,
  generation: Generation,
  { count, explain, publicUrl, marksAnswers }: ExcerptOptions,
): Steps<ShownExcerpts> {
  const excerpts: Excerpt[] = [];
  const places: ShownPlace[] = [];
  const sameTexts = new SameTexts();
  for (const window of [...events, ...windows]) {
    if (excerpts.length >= count) break;
    const range = withSpeaker(window);
    const { article } = window.passage;
    if (excerpts.some((shown) => overlaps(shown, article, range))) continue;
    const standing = yield* placesOf(range, window, { generation, question, sameTexts });
    const [first = { article, ...range }, ...others] = standing;
    const citations = others.map((place) => cite(place.article, place, publicUrl));
    const text = first.article.text.slice(first.start, first.end);
    const same = excerpts.find((shown) => repeats(text, shown));
    if (same) {
      addElsewhere(same, [cite(first.article, first, publicUrl), ...citations]);
      continue;
    }
    places.push({ ...first, window });
    excerpts.push({
      text,
      speaker: namedSpeakerOf(first.article, first),
      start: first.start,
      end: first.end,
      score: Math.round(window.score * 1000) / 1000,
      highlights: [],
      alsoIn: citations,
      citation: cite(first.article, first, publicUrl),
      ...(explain && { explain: explain(window) }),
    });
  }
  const { highlights, readProbability } = highlightsOf(places, { question, marksAnswers });
  return {
    excerpts: excerpts.map((one, i) =>
      withHighlights(one, {
        article: (places[i] as Place).article,
        highlights: highlights[i] as Highlight[],
        publicUrl,
      }),
    ),
    readProbability,
  };
}

function overlaps({ citation, ...shown }: Excerpt, article: Article, range: Range): boolean {
  return citation.articleId === article.id && overlap(range, shown);
}

/** Of an excerpt, so much may stand in another; a sentence of background often stands again. */
const MOST_REPEATED = 0.5;

/** True where at least half of an excerpt stands in another, and nothing of it in other words. */
function repeats(text: string, { text: shown }: Excerpt): boolean {
  const [one, two] = [reportOf(text), reportOf(shown)];
  return areOneReport(one, two) && sharedPart(one, two) >= MOST_REPEATED;
}

interface Place extends Range {
  article: Article;
}

interface ShownPlace extends Place {
  window: RankedWindow;
}

interface Looking {
  generation: Generation;
  question: Question;
  sameTexts: SameTexts;
}

/**
 * Of each excerpt: found in the text as it is read, over the ends of broken lines, and marked as it
 * stands.
 */
function highlightsOf(
  places: readonly ShownPlace[],
  { question, marksAnswers }: Pick<ExcerptOptions, 'marksAnswers'> & { question: Question },
): { highlights: Highlight[][]; readProbability: number | null } {
  const read = places.map(({ article, start, end }) => readOverWithMap(article, { start, end }));
  const keys = read.map(({ text }) => foldWithMap(text));
  const toMark = places.map(({ article, window }, i) => {
    const folded = (keys[i] as FoldedText).text;
    return {
      folded,
      title: fold(article.title ?? ''),
      articleDate: article.date,
      score: window.score,
      read: readWordsIn(folded, window),
    };
  });
  const byReader = marksAnswers ? chooseRead(toMark, question.asked) : null;
  const answers = byReader?.ranges ?? (marksAnswers ? chooseAnswers(toMark, question) : []);
  const highlights = read.map(({ text, toArticle }, i) => {
    const from = (places[i] as Place).start;
    const answer = answers[i];
    const range = answer ? (keys[i] as FoldedText).toOriginal(answer) : null;
    return highlight(text, question, range).map(({ kind, ...found }) => {
      const { start, end } = toArticle(found);
      return { start: start - from, end: end - from, kind };
    });
  });
  return { highlights, readProbability: byReader?.probability ?? null };
}

/**
 * Where a text stands: in its own article and that one's near-duplicates; of a time that the
 * question names first, then the earliest dated, or the latest where that is asked for.
 */
function* placesOf(
  range: Range,
  { passage }: RankedWindow,
  { generation, question, sameTexts }: Looking,
): Steps<Place[]> {
  const { article, ordinal } = passage;
  const others = generation.duplicates
    .of(ordinal)
    .slice(0, MOST_DUPLICATES)
    .map((other) => generation.articles.article(other));
  const own = { article, ...range };
  const fitting = (yield* sameTexts.find(range, article, others)).filter(
    ({ article: other, start, end }) =>
      end - start <= MAX_EXCERPT && jointsIn(other, { start, end }).every(isQuoted),
  );
  const within = ({ article: { date } }: Place): number =>
    compareTimes(question.times, { mentions: [], articleDate: date }).articleWithin;
  const latest = question.order?.order === 'newest';
  const compareInOrder = (a: string | null, b: string | null): number =>
    latest && a && b ? compareIsoDays(b, a) : compareIsoDays(a, b);
  // Array.sort is stable: of equal days the better ranked article stays first.
  return [own, ...fitting].sort(
    (a, b) => within(b) - within(a) || compareInOrder(a.article.date, b.article.date),
  );
}

/** A page's head and number are no part of a quote. */
function isQuoted({ kind }: Noise): boolean {
  return kind !== 'page';
}

function addElsewhere(shown: Excerpt, citations: readonly Citation[]): void {
  for (const citation of citations) {
    const known = [shown.citation, ...shown.alsoIn];
    if (!known.some(({ articleId }) => articleId === citation.articleId)) {
      shown.alsoIn.push(citation);
    }
  }
}

const SPEAKS =
  /^[“"「]?(?:他|她|他们|她们|他們|她們|其)(?:还|還|又|也|并|並)?(?:说|說|表示|指出|强调|強調|认为|認為|称|稱|介绍|介紹|补充|補充)/u;

/** A lone 他说 gets the sentence before it, where that fits. */
function withSpeaker({ start, end, first, passage }: RankedWindow): Range {
  const before = passage.sentences[first - 1];
  const joins = passage.sentences[first]?.joins ?? false;
  if (!before || !joins || end - before.start > MAX_EXCERPT) return { start, end };
  const text = passage.article.text.slice(start, end);
  return SPEAKS.test(text) ? { start: before.start, end } : { start, end };
}
