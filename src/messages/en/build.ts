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
  failures: {
    empty: 'It is empty.',
    binary: 'It is binary data, not text.',
    encoding: 'Its encoding could not be told.',
    notAFile: 'It is no regular file.',
    link: 'It is a link out of the corpus.',
    tooLarge: 'It is larger than what is read.',
    frontMatter: 'Its front matter cannot be read.',
    table: 'It is no CSV table.',
    format: 'It is damaged, or not what its name says.',
    unreadable: 'It cannot be opened.',
  },
  kept: 'its earlier version is still served',
  rolledBack: (generation) => `Serving generation ${generation} again, until the next build.`,
  rate: (passagesPerSecond) => `${counted(passagesPerSecond, 'passage')}/s`,
  duration: (seconds) => duration(seconds, ' min ', ' s'),
  left: (time) => `${time} left`,
};
