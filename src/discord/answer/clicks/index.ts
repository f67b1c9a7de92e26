/** Clicks on the buttons of an answer and of a miss. */

import type { Button } from '../../interactions/button.js';
import type { AnswerButton } from '../answer-ids.js';
import { showCite } from './cite.js';
import { showClosest } from './closest.js';
import { openMore } from './more.js';
import { removeAnswer } from './remove.js';
import { shareAnswer } from './share.js';
import { askWithout } from './without.js';

export const clickAnswer: Button<AnswerButton> = (button, click) => {
  switch (button.action) {
    case 'more':
      return openMore(button, click);
    case 'cite':
      return showCite(button, click);
    case 'share':
      return shareAnswer(button, click);
    case 'remove':
      return removeAnswer(button, click);
    case 'without':
      return askWithout(button, click);
    case 'closest':
      return showClosest(button, click);
  }
};
