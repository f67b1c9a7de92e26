/** Why an excerpt was chosen, in words; the figures behind them are folded away. */

import { reasonsOf, strongestEvidence } from '../../../messages/describing/describe-answer.js';
import type { Explanation } from '../../../types/answer.js';
import type { View } from '../../locale.js';

interface WhyProps {
  view: View;
  explain: Explanation;
  /** Into the reader's own script: words were compared in Simplified. */
  toOwnScript: (text: string) => string;
}

/** Every field that has a name, in the order of the names, then what adds most. */
export function Why({ view: { texts, messages, locale }, explain, toOwnScript }: WhyProps) {
  const names = messages.answer.explain;
  const fields = Object.keys(names.fields) as (keyof typeof names.fields)[];
  const words = fields.filter((field) => Array.isArray(explain[field]));
  const figures = fields.filter((field) => !Array.isArray(explain[field]));
  const rows = (shown: typeof fields) =>
    shown.map((field) => (
      <div>
        <dt>{names.fields[field]}</dt>
        <dd>{toText(explain[field], field)}</dd>
      </div>
    ));
  return (
    <details class="why">
      <summary>{texts.why}</summary>
      <ul>
        {reasonsOf(explain, locale).map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <dl>{rows(words)}</dl>
      <details class="figures">
        <summary>{texts.figures}</summary>
        <p>{texts.whyIntro}</p>
        <dl>{rows(figures)}</dl>
        <p>{names.strongest}</p>
        <dl class="strongest">
          {strongestEvidence(explain, locale).map(({ name, adds }) => (
            <div>
              <dt>{name}</dt>
              <dd>+{adds.toFixed(2)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </details>
  );

  function toText(value: string[] | number | null, field: string): string {
    if (value === null) return names.beyond;
    if (typeof value !== 'number')
      return value.length > 0 ? value.map(toOwnScript).join('　') : names.noWords;
    const whole = Number.isInteger(value) && (/rank/iu.test(field) || field === 'passage');
    return whole ? String(value) : value.toFixed(field === 'bm25' ? 1 : 2);
  }
}
