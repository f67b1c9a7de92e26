/** Questions as a collection of a few literal texts reads them, and the evidence it has for them. */

import type { Aliases } from '../../../src/expansion/aliases.js';
import { type Question, readQuestion } from '../../../src/retrieval/question/question.js';
import type { TokenMatches } from '../../../src/retrieval/ranking/late-interaction.js';
import type { ArticleStore } from '../../../src/store/articles.js';
import { checkOf, decodeContainer } from '../../../src/store/container.js';
import { TermWriter } from '../../../src/store/terms/term-writer.js';
import { TermIndex } from '../../../src/store/terms/terms.js';
import { fold } from '../../../src/text/folding/fold.js';
import { countTerms } from '../../../src/text/words.js';

/** The day on which these questions are asked. */
export const ASKED_ON = '2026-11-25';

/** The terms of passages, one a text. */
export function termsOf(...texts: string[]): TermIndex {
  const writer = new TermWriter();
  for (const text of texts) writer.append([...countTerms(fold(text))]);
  const bytes = writer.encode();
  const container = decodeContainer(bytes, 'terms.bin', { ...checkOf(bytes), kind: 'TERM' });
  return TermIndex.open(container, texts.length);
}

export interface AskedOf {
  lexicon?: TermIndex;
  today?: string | null;
  aliases?: Aliases;
  articles?: Pick<ArticleStore, 'records'>;
}

/** A question that asks nothing is a fault of the test. */
export function questionOf(text: string, { lexicon = termsOf(), ...more }: AskedOf = {}): Question {
  const question = readQuestion(text, { today: ASKED_ON, lexicon, ...more });
  if (typeof question === 'string') throw new Error(`${text} asks nothing: ${question}`);
  return question;
}

/** As the tokens of a question may find those of a title and sentences: each row one token. */
export function matchesOf(rows: number[][]): TokenMatches {
  const parts = rows[0]?.length ?? 0;
  const mean = Float32Array.from({ length: parts }, (_, part) =>
    rows.reduce((sum, row) => sum + (row[part] as number) / rows.length, 0),
  );
  return { parts, tokens: rows.length, nearest: Float32Array.from(rows.flat()), mean };
}
