/** Years to go to, the latest first. */

import type { Bar } from '../../lists/timeline.js';
import type { View } from '../../locale.js';
import type { Within } from './time-strip.js';

/** The others are reached by the strip and its table. */
const MOST = 24;

interface YearsProps {
  view: View;
  years: readonly Bar[];
  within: Within;
  link(within: Within): string;
}

export function Years({ view: { texts }, years, within, link }: YearsProps) {
  if (years.length < 2) return null;
  return (
    <nav class="chips" aria-label={texts.years}>
      {years.slice(0, MOST).map((year) => (
        <a
          href={link(year)}
          aria-current={year.from === within.from && year.to === within.to ? 'true' : undefined}
        >
          {year.label} <span class="amount">{year.articles.toLocaleString('en')}</span>
        </a>
      ))}
    </nav>
  );
}
