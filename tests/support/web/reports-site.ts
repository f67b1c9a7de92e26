/** The web side over the two reports, with the model that ships. */

import { beforeAll } from 'vitest';
import type { Generation } from '../../../src/store/generations.js';
import type { WebSources } from '../../../src/web/sources.js';
import { openReports } from '../built-reports.js';
import { realEmbedder } from '../models/model.js';
import { openSite, type Site, sourcesOf } from './web.js';

interface Opened {
  generation: Generation;
  sources: WebSources;
  site: Site;
}

/** To be called at the top of a test's file; there from the first test on. */
export function reportsSite(): Readonly<Opened> {
  let opened: Opened | undefined;
  beforeAll(async () => {
    const embedder = await realEmbedder();
    const generation = await openReports();
    const sources = sourcesOf(generation, embedder);
    opened = { generation, sources, site: openSite(sources) };
  });
  return {
    get generation() {
      return (opened as Opened).generation;
    },
    get sources() {
      return (opened as Opened).sources;
    },
    get site() {
      return (opened as Opened).site;
    },
  };
}
