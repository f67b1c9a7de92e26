/** Why there is no answer just now, in English. */

import type { ServiceMessages } from '../subjects/service-messages.js';

export const service: ServiceMessages = {
  preparing: 'The index is being prepared',
  unavailable: 'There is no index to answer from',
  busy: { title: 'Many questions at once', text: 'Please try again in a moment.' },
  timedOut: { title: 'This took too long and was given up', text: 'Please try again.' },
  failed: {
    title: 'Something went wrong on our side',
    text: (id) => `If it happens again, report this id: ${id}`,
  },
  gone: {
    title: 'There is no such article',
    text: 'It may have been removed since it was quoted. Ask again to find what is there.',
  },
  notStored: 'Questions are not stored.',
};
