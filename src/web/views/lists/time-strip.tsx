/**
 * When the articles are from, as a strip of bars, each a link that leaves its time; the same as a
 * table, which is what is read and what the keyboard reaches.
 */

import type { Bar } from '../../lists/timeline.js';
import type { View } from '../../locale.js';

/** In the picture's own units. */
const BAR = 10;
const GAP = 2;
const HEIGHT = 60;
/** One article among thousands is still to be seen. */
const LEAST = 3;

export interface Within {
  from: string | null;
  to: string | null;
}

interface TimeStripProps {
  view: View;
  bars: readonly Bar[];
  /** The limits that are set. */
  within: Within;
  /** The page within other limits. */
  link(within: Within): string;
}

export function TimeStrip({ view, bars, within, link }: TimeStripProps) {
  const { texts } = view;
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last || (bars.length === 1 && !within.from && !within.to)) return null;
  const isChosen = (bar: Bar): boolean =>
    (within.from !== null || within.to !== null) &&
    (!within.from || bar.to >= within.from) &&
    (!within.to || bar.from <= within.to);
  const width = bars.length * BAR;
  const most = Math.max(...bars.map(({ articles }) => articles));
  return (
    <figure class="time">
      <svg
        class="strip"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map((bar, index) => {
          if (bar.articles === 0) return null;
          const height = Math.max(LEAST, Math.round((bar.articles / most) * HEIGHT));
          return (
            <a href={link(bar)} tabindex={-1} class={isChosen(bar) ? 'on' : undefined}>
              <title>{texts.ofTime(bar.label, bar.articles)}</title>
              <path class="reach" d={`M${index * BAR} 0h${BAR}v${HEIGHT}h-${BAR}z`} />
              <path d={`M${index * BAR + GAP / 2} ${HEIGHT}v-${height}h${BAR - GAP}v${height}z`} />
            </a>
          );
        })}
      </svg>
      <p class="ends">
        <span>{first.label}</span>
        {bars.length > 1 && <span>{last.label}</span>}
      </p>
      <figcaption>
        {(within.from || within.to) && <a href={link({ from: null, to: null })}>{texts.anyTime}</a>}
        <details>
          <summary>{texts.timeTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.time}</th>
                <th scope="col">{texts.amount}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(
                (bar) =>
                  bar.articles > 0 && (
                    <tr>
                      <th scope="row">
                        <a href={link(bar)} aria-current={isChosen(bar) ? 'true' : undefined}>
                          {bar.label}
                        </a>
                      </th>
                      <td>{bar.articles.toLocaleString('en')}</td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
