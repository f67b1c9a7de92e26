/** What is rare among the candidates of one question, whatever it is in the collection. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { findCandidates } from '../../../src/retrieval/candidates.js';
import {
  type CandidateSet,
  readCandidateSet,
} from '../../../src/retrieval/ranking/candidate-set.js';
import { coverageFor } from '../../../src/retrieval/ranking/coverage.js';
import { TokenMatcher } from '../../../src/retrieval/ranking/late-interaction.js';
import type { Generation } from '../../../src/store/generations.js';
import { builtIndex, writeFiles } from '../../support/index.js';
import { realEmbedder } from '../../support/models/model.js';
import { temporaryFolder } from '../../support/run/temporary.js';
import { questionOf } from '../../support/texts/questions.js';

const FILES = {
  'a.txt': '昌都水廠\n\n昌都市的水廠已經投用。昌都市的居民喝上了清水。\n',
  'b.txt': '昌都中學\n\n昌都市的中學已經開學。校長致辭歡迎新生。\n',
  'c.txt': '阿里醫院\n\n阿里地區的醫院開診。\n',
};

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  ({ generation } = await builtIndex(embedder, writeFiles(temporaryFolder(), FILES)));
});

/** All passages of the collection, as the question reads them. */
async function candidateSetOf(asked: string, matcher?: TokenMatcher): Promise<CandidateSet> {
  const { terms, signs } = generation;
  const question = questionOf(asked, { lexicon: terms });
  const { vector, tokens } = await embedder.embedQuestion(question.key);
  const { candidates } = await findCandidates(generation, { ...question, vector });
  return readCandidateSet(generation, candidates, {
    matcher: matcher ?? new TokenMatcher(tokens),
    signs: await signs.read(candidates.map(({ passage }) => passage)),
    coverage: coverageFor(question, terms),
  });
}

describe('readCandidateSet', () => {
  it('reads each candidate with its sentences, folded, and its title', async () => {
    const { read } = await candidateSetOf('昌都的水厂');
    expect(read.map(({ article }) => article.file).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const water = read.find(({ article }) => article.file === 'a.txt');
    expect(water).toMatchObject({
      title: '昌都水厂',
      texts: ['昌都市的水厂已经投用。', '昌都市的居民喝上了清水。'],
    });
    // Title and sentences.
    expect(water?.matches.parts).toBe(3);
  });

  it('takes for rare what few sentences hold; a title stands over all of its own', async () => {
    const { rarity } = await candidateSetOf('昌都的水厂清水');
    const idf = (sentences: number, held: number): number =>
      Math.log(1 + (sentences - held + 0.5) / (held + 0.5));
    // Five sentences: 昌都 over four of them, 水厂 over two by its title, 清水 in one, 铁路 in none.
    expect(rarity('昌都')).toBeCloseTo(idf(5, 4), 9);
    expect(rarity('水厂')).toBeCloseTo(idf(5, 2), 9);
    expect(rarity('清水')).toBeCloseTo(idf(5, 1), 9);
    expect(rarity('铁路')).toBeCloseTo(idf(5, 0), 9);
  });

  it('weighs tokens by how differently the sentences answer them; sums to 1', async () => {
    const { spread, read } = await candidateSetOf('昌都的水厂投用');
    expect(spread).toHaveLength(read[0]?.matches.tokens ?? 0);
    expect(spread.every((value) => value >= 0)).toBe(true);
    expect(spread.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });

  it('gives no weight to a token that finds the same everywhere', async () => {
    const nothing = new Float32Array(embedder.model.dimensions);
    const { tokens } = await embedder.embedQuestion('水厂');
    const { spread } = await candidateSetOf('水厂', new TokenMatcher([nothing, ...tokens]));
    expect(spread[0]).toBe(0);
    expect(spread.slice(1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    const none = await candidateSetOf('水厂', new TokenMatcher([nothing]));
    expect([...none.spread]).toEqual([0]);
  });
});
