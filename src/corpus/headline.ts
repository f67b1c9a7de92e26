/** The lines of a headline: its title with those before and behind it. */

import { isHeld, overlap } from '../text/ranges.js';
import type { Article, Range } from '../types/article.js';

export interface Headline {
  /** Indexes of the title's last line and of the first line behind the headline. */
  title: number;
  end: number;
}

/** A line of a headline is shorter and ends no sentence. */
export const LONGEST_HEADLINE = 40;
const SENTENCE_END = /[。！？!?；;，,：:…]["'”’」』）)]*$/u;
const MOST_DECK = 4;
/** A title further down than behind so many lines is a line like any other. */
const MOST_ABOVE = 40;

/**
 * @param lines all of the text
 * @returns null where the title does not stand in the text
 */
export function findHeadline(
  { text, noise, titleRange }: Pick<Article, 'text' | 'noise' | 'titleRange'>,
  lines: readonly Range[],
): Headline | null {
  const title = lines
    .slice(0, MOST_ABOVE + 1)
    .findLastIndex((line) => titleRange !== null && overlap(line, titleRange));
  if (title === -1) return null;
  let end = title + 1;
  let decks = 0;
  for (let index = end; index < lines.length && decks < MOST_DECK; index++) {
    const line = lines[index] as Range;
    // Noise in between is part of the head.
    if (!isHeld(noise, line)) {
      if (!isHeadlineLike(text.slice(line.start, line.end))) break;
      decks++;
    }
    end = index + 1;
  }
  // An article of short lines alone, as verse is, is no headline.
  return { title, end: end === lines.length ? title + 1 : end };
}

export function isHeadlineLike(words: string): boolean {
  return words.length <= LONGEST_HEADLINE && !endsSentence(words);
}

export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words);
}
