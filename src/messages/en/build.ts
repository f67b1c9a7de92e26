/** How a build went, in English. */

import type { BuildMessages } from '../build-messages.js';
import { duration } from '../duration.js';
import { counted } from './counted.js';

export const build: BuildMessages = {
  size: ({ articles, passages }) =>
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}`,
  changes: ({ added, changed, removed, unchanged }) =>
    `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  toDo: ({ added, changed, removed, unchanged }) =>
    `${added} to add, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  failed: (files) => `${counted(files, 'file')} could not be indexed`,
  kept: 'its earlier version is still served',
  rolledBack: (generation) => `Serving generation ${generation} again, until the next build.`,
  rate: (passagesPerSecond) => `${counted(passagesPerSecond, 'passage')}/s`,
  duration: (seconds) => duration(seconds, ' min ', ' s'),
  left: (time) => `${time} left`,
};
