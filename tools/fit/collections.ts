/**
 * What weights are fitted on: each collection as it is, and one of long articles, made by joining
 * the paragraphs that stand in one document, since most reports have several passages.
 */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../src/config.js';
import { type Embedder, loadEmbedder } from '../../src/embedding/embedder.js';
import {
  type EvalCollection,
  readCollection,
  writeCorpus,
} from '../../src/evaluation/collection.js';
import { buildIndex } from '../../src/ingest/build-index.js';
import { fingerprintOf } from '../../src/ingest/fingerprint.js';
import { type Generation, openServing } from '../../src/store/generations.js';

const CACHE = path.join(PACKAGE_ROOT, '.cache', 'fit');

export interface FitCollection {
  name: string;
  /** Collections of one source are left out together when one of them is reported. */
  source: string;
  collection: EvalCollection;
  /** By question, the paragraph that answers; null where all of the article may. */
  paragraphOf: ((question: string) => string | null) | null;
}

export async function fitCollections(dir: string): Promise<FitCollection[]> {
  const names = (await readdir(dir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const collections = await Promise.all(
    names.map(async (name): Promise<FitCollection> => {
      const collection = await readCollection(path.join(dir, name));
      return { name, source: name, collection, paragraphOf: null };
    }),
  );
  return [...collections, ...collections.flatMap((one) => joinParagraphs(one) ?? [])];
}

/** Null for a collection whose documents are not numbered paragraphs (ARTICLE-NUMBER). */
function joinParagraphs({ name, source, collection }: FitCollection): FitCollection | null {
  const articleOf = (id: string): string | null => /^(.*-\d+)-\d+$/u.exec(id)?.[1] ?? null;
  const groups = new Map<string, typeof collection.documents>();
  for (const document of collection.documents) {
    const article = articleOf(document._id);
    if (!article) return null;
    groups.set(article, [...(groups.get(article) ?? []), document]);
  }
  const oneLine = (text = ''): string => text.replaceAll('\n', ' ');
  const texts = new Map(collection.documents.map(({ _id, text }) => [_id, oneLine(text)]));
  const paragraphs = new Map(
    collection.queries.map(({ id, relevant }) => [id, texts.get([...relevant][0] ?? '') ?? null]),
  );
  return {
    name: `${name}-articles`,
    source,
    collection: {
      name: `${name}-articles`,
      documents: [...groups].map(([_id, parts]) => ({
        _id,
        title: parts[0]?.title ?? '',
        text: parts.map(({ text }) => oneLine(text)).join('\n\n'),
      })),
      queries: collection.queries.map((query) => ({
        ...query,
        relevant: new Set([...query.relevant].map((id) => articleOf(id) ?? id)),
      })),
    },
    paragraphOf: (question) => paragraphs.get(question) ?? null,
  };
}

export async function openCollection(
  { collection }: FitCollection,
  modelDir: string,
): Promise<{ generation: Generation; embedder: Embedder }> {
  const folder = path.join(CACHE, collection.name);
  const [corpusDir, indexDir] = [path.join(folder, 'corpus'), path.join(folder, 'index')];
  await writeCorpus(collection, corpusDir);
  const embedder = await loadEmbedder(modelDir);
  const { model } = embedder;
  await buildIndex({ corpusDir, indexDir, model, loadEmbedder: async () => embedder });
  return { generation: await openServing(indexDir, fingerprintOf(model)), embedder };
}
