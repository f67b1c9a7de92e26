/** What was found of a quote, in a person's language, for whoever shows it; it sets nothing out. */

import type { QuoteCheck } from '../checking/quote-check.js';
import { MESSAGES } from './languages.js';
import type { Locale } from './locale.js';

/** The verdict with its counts, or why there is none; one line. */
export function describeVerdict(
  { reason, verdict, matches, articles, standings }: QuoteCheck,
  locale: Locale,
): string {
  const { check, punctuation } = MESSAGES[locale];
  if (reason) return check.none[reason];
  if (standings.length === 0) return check.verdict[verdict];
  const said = `${check.verdict[verdict]} · ${check.found({ matches, articles })}`;
  const differences = standings[0]?.differences ?? [];
  if (differences.length === 0) return said;
  return said + punctuation.note(punctuation.list(differences.map((one) => check.difference[one])));
}

/** Whether it stands where it is said to, with what is said; null where nothing is. */
export function describeClaim(
  { claimed, asClaimed, verdict }: QuoteCheck,
  locale: Locale,
): string | null {
  if (!claimed || verdict === 'not-found') return null;
  const { check, punctuation } = MESSAGES[locale];
  const { outlet, date, person } = claimed;
  const said = [outlet, date?.text, person].filter((one) => one != null) as string[];
  const judged =
    asClaimed === null ? check.claimUnsure : asClaimed ? check.asClaimed : check.notAsClaimed;
  return punctuation.labelled(judged, punctuation.list(said));
}

/** What the quote has and what the passage has instead, in order: 25 / 24. */
export function describePartings({ text, nearest }: QuoteCheck, locale: Locale): string[] {
  const { nothing } = MESSAGES[locale].check;
  return (nearest?.partings ?? []).map(({ quote, passage }) => {
    const [said, stands] = [
      text.slice(quote.start, quote.end),
      (nearest?.text ?? '').slice(passage.start, passage.end),
    ];
    return `${said || nothing} / ${stands || nothing}`;
  });
}
