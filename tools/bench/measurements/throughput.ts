/**
 * What a build costs beside its model: the same passages embedded by a build and by bare calls
 * to the model, in turns of a few dozen articles, so that both meet the same machine. A bare
 * call tokenises and runs the network; that a build keeps token states too is the build's cost.
 */

import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { type BenchArticle, writeArticles } from '../collection/collection.js';
import { spread } from '../collection/random.js';
import { atLeast, type Figure, median, sumOf } from '../meters/figure.js';
import { importShipped } from '../processes/shipped.js';
import type { Measurement, Setting } from './measurement.js';

/** The more, the less the fixed costs of a build weigh; the fewer, the better the turns. */
const ARTICLES_A_BLOCK = { quick: 30, full: 60 };
const BLOCKS = { quick: 2, full: 6 };

interface Block {
  passages: number;
  bareMs: number;
  buildMs: number;
  /** The build with a model that takes no time. */
  restMs: number;
}

export const throughput: Measurement = {
  name: 'throughput',
  title: 'Index throughput against the bare model, on the same passages in turns',
  measure: async (setting) => {
    const { loadEmbedder } =
      await importShipped<typeof import('../../../src/embedding/embedder.js')>(
        'embedding/embedder.js',
      );
    const embedder = await loadEmbedder(setting.config.MODEL_DIR);
    const blocks: Block[] = [];
    const size = setting.quick ? 'quick' : 'full';
    const step = ARTICLES_A_BLOCK[size];
    const sample = spread(setting.articles, BLOCKS[size] * step);
    for (let at = 0; at < sample.length; at += step) {
      const articles = sample.slice(at, at + step);
      blocks.push(await measureBlock(articles, blocks.length % 2 === 0, embedder, setting));
    }
    return describe(blocks);
  },
};

async function measureBlock(
  articles: BenchArticle[],
  bareFirst: boolean,
  embedder: Embedder,
  { workspace }: Setting,
): Promise<Block> {
  const { buildIndex } =
    await importShipped<typeof import('../../../src/ingest/build-index.js')>(
      'ingest/build-index.js',
    );
  const folder = await workspace.newFolder();
  const corpusDir = path.join(folder, 'corpus');
  await writeArticles(corpusDir, articles);
  const build = (name: string, using: Embedder) => async (): Promise<void> => {
    await buildIndex({
      corpusDir,
      indexDir: path.join(folder, name),
      model: using.model,
      loadEmbedder: async () => using,
    });
  };
  const keys: string[] = [];
  const restMs = await timed(build('rest', await recording(embedder, keys)));
  const bare = async (): Promise<void> => {
    for (const key of keys) await embedder.embedPassage(key, []);
  };
  const whole = build('whole', embedder);
  let bareMs = bareFirst ? await timed(bare) : 0;
  const buildMs = await timed(whole);
  if (!bareFirst) bareMs = await timed(bare);
  await rm(folder, { recursive: true, force: true });
  return { passages: keys.length, bareMs, buildMs, restMs };
}

/** Takes down what it is given and answers at once, with a token state a character. */
async function recording(embedder: Embedder, keys: string[]): Promise<Embedder> {
  const { encodeTokenSigns } = await importShipped<
    typeof import('../../../src/embedding/token-signs.js')
  >('embedding/token-signs.js');
  const vector = new Float32Array(embedder.model.dimensions);
  vector[0] = 1;
  return {
    ...embedder,
    embedPassage: async (key, parts) => {
      keys.push(key);
      const states = parts.map((part) => Array.from(part, () => vector));
      return { vector, tokens: encodeTokenSigns(states) };
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function describe(blocks: Block[]): Figure[] {
  const total = (key: keyof Block): number => sumOf(blocks.map((block) => block[key]));
  const passages = total('passages');
  const ratios = blocks.map(({ bareMs, buildMs }) => bareMs / buildMs);
  const ofTotals = (total('bareMs') / total('buildMs')).toFixed(3);
  return [
    {
      name: 'Bare model’s time / build’s time, median of blocks',
      value: median(ratios),
      unit: 'ratio',
      target: atLeast(0.85),
      note: `${ofTotals} of the totals; blocks ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    },
    { name: 'Bare model', value: passages / (total('bareMs') / 1000), unit: 'a second' },
    {
      name: 'Build',
      value: passages / (total('buildMs') / 1000),
      unit: 'a second',
      note: `${passages} passages in ${blocks.length} builds`,
    },
    {
      name: 'Build without the model, a passage',
      value: total('restMs') / passages,
      unit: 'ms',
    },
  ];
}
