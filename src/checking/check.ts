/**
 * The checking line: text → the quotations in it → articles that may hold one → every standing of
 * its words, or the nearest passage → a QuoteCheck. Exact over words and figures, in either
 * script; no model. Data and ranges only.
 */

import { linkTo } from '../citation/link.js';
import { toSearchKey } from '../search/search-key.js';
import { SearchTexts } from '../search/search-texts.js';
import type { Generation } from '../store/generations.js';
import { compareIsoDays } from '../text/day.js';
import { turns } from '../text/steps.js';
import { articlesWith } from './candidates.js';
import { claimAround, isAsClaimed } from './claims.js';
import { findNearest } from './nearest.js';
import { partedByEllipsis, type Quotation, quotationsIn, wholeOf } from './quotations.js';
import type { Claimed, NotChecked, Place, QuoteCheck, Standing, TextCheck } from './quote-check.js';
import { standingsIn } from './standings.js';
import { plainTokens, type TokenText } from './token-text.js';

/** UTF-16 units of a text: as long as a message may be anywhere. */
export const MAX_TEXT = 4_000;
/** And of one quote, to which a nearest passage is laid in a tenth of a second. */
export const MAX_QUOTE = 1_000;
/** Quotations in one text; what is behind them is not looked at. */
export const MAX_QUOTATIONS = 10;
/** Standings that are told; all are counted. */
export const MAX_STANDINGS = 100;
/** Articles that are read for one quote, .5 ms each: words that stand in more say nothing. */
const MOST_READ = 1_000;
/** Fewer tokens stand anywhere by chance, or are no quote. */
const LEAST_TOKENS = 2;
/** Beside longer ones, words in quotation marks are a name: “组团式”教育援藏. */
const LEAST_QUOTED = 5;

type Checked = Pick<Generation, 'id' | 'articles' | 'terms'>;

export interface CheckOptions {
  /** The day that 昨天 counts from, YYYY-MM-DD. */
  today?: string | null;
  publicUrl?: string | null;
}

/**
 * Checks the whole text where it stands in the collection or quotes nothing, else each quotation
 * in it. Never throws for what a person may give it.
 */
export async function checkText(
  generation: Checked,
  given: string,
  options: CheckOptions = {},
): Promise<TextCheck> {
  const startedAt = performance.now();
  const text = given.trim();
  const reason = reasonFor(text);
  const quotes = reason ? [] : await checkQuotes(generation, text, options);
  return {
    text,
    reason,
    stands: quotes.length > 0 && quotes.every(stands),
    generation: generation.id,
    quotes,
    timings: { totalMs: Math.round((performance.now() - startedAt) * 10) / 10 },
  };
}

export function stands({ verdict }: Pick<QuoteCheck, 'verdict'>): boolean {
  return verdict === 'verbatim' || verdict === 'same-words';
}

/** Quotations long enough to be looked for; none in a text that quotes no more than names. */
export function quotedSentences(text: string): Quotation[] {
  return quotationsIn(text)
    .filter((one) => plainTokens(one.text).tokens.length >= LEAST_QUOTED)
    .slice(0, MAX_QUOTATIONS);
}

function reasonFor(text: string): NotChecked | null {
  if (text === '') return 'empty';
  return text.length > MAX_TEXT ? 'too-long' : null;
}

async function checkQuotes(
  generation: Checked,
  text: string,
  options: CheckOptions,
): Promise<QuoteCheck[]> {
  const quoted = quotedSentences(text);
  const whole = wholeOf(text);
  if (quoted.length === 0) return checkParts(generation, whole, options);
  // A passage of an article may quote somebody itself, with the same marks.
  if (text.length <= MAX_QUOTE) {
    const checked = await findStandings(generation, whole, options);
    const [best] = checked.standings;
    if (best && !best.differences.includes('punctuation')) return [checked];
  }
  const checks: QuoteCheck[] = [];
  for (const quotation of quoted) {
    checks.push(...(await checkParts(generation, quotation, options)));
    if (checks.length >= MAX_QUOTATIONS) break;
  }
  return checks.slice(0, MAX_QUOTATIONS);
}

/** A quotation that leaves something out is as exact as its parts, each of which may be a quote. */
async function checkParts(
  generation: Checked,
  quotation: Quotation,
  options: CheckOptions,
): Promise<QuoteCheck[]> {
  const parts = partedByEllipsis(quotation).filter(({ text }) => text.trim() !== '');
  const areQuotes = parts.every(({ text }) => plainTokens(text).tokens.length >= LEAST_TOKENS);
  if (parts.length < 2 || !areQuotes) return [await checkQuote(generation, quotation, options)];
  const whole = await findStandings(generation, quotation, options);
  if (whole.standings.length > 0) return [whole];
  const checks: QuoteCheck[] = [];
  for (const part of parts.slice(0, MAX_QUOTATIONS)) {
    checks.push(await checkQuote(generation, part, options));
  }
  return checks;
}

/** Where a quotation stands, or which passage is nearest. */
export async function checkQuote(
  generation: Checked,
  quotation: Quotation,
  options: CheckOptions = {},
): Promise<QuoteCheck> {
  const check = await findStandings(generation, quotation, options);
  if (check.reason || stands(check)) return check;
  const { claimed } = check;
  const quote = { text: quotation.text, tokens: plainTokens(quotation.text) };
  const nearest = await findNearest(generation, quote, claimed);
  if (!nearest) return check;
  return {
    ...check,
    verdict: 'different',
    nearest: linked(nearest, generation, options),
    asClaimed: claimed && isAsClaimed([nearest.agreement]),
  };
}

async function findStandings(
  generation: Checked,
  quotation: Quotation,
  options: CheckOptions,
): Promise<QuoteCheck> {
  const { text, start, end } = quotation;
  const { articles } = generation;
  const claimed = claimAround(quotation, { articles, today: options.today ?? null });
  const isTooLong = text.length > MAX_QUOTE;
  const tokens = plainTokens(isTooLong ? '' : text);
  const unfound: QuoteCheck = {
    ...{ text, start, end, claimed },
    reason: isTooLong ? 'too-long' : tokens.tokens.length < LEAST_TOKENS ? 'too-short' : null,
    verdict: 'not-found',
    ...{ matches: 0, articles: 0, standings: [] },
    ...{ nearest: null, asClaimed: null },
  };
  if (unfound.reason) return unfound;
  const { told, ...counts } = await readAll(generation, { text, tokens, claimed });
  if (told.length === 0) return unfound;
  told.sort(byWording);
  return {
    ...unfound,
    ...counts,
    verdict: told[0]?.differences.length === 0 ? 'verbatim' : 'same-words',
    standings: told.slice(0, MAX_STANDINGS).map((one) => linked(one, generation, options)),
    asClaimed: claimed && isAsClaimed(told.map(({ agreement }) => agreement)),
  };
}

/** With the address that opens there. */
function linked<P extends Place>(
  place: P,
  { articles }: Checked,
  { publicUrl = null }: CheckOptions,
): P {
  const article = articles.byId(place.citation.articleId);
  if (!article || place.part === 'title') return place;
  return { ...place, citation: { ...place.citation, link: linkTo(article, place, publicUrl) } };
}

interface Wanted {
  text: string;
  tokens: TokenText;
  claimed: Claimed | null;
}

/** Every standing in the articles that may have one. */
async function readAll(
  { articles, terms }: Checked,
  { text, tokens, claimed }: Wanted,
): Promise<{ told: Standing[]; matches: number; articles: number }> {
  const texts = SearchTexts.of(articles);
  const gaps = await texts.gaps();
  const key = toSearchKey(text);
  const said = saidOf(key);
  const all = { told: [] as Standing[], matches: 0, articles: 0 };
  const turn = turns();
  let read = 0;
  for (const ordinal of articlesWith({ articles, terms }, key, gaps)) {
    if (read >= MOST_READ) break;
    await turn();
    // Much quicker than to tell its words apart, and never too narrow.
    if (!saidOf(texts.key(ordinal)).includes(said)) continue;
    read++;
    const { told, matches } = standingsIn(articles.article(ordinal), tokens, claimed);
    all.told.push(...told);
    all.matches += matches;
    if (matches > 0) all.articles++;
  }
  return all;
}

/** Letters and digits alone. */
function saidOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}]+/gu, '');
}

function byWording(a: Standing, b: Standing): number {
  return (
    Number(a.differences.length > 0) - Number(b.differences.length > 0) ||
    compareIsoDays(a.citation.date, b.citation.date) ||
    (a.citation.file < b.citation.file ? -1 : a.citation.file > b.citation.file ? 1 : 0) ||
    a.start - b.start
  );
}
