/** The project's own questions as a set: how many there are, and that each is what it says. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/retrieval/question/question.js';
import type { Generation } from '../../src/store/generations.js';
import { fold } from '../../src/text/folding/fold.js';
import { splitLines, splitSentences } from '../../src/text/sentences.js';
import { openReports } from '../support/built-reports.js';
import { FUJIAN, HEBEI, REPORTS } from '../support/index.js';
import { shareOf } from '../support/own-questions/figures.js';
import {
  FORMS,
  KINDS,
  type Kind,
  type Part,
  partsOf,
  readQuestions,
  readUnanswerable,
  TODAY,
} from '../support/own-questions/questions.js';

/** Questions of each kind at least. */
const LEAST: Record<Kind, number> = {
  date: 6,
  figure: 6,
  person: 14,
  office: 6,
  place: 7,
  name: 10,
  thing: 17,
  reason: 2,
  order: 3,
  list: 31,
  said: 42,
  speaker: 10,
  head: 15,
  compare: 10,
  newest: 7,
};

const questions = readQuestions();
const unanswerable = readUnanswerable();
const parts = questions.flatMap((question) =>
  partsOf(question).map((part) => ({ ...part, id: question.id })),
);
const reports = Object.fromEntries(
  [FUJIAN, HEBEI].map((file) => [file, readFileSync(path.join(REPORTS, file), 'utf8')]),
);

let generation: Generation;

beforeAll(async () => {
  generation = await openReports();
});

describe('the set of questions', () => {
  it('is as large as it should be, and no two share an id', () => {
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(unanswerable.length).toBeGreaterThanOrEqual(40);
    const nearMisses = unanswerable.filter(({ kind }) => kind === 'near-miss');
    expect(nearMisses.length).toBeGreaterThanOrEqual(30);
    const ids = [...questions, ...unanswerable].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(KINDS)('asks for every kind of thing: %s', (kind) => {
    const ofKind = questions.filter((question) => question.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(LEAST[kind]);
  });

  it('compares what two reports say, and nothing else needs both but lists', () => {
    const both = questions.filter(({ second }) => second);
    expect(new Set(both.map(({ kind }) => kind))).toEqual(new Set(['compare', 'list']));
    for (const { kind, report, second } of questions) {
      if (kind === 'compare') expect([report, second?.report].sort()).toEqual([FUJIAN, HEBEI]);
    }
  });

  it('asks nothing twice', () => {
    for (const form of FORMS) {
      const seen = [...questions, ...unanswerable].map(({ forms }) => bare(forms[form]));
      expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
    }
  });

  it('asks in both scripts in a chat', () => {
    const everyday = questions.map(({ forms }) => forms.everyday);
    const simplified = shareOf(everyday, (wording) => fold(wording) === wording);
    expect(simplified).toBeGreaterThanOrEqual(0.5);
    expect(simplified).toBeLessThanOrEqual(0.8);
  });

  it.each(parts)('$id has answers that stand verbatim in its report', ({ report, answers }) => {
    for (const answer of answers) expect(reports[report]).toContain(answer);
  });

  it.each(parts)('$id has its own words in a sentence that answers', ({ words, ...part }) => {
    const isNamed = part.kind === 'speaker';
    const answering = isNamed ? [reports[part.report] ?? ''] : sentencesThatAnswer(part);
    for (const word of words ?? []) {
      expect(answering.filter((sentence) => sentence.includes(word))).not.toEqual([]);
    }
  });

  it('says why what the reports do not answer is not there', () => {
    for (const { id, why } of unanswerable) expect(why.length, id).toBeGreaterThanOrEqual(6);
  });

  it('asks of every passage of both reports', () => {
    const { articles } = generation;
    const unasked: string[] = [];
    for (let passage = 0; passage < articles.passages; passage++) {
      const { article: place, range } = articles.passage(passage);
      const { file, text } = articles.article(place);
      const held = text.slice(range.start, range.end);
      const isAsked = parts.some(
        ({ report, answers }) => report === file && answers.some((answer) => held.includes(answer)),
      );
      if (!isAsked) unasked.push(held);
    }
    expect(unasked).toEqual([]);
  });

  it('has the same question in Traditional and Simplified', () => {
    const quotes = /[「」“”]/gu;
    for (const { id, forms } of [...questions, ...unanswerable]) {
      const [hant, hans] = [forms.hant, forms.hans].map((form) => fold(form).replace(quotes, '"'));
      expect(hant, id).toBe(hans);
    }
  });

  it('asks mostly in other words than the sentence that answers', () => {
    const asks = questions.flatMap((question) =>
      (['hant', 'everyday'] as const).map((form) => ({ question, form })),
    );
    const few = shareOf(asks, ({ question, form }) => {
      const read = readQuestion(question.forms[form], {
        today: TODAY,
        lexicon: generation.terms,
      });
      if (typeof read === 'string') return false;
      const answering = partsOf(question).flatMap(sentencesThatAnswer).map(fold);
      const shared = read.words.filter((word) => answering.some((key) => key.includes(word)));
      return shared.length <= read.words.length / 2;
    });
    expect(few).toBeGreaterThanOrEqual(0.5);
  });
});

/** Folded letters and digits alone. */
function bare(wording: string): string {
  return fold(wording).replace(/[^\p{L}\p{N}]/gu, '');
}

function sentencesThatAnswer({ report, answers }: Pick<Part, 'report' | 'answers'>): string[] {
  const text = reports[report] ?? '';
  return splitLines(text)
    .flatMap((line) => splitSentences(text, line))
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => answers.some((answer) => sentence.includes(answer)));
}
