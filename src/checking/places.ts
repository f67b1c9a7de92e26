/** A stretch of an article, or of a title that stands outside its text, as it is told. */

import { citationOf } from '../citation/citation.js';
import { overlap } from '../text/ranges.js';
import type { Article, Range } from '../types/article.js';
import { agreementOf } from './claims.js';
import type { Claimed, Place } from './quote-check.js';
import { articleTokens, type TokenText, titleTokens } from './token-text.js';

/** What of an article a quote may stand in. */
export interface Part {
  tokens: TokenText;
  part: Place['part'];
}

/** Its headline, then its content. A headline that stands in the text is told by its place there. */
export function partsOf(article: Article): Part[] {
  return [
    { tokens: titleTokens(article.title), part: 'title' },
    { tokens: articleTokens(article), part: 'text' },
  ];
}

/** Without its link. @param range of the part's own text */
export function toPlace(
  article: Article,
  { range, part }: { range: Range; part: Place['part'] },
  claimed: Claimed | null,
): Place {
  const at = part === 'title' ? titlePlace(article, range) : { range, part };
  const speaker =
    part === 'text' ? (article.speeches.find((one) => overlap(one, range))?.speaker ?? null) : null;
  const whole = at.part === 'text' ? article.text : (article.title ?? '');
  return {
    citation: citationOf(article, at.part === 'text' ? at.range : undefined),
    part: at.part,
    ...at.range,
    text: whole.slice(at.range.start, at.range.end),
    speaker,
    agreement: agreementOf(claimed, article, speaker),
  };
}

function titlePlace(
  { text, title, titleRange }: Article,
  range: Range,
): { range: Range; part: Place['part'] } {
  if (!titleRange || text.slice(titleRange.start, titleRange.end) !== title) {
    return { range, part: 'title' };
  }
  const { start } = titleRange;
  return { range: { start: start + range.start, end: start + range.end }, part: 'text' };
}
