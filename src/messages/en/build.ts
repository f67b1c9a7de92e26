/** How a build went, in English. */

import { duration } from '../duration.js';
import type { BuildMessages } from '../subjects/build-messages.js';
import { counted } from './counted.js';

export const build: BuildMessages = {
  size: ({ articles, passages }) =>
    `${counted(articles, 'article')}, ${counted(passages, 'passage')}`,
  changes: ({ added, changed, removed, unchanged }) =>
    `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  toDo: ({ added, changed, removed, unchanged }) =>
    `${added} to add, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  failed: (files) => `${counted(files, 'file')} could not be indexed`,
  leftOut: (files, readable) =>
    `${counted(files, 'file')} left out by their kind (read are ${readable})`,
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
    encrypted: 'It is encrypted. Save it without a password.',
    noTextLayer: 'It is a scan without a text layer. Recognise its text first (OCR).',
    noColumn:
      'It has no column of texts. Name the column one of text, content, body or 正文, or set TABLE_COLUMNS.',
    nothing: 'It holds no text that can be read.',
    damaged: 'It is damaged. Save or download it again.',
    kind: 'Files of its kind are not read.',
    unreadable: 'It cannot be opened.',
  },
  kept: 'its earlier version is still served',
  read: (articles) => `Read of ${counted(articles, 'new or changed article')}`,
  readFrom: ({ frontMatter, table, format }) =>
    `${frontMatter} from front matter, ${table} from metadata.csv, ${format} from the file’s own fields, all else from the text`,
  doubtful: (sign, articles) =>
    `${sign} to be looked at: ${counted(articles, 'article')} without headline, outlet or date, or dated in the future`,
  readMore: (articles) => `… and ${counted(articles, 'more article')} (--table FILE.csv has all)`,
  tableWritten: (file, articles) =>
    `${file} has ${counted(articles, 'article')}: correct it, and put it into the corpus folder as metadata.csv`,
  rolledBack: (generation) => `Serving generation ${generation} again, until the next build.`,
  rate: (passagesPerSecond) => `${counted(passagesPerSecond, 'passage')}/s`,
  duration: (seconds) => duration(seconds, ' min ', ' s'),
  left: (time) => `${time} left`,
};
