/** The files that the reader learns from and is measured on, as texts and questions. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCollection } from '../../../src/evaluation/collection.js';
import type { Range } from '../../../src/types/article.js';
import type { ReaderText } from './folded-text.js';
import {
  placesOf,
  readerKey,
  type SourceText,
  toFoldedRange,
  toReaderText,
} from './folded-text.js';

export interface AskedText {
  id: string;
  source: string;
  /** The text that answers. */
  text: string;
  /** Folded. */
  question: string;
  /** In the folded text, wherever the answer stands. */
  answers: Range[];
}

export interface Source {
  texts: ReaderText[];
  questions: AskedText[];
}

interface EncyclopaediaQuestion {
  id: string;
  context: string;
  question: string;
  start: number;
  end: number;
}

interface NewsQuestion {
  id: string;
  context: string;
  question: string;
  starts: number[];
  length: number;
}

/** @param folder holds encyclopaedia-contexts.jsonl.gz and its questions */
export function readEncyclopaedia(folder: string): Source {
  const originals = readRows<Omit<SourceText, 'source'>>(folder, 'encyclopaedia-contexts');
  const questions = readRows<EncyclopaediaQuestion>(folder, 'encyclopaedia-questions');
  return locate(
    originals.map((one) => ({ ...one, source: 'encyclopaedia' })),
    questions.map(({ start, end, ...one }) => ({ ...one, ranges: [{ start, end }] })),
  );
}

/** @param folder holds news-contexts.jsonl.gz and its questions */
export function readNews(folder: string): Source {
  const originals = readRows<{ id: string; text: string }>(folder, 'news-contexts');
  const questions = readRows<NewsQuestion>(folder, 'news-questions');
  return locate(
    originals.map((one) => ({ ...one, title: '', source: 'news' })),
    questions.map(({ starts, length, ...one }) => ({
      ...one,
      ranges: starts.map((start) => ({ start, end: start + length })),
    })),
  );
}

/** Articles without questions. */
export function readArticles(folder: string): ReaderText[] {
  return readRows<{ id: string; text: string }>(folder, 'articles').map((one) =>
    toReaderText({ ...one, title: '', source: 'articles' }),
  );
}

/** A retrieval collection: the answers of its questions wherever they stand in what is relevant. */
export async function readEvaluation(folder: string): Promise<Source> {
  const { name, documents, queries } = await readCollection(folder);
  const texts = documents.map(({ _id, title, text }) =>
    toReaderText({ id: _id, source: name, title: title ?? '', text }),
  );
  const byId = new Map(texts.map((text) => [text.id, text]));
  const questions = queries.flatMap(({ id, text: asked, relevant, answers }) => {
    const found = [...relevant].flatMap((one): AskedText[] => {
      const text = byId.get(one);
      const places = (answers ?? []).flatMap((answer) =>
        text ? placesOf(readerKey(answer), text.text) : [],
      );
      const question = readerKey(asked);
      return places.length > 0 ? [{ id, source: name, text: one, question, answers: places }] : [];
    });
    return found.slice(0, 1);
  });
  return { texts, questions };
}

type Located = { id: string; context: string; question: string; ranges: Range[] };

/** Questions whose answer is lost in folding are left out. */
function locate(originals: SourceText[], asked: Located[]): Source {
  const texts = new Map(originals.map((one) => [one.id, toReaderText(one)]));
  const byId = new Map(originals.map((one) => [one.id, one]));
  const questions = asked.flatMap(({ id, context, question, ranges }): AskedText[] => {
    const [text, original] = [texts.get(context), byId.get(context)];
    if (!text || !original) return [];
    const answers = ranges.flatMap((range) => toFoldedRange(original.text, text, range) ?? []);
    if (answers.length === 0) return [];
    return [{ id, source: text.source, text: context, question: readerKey(question), answers }];
  });
  return { texts: [...texts.values()], questions };
}

function readRows<T>(folder: string, name: string): T[] {
  const lines = gunzipSync(readFileSync(path.join(folder, `${name}.jsonl.gz`))).toString('utf8');
  return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}
