/** What was found of a quote, in a person's language, for whoever shows it; it sets nothing out. */

import type { Agreement, QuoteCheck } from '../../checking/quote-check.js';
import { MESSAGES } from '../languages.js';
import type { Locale } from '../locale.js';

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

/**
 * Whether it stands where it is said to, with what is said; null where nothing is. Where it does
 * not, only what is said wrongly.
 */
export function describeClaim(quote: QuoteCheck, locale: Locale): string | null {
  const { claimed, asClaimed, verdict } = quote;
  if (!claimed || verdict === 'not-found') return null;
  const { check, punctuation } = MESSAGES[locale];
  const judged =
    asClaimed === null ? check.claimUnsure : asClaimed ? check.asClaimed : check.notAsClaimed;
  const words = { outlet: claimed.outlet, date: claimed.date?.text, person: claimed.person };
  const said = PARTS.filter((part) => words[part] != null);
  const wrong = asClaimed === false ? said.filter((part) => isWrong(part, quote)) : [];
  const told = (wrong.length > 0 ? wrong : said).map((part) => words[part] as string);
  return punctuation.labelled(judged, punctuation.list(told));
}

const PARTS = ['outlet', 'date', 'person'] as const;

/** Nothing else speaks for another place than the one that is most as it is said to be. */
function isWrong(part: keyof Agreement, { standings, nearest }: QuoteCheck): boolean {
  const places = nearest ? [nearest] : standings;
  const [best] = places.map(({ agreement }) => agreement).sort((a, b) => faultsOf(a) - faultsOf(b));
  return best?.[part] === false;
}

function faultsOf(agreement: Agreement): number {
  return PARTS.filter((part) => agreement[part] === false).length;
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
