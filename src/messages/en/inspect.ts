/** Of how an article was read, in English. */

import type { InspectMessages } from '../subjects/inspect-messages.js';
import { counted } from './counted.js';

export const inspect: InspectMessages = {
  characters: (count) => counted(count, 'character'),
  article: (id) => `article ${id}`,
  metadata: 'What is known of it',
  fields: {
    title: 'headline',
    outlet: 'outlet',
    author: 'author',
    date: 'date',
    url: 'address',
  },
  from: {
    'front-matter': 'from front matter',
    'metadata.csv': 'from metadata.csv',
    format: 'from its file’s own fields',
    text: 'from its text',
  },
  unknown: 'not known',
  line: (number) => `line ${number}`,
  noise: (count) => `Taken as noise: ${counted(count, 'place')}`,
  noNoise: 'Nothing is taken as noise.',
  noiseKinds: {
    'front-matter': 'front matter',
    breadcrumb: 'breadcrumb',
    source: 'source',
    share: 'share buttons',
    editor: 'editors',
    qr: 'QR code',
    promo: 'related reading',
    quoted: 'quoted mail',
    repeat: 'repeat',
    'line-end': 'broken line',
    page: 'page head or number',
  },
  passages: (count, sentences) => `${counted(count, 'passage')}, ${counted(sentences, 'sentence')}`,
  passage: (number, line) => `Passage ${number}, from line ${line}`,
  sentences: (count) => counted(count, 'sentence'),
  passagesUnknown: {
    'no-index': 'Its passages are known when there is an index. Run: npm run index',
    'stale-index':
      'Its passages are not known: the index was built by other means. Run: npm run index',
    'damaged-index': 'Its passages are not known: the index is damaged. Run: npm run index',
    'not-indexed': 'Its passages are not known: it is not in the index.',
    changed: 'Its passages are not known: it has changed since it was indexed. Run: npm run index',
  },
  nothing: 'Nothing of it is a report’s own text; no build takes it.',
  folds: 'Read in searches as',
  noFolds: 'Every character is read in searches as it is written.',
  foldKinds: { character: 'characters', form: 'forms', capital: 'capitals' },
  warnings: 'Warnings',
};
