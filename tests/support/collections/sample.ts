/**
 * A part of a retrieval test collection, the same in every run and on every machine, small enough
 * to be indexed in a test. Fewer documents compete than in the whole, so its figures are held
 * against each other over time, never against a published one.
 */

import { createHash } from 'node:crypto';
import type { EvalCollection, EvalQuery } from '../../../src/evaluation/collection.js';

export interface SampleSize {
  questions: number;
  /** Documents besides those that answer the sampled questions. */
  others: number;
}

/**
 * So many others for each question are the ones most like it. With others by chance alone hit@1 on
 * chrono-dev's sample is .984, and a worse ranking hardly shows; with two rivals it is .944, as on
 * the whole collection.
 */
const RIVALS = 2;

/**
 * The questions whose ids' SHA-256 come first, every document that answers one of them, and
 * others: the rivals of each question, then those whose ids' SHA-256 come first. A question added
 * to the collection moves one of the sample, not all.
 */
export function sampleCollection(
  { name, documents, queries }: EvalCollection,
  { questions, others }: SampleSize,
): EvalCollection {
  const asked = inHashOrder(queries, ({ id }) => id).slice(0, questions);
  const hashed = inHashOrder(documents, ({ _id }) => _id);
  const kept = new Set(asked.flatMap(({ relevant }) => [...relevant]));
  const size = kept.size + others;
  const rivals = findRivals(asked, hashed);
  for (let rank = 0; rank < RIVALS; rank++) {
    for (const found of rivals) {
      const rival = found[rank];
      if (rival !== undefined && kept.size < size) kept.add(rival);
    }
  }
  for (const { _id } of hashed) if (kept.size < size) kept.add(_id);
  return { name, documents: hashed.filter(({ _id }) => kept.has(_id)), queries: asked };
}

/**
 * The ids of the documents that do not answer a question and share most of its pairs of
 * characters, the rarer the more; best first. Apart from the program's own words and ranking,
 * so that a change to those leaves the sample as it is.
 */
function findRivals(
  questions: readonly EvalQuery[],
  documents: EvalCollection['documents'],
): string[][] {
  const holders = new Map<string, number[]>();
  documents.forEach(({ title, text }, index) => {
    for (const pair of pairsOf(`${title}\n${text}`)) {
      const held = holders.get(pair);
      if (held) held.push(index);
      else holders.set(pair, [index]);
    }
  });
  return questions.map(({ text, relevant }) => {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(text)) {
      const held = holders.get(pair) ?? [];
      const weight = Math.log(documents.length / held.length);
      for (const index of held) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    return [...shared]
      .sort(([a, mine], [b, other]) => other - mine || a - b)
      .map(([index]) => documents[index]?._id ?? '')
      .filter((id) => !relevant.has(id))
      .slice(0, RIVALS);
  });
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function inHashOrder<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  const hashed = items.map((item) => {
    const hash = createHash('sha256').update(idOf(item)).digest('hex');
    return { item, hash };
  });
  return hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ item }) => item);
}
