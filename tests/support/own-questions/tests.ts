/**
 * The tests of the project's own questions on the two reports of corpus/, asked of the shipped
 * model: what comes first may not get worse. The floors stand a little under what was measured
 * on processors with AVX-512 and without, on which near ties fall differently
 * (docs/EVALUATION.md); whoever improves the ranking raises them. `EVAL_TABLE=on` prints the
 * figures, and `npm run questions` every question with its first excerpt. question-set.test.ts
 * holds the set itself together.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/embedding/reader.js';
import { openReports } from '../built-reports.js';
import { FUJIAN, HEBEI, REPORTS } from '../index.js';
import { realEmbedder } from '../models/model.js';
import { measureAsked, measureTold, shareOf, tabulate } from './figures.js';
import {
  type Asked,
  type AskedInVain,
  type Asking,
  askForm,
  askInVain,
  type Form,
  MISSES,
  type OwnQuestion,
  readQuestions,
  readUnanswerable,
} from './questions.js';

interface FormFloors {
  /** From the right report. */
  hit1: number;
  /** In the first excerpt, and in the first three. */
  answer1: number;
  answer3: number;
}

/** Shares of the questions. */
export interface OwnFloors {
  /** Those that are asked. */
  forms: Partial<Record<Form, FormFloors>>;
  /** Of the formal questions: overlap with the answer's words, and share of the marks that are right. */
  marks: { f1: number; right: number };
}

/** Share of what the reports answer that is said not to be there, and of what they do not that is said to be answered. */
const MOST = { none: 0.06, false: { 'near-miss': 0.028, unrelated: 0 } };
/** Share of what they do not answer that is said not to be there. */
const DECLINED = { 'near-miss': 0.3, unrelated: 0.87 };
/** Forms in which that is asked: Simplified is read as Traditional is. */
const IN_VAIN: readonly Form[] = ['hant', 'everyday'];

/** For 650 questions: half a minute on idle cores. */
const ASKING_TIMEOUT_MS = 900_000;

const questions = readQuestions();
const unanswerable = readUnanswerable();
const reports = Object.fromEntries(
  [FUJIAN, HEBEI].map((file) => [file, readFileSync(path.join(REPORTS, file), 'utf8')]),
);

/**
 * Declares the tests, in the test file that calls it.
 * @param openReader what reads beside what is counted; nothing where only that is asked
 */
export function testOwnQuestions(floors: OwnFloors, openReader?: () => Promise<Reader>): void {
  const forms = Object.entries(floors.forms) as [Form, FormFloors][];
  let asked: Asked[];
  let inVain: AskedInVain[];

  beforeAll(async () => {
    const asking: Asking = {
      generation: await openReports(),
      embedder: await realEmbedder(),
      reader: await openReader?.(),
    };
    asked = [];
    for (const [form] of forms) asked.push(...(await askForm(form, askedIn(form), asking)));
    inVain = [];
    for (const form of IN_VAIN) inVain.push(...(await askInVain(form, unanswerable, asking)));
  }, ASKING_TIMEOUT_MS);

  afterAll(() => {
    if (process.env.EVAL_TABLE !== 'on') return;
    process.stdout.write(`${tabulate(asked, inVain).join('\n')}\n`);
  });

  function askedAs(form: Form): Asked[] {
    return asked.filter((one) => one.form === form);
  }

  describe('what the reports answer', () => {
    it.each(forms)('comes first as often as it did: %s', (form, floor) => {
      const { hit1, answer1, answer3 } = measureAsked(askedAs(form));
      expect(hit1, 'from the right report').toBeGreaterThanOrEqual(floor.hit1);
      expect(answer1, 'in the first excerpt').toBeGreaterThanOrEqual(floor.answer1);
      expect(answer3, 'in the first three').toBeGreaterThanOrEqual(floor.answer3);
    });

    it.each(forms)('is hardly ever said not to be there: %s', (form) => {
      expect(measureTold(askedAs(form)).none).toBeLessThanOrEqual(MOST.none);
    });

    it('is the same whichever script asks', () => {
      const hant = new Map(askedAs('hant').map((one) => [one.question.id, placeOfFirst(one)]));
      const same = shareOf(
        askedAs('hans'),
        (one) => placeOfFirst(one) === hant.get(one.question.id),
      );
      expect(same).toBeGreaterThanOrEqual(0.98);
    });

    it('has the answer marked as often and as rightly as it was', () => {
      const { f1, right } = measureAsked(askedAs('hant')).spans;
      expect(f1).toBeGreaterThanOrEqual(floors.marks.f1);
      expect(right).toBeGreaterThanOrEqual(floors.marks.right);
    });

    it('is quoted exactly, from the file itself', () => {
      const excerpts = asked.flatMap(({ answer }) => [...answer.excerpts, ...answer.near]);
      expect(excerpts.length).toBeGreaterThan(asked.length * 2);
      for (const { text, start, end, citation } of excerpts) {
        expect(text).toBe(reports[citation.file]?.slice(start, end));
      }
    });
  });

  describe('what the reports do not answer', () => {
    it.each(MISSES)('is not said to be answered: %s', (miss) => {
      const these = inVain.filter(({ question }) => question.kind === miss);
      expect(measureTold(these).answer).toBeLessThanOrEqual(MOST.false[miss]);
    });

    it.each(MISSES)('is said not to be there: %s', (miss) => {
      const these = inVain.filter(({ question }) => question.kind === miss);
      expect(measureTold(these).none).toBeGreaterThanOrEqual(DECLINED[miss]);
    });
  });
}

/** Every second question in Simplified, which question-set.test.ts holds to fold to the same. */
function askedIn(form: Form): OwnQuestion[] {
  return form === 'hans' ? questions.filter((_, at) => at % 2 === 0) : questions;
}

/** Where the first excerpt stands. */
function placeOfFirst({ answer }: Asked): string {
  const [first] = answer.excerpts;
  return first ? `${first.citation.file} ${first.start}-${first.end}` : 'none';
}
