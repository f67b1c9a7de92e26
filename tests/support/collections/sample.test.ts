/** A fixed part of a retrieval test collection. */

import { describe, expect, it } from 'vitest';
import type { EvalCollection } from '../../../src/evaluation/collection.js';
import { sampleCollection } from './sample.js';

const REPORTS = [
  ['昌都', '福建黨政代表團赴西藏昌都市考察'],
  ['阿里', '河北省黨政代表團赴西藏阿里考察'],
  ['那曲', '遼寧省黨政代表團赴西藏那曲考察'],
  ['世界盃', '阿根廷隊在世界盃決賽中奪冠'],
  ['豆腐', '麻婆豆腐要先把豆腐焯水'],
  ['捷運', '臺北捷運末班車在午夜前後'],
  ['班列', '中歐班列去年開行一萬九千列'],
  ['感冒', '感冒發燒要多喝水多休息'],
] as const;

const collection: EvalCollection = {
  name: '報導',
  documents: REPORTS.map(([_id, text]) => ({ _id, title: '', text })),
  queries: REPORTS.map(([id]) => ({
    id: `${id}一問`,
    text: `關於${id}的黨政代表團說了什麼`,
    today: null,
    type: null,
    relevant: new Set([id]),
    answers: null,
  })),
};

describe('sampleCollection', () => {
  it('holds what answers its questions and as many others', () => {
    const sample = sampleCollection(collection, { questions: 3, others: 2 });
    const kept = sample.documents.map(({ _id }) => _id);
    expect(sample.queries).toHaveLength(3);
    expect(kept).toHaveLength(5);
    expect(kept).toEqual(
      expect.arrayContaining(sample.queries.flatMap(({ relevant }) => [...relevant])),
    );
  });

  it('takes the documents most like the question first', () => {
    const queries = collection.queries.filter(({ id }) => id === '昌都一問');
    const sample = sampleCollection({ ...collection, queries }, { questions: 1, others: 2 });
    expect(sample.documents.map(({ _id }) => _id).sort()).toEqual(['昌都', '那曲', '阿里'].sort());
  });

  it('is the same in whatever order the collection comes', () => {
    const size = { questions: 3, others: 3 };
    const { name, documents, queries } = collection;
    const reversed = {
      name,
      documents: documents.toReversed(),
      queries: queries.toReversed(),
    };
    expect(sampleCollection(reversed, size)).toEqual(sampleCollection(collection, size));
  });

  it('is all of a smaller collection', () => {
    const sample = sampleCollection(collection, { questions: 80, others: 80 });
    expect(sample.queries).toHaveLength(REPORTS.length);
    expect(sample.documents).toHaveLength(REPORTS.length);
  });
});
