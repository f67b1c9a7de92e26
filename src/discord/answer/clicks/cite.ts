/** Cite: the quote's entry in a bibliography, for who clicks alone. */

import { localDay } from '../../../text/day.js';
import type { Button } from '../../interactions/button.js';
import { sayMessage } from '../../message/message.js';
import type { AnswerButton } from '../answer-ids.js';
import { renderCite } from '../render-cite.js';
import { excerptsAt, TIME_LIMIT_MS } from './excerpts-at.js';

type Cite = Extract<AnswerButton, { action: 'cite' }>;

export const showCite: Button<Cite> = ({ place }, click) => ({
  shown: 'private',
  timeLimitMs: TIME_LIMIT_MS,
  run: async () => {
    const found = excerptsAt([place], click);
    if (typeof found === 'string') return sayMessage(found);
    return renderCite(found.excerpts[0], localDay(new Date()));
  },
});
