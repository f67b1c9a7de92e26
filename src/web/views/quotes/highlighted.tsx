/** A text with what is to be seen in it. */

import type { Highlight } from '../../../types/answer.js';

interface HighlightedProps {
  text: string;
  /** Relative to the text, in order, without overlaps. */
  highlights: readonly Highlight[];
}

export function Highlighted({ text, highlights }: HighlightedProps) {
  const parts = [];
  let at = 0;
  for (const { start, end, kind } of highlights) {
    parts.push(text.slice(at, start));
    parts.push(<mark class={kind}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
