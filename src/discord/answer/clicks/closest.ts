/** The closest passage where nothing answers: in the private message that said so, and no answer. */

import { MESSAGES } from '../../../messages/languages.js';
import type { Button } from '../../interactions/button.js';
import { messageOf, sayMessage, toMessage } from '../../message/message.js';
import { amendMessage, componentsOf, holdsButton } from '../../message/own-message.js';
import type { AnswerButton } from '../answer-ids.js';
import { furtherBlock } from '../excerpt-block.js';
import { excerptsAt, TIME_LIMIT_MS } from './excerpts-at.js';

type Closest = Extract<AnswerButton, { action: 'closest' }>;

export const showClosest: Button<Closest> = ({ place }, click) => ({
  shown: 'update',
  timeLimitMs: TIME_LIMIT_MS,
  run: async () => {
    const { message, customId } = click.interaction;
    const components = componentsOf(message);
    if (!holdsButton(components, customId)) return messageOf(components);
    const found = excerptsAt([place], click);
    if (typeof found === 'string') return { message: sayMessage(found), shown: 'private' };
    const { answer, punctuation } = MESSAGES[click.locale];
    const block = furtherBlock(found.excerpts[0], found.view, false);
    const lead = `${punctuation.heading(answer.closest)}\n${block.lead}`;
    const blocks = [{ ...block, lead }];
    const inPlace = amendMessage(components, {
      blocks,
      button: (own) => (own.custom_id === customId ? null : own),
    });
    if (inPlace) return { message: inPlace, shown: 'update' };
    return { message: toMessage({ blocks }), shown: 'private' };
  },
});
