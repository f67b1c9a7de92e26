/** What a reader's figures come to, on windows whose figures are set by hand. */

import { describe, expect, it } from 'vitest';
import type { TokenLogits } from '../../../src/embedding/reader.js';
import { rankWindows } from '../../../src/retrieval/ranking/rank.js';
import { readTogether } from '../../../src/retrieval/reading/read-together.js';
import { sentenceReadings } from '../../../src/retrieval/reading/sentence-readings.js';
import {
  type Ranked,
  type ReadingWeights,
  type Weighed,
  weighReading,
} from '../../../src/retrieval/reading/weigh-reading.js';

/** A token a character; so much for a beginning and an end at some of them, little elsewhere. */
function logitsOf(text: string, starts: Record<number, number>, ends: Record<number, number>) {
  const figures = (given: Record<number, number>) =>
    Float32Array.from(text, (_, at) => given[at] ?? -20);
  const ranges = Array.from(text, (_, at) => ({ start: at, end: at + 1 }));
  return { ranges, starts: figures(starts), ends: figures(ends) } satisfies TokenLogits;
}

describe('sentenceReadings', () => {
  const texts = ['学校在昌都市。', '有三十名老师。'];

  it('gives each sentence its own likeliest words', () => {
    const whole = texts.join('');
    const read = sentenceReadings(texts, logitsOf(whole, { 3: 1, 8: 5 }, { 5: 2, 10: 4 }));
    const words = read.map(({ span }, i) => span && texts[i]?.slice(span.start, span.end));
    expect(words).toEqual(['昌都市', '三十名']);
    expect(read[1]?.span).toMatchObject({ startLogit: 5, endLogit: 4 });
    expect(read[1]?.begins).toBeCloseTo(5, 3);
  });

  it('takes no words over the end of a sentence', () => {
    const read = sentenceReadings(texts, logitsOf(texts.join(''), { 5: 9 }, { 8: 9 }));
    for (const { span } of read) {
      expect((span?.startLogit ?? 0) + (span?.endLogit ?? 0)).toBeLessThan(0);
    }
  });

  it('knows nothing of what was cut off', () => {
    const cut = logitsOf('学校在', { 0: 1 }, { 1: 1 });
    expect(sentenceReadings(texts, cut)[1]).toEqual({
      begins: Number.NEGATIVE_INFINITY,
      ends: Number.NEGATIVE_INFINITY,
      span: null,
    });
  });
});

describe('readTogether', () => {
  it('shares one whole among all that was read and “not here”', () => {
    const text = '三十名';
    const [one] = sentenceReadings([text], logitsOf(text, { 0: Math.log(3) }, { 2: Math.log(3) }));
    if (!one) throw new Error('one sentence was read');
    const together = readTogether([one, one]);
    expect(together.here).toBeCloseTo(6 / 7, 4);
    expect(together.features(one).share).toBeCloseTo(3 / 7, 4);
    expect(together.passageFeatures([one, one]).share).toBeCloseTo(6 / 7, 4);
    expect(one.span && together.probability(one.span)).toBeCloseTo((3 / 7) ** 2, 4);
  });

  it('says that nothing is there where nothing was read', () => {
    expect(readTogether([]).here).toBe(0);
  });
});

describe('weighReading', () => {
  const passageOf = (passage: number, score: number): Weighed => ({
    candidate: { passage },
    score,
    windows: [{ start: 0, end: 7, first: 0, last: 0 }],
  });
  const [first, second] = [passageOf(1, 2), passageOf(2, 1)];
  const logits = [[2], [1]];
  const counted: Ranked<Weighed> = {
    passages: [first, second],
    logits,
    windows: rankWindows([first, second], logits),
    confidence: 0.5,
  };
  const sums: ReadingWeights = {
    passage: { counted: 1, share: 4, stands: 0, unread: 0 },
    sentence: { counted: 1, share: 4, stands: 0, unread: 0 },
    confidence: { counted: 1, here: 2, share: 0, stands: 0, span: 0, offset: 0 },
  };
  const text = '有三十名老师。';
  const [sentence] = sentenceReadings([text], logitsOf(text, { 1: 12 }, { 3: 12 }));
  if (!sentence) throw new Error('one sentence was read');

  it('puts first what is read to answer, with its words', () => {
    const read = new Map([[2, new Map([[0, sentence]])]]);
    const weighed = weighReading(counted, read, sums);
    expect(weighed.passages).toEqual([second, first]);
    expect(weighed.windows[0]).toMatchObject({ passage: second, logit: 1 });
    expect(weighed.windows[0]?.read).toMatchObject({ sentence: 0, start: 1, end: 4 });
    expect(weighed.windows[1]?.read).toBeNull();
    expect(weighed.confidence).toBeGreaterThan(0.85);
  });

  it('leaves all as it was counted where nothing could be read', () => {
    const weighed = weighReading(counted, new Map(), sums);
    expect(weighed.passages).toEqual([first, second]);
    expect(weighed.confidence).toBeCloseTo(0.5, 9);
  });

  it('is sure to a number where counting was sure', () => {
    const sure = weighReading({ ...counted, confidence: 1 }, new Map(), sums);
    expect(sure.confidence).toBeLessThan(1);
    expect(sure.confidence).toBeGreaterThan(0.99);
  });
});
