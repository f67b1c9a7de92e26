/** The web side over one short article and a file that failed, for what is said of every answer. */

import { beforeAll } from 'vitest';
import type { Generation } from '../../../src/store/generations.js';
import type { WebSources } from '../../../src/web/sources.js';
import type { WebOptions } from '../../../src/web/web.js';
import { builtIndex, writeFiles } from '../index.js';
import { fakeEmbedder } from '../models/fake-embedder.js';
import { temporaryFolder } from '../run/temporary.js';
import { openSite, type Site, sourcesOf } from './web.js';

const CORPUS = {
  'a.txt': '昌都市婦幼保健院揭牌\n\n9月13日，昌都市婦幼保健院在卡若區揭牌。\n',
  '2018/broken.txt': Buffer.from([0, 1, 2, 3]),
};

export interface SmallSite {
  readonly generation: Generation;
  readonly corpusDir: string;
  readonly sources: WebSources;
  siteWith(changes?: Partial<WebSources>, options?: Partial<WebOptions>): Site;
}

/** To be called at the top of a test's file. */
export function smallSite(): SmallSite {
  const embedder = fakeEmbedder();
  let generation: Generation | undefined;
  let corpusDir = '';
  beforeAll(async () => {
    corpusDir = writeFiles(temporaryFolder(), CORPUS);
    ({ generation } = await builtIndex(embedder, corpusDir));
  });
  return {
    get generation() {
      return generation as Generation;
    },
    get corpusDir() {
      return corpusDir;
    },
    get sources() {
      return sourcesOf(generation as Generation, embedder);
    },
    siteWith: (changes = {}, options = {}) =>
      openSite(sourcesOf(generation as Generation, embedder, changes), options),
  };
}
