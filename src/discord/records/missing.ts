/**
 * What was asked in public and not found, or found and not what was asked, as the recorder keeps
 * it: read back and grouped by likeness, so that one sees what the collection lacks.
 */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { fold } from '../../text/folding/fold.js';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import { RECORDED } from './recorder.js';

/** The newest; what is older is no news. */
const MOST = 5_000;
/** Share of words in common from which two ask alike; .5 keeps 昌都機場何時啟用 with 昌都的機場什麼時候啟用. */
const ALIKE = 0.5;
/** Groups that a question is held against; the newest of them. */
const MOST_COMPARED = 2_000;

export interface MissingQuestion {
  /** YYYY-MM-DD. */
  day: string;
  question: string;
  /** Answered, and somebody pressed that it was not what they asked. */
  notAsked: boolean;
}

/** In order of time; none where nothing is kept. */
export async function readMissing(dataDir: string): Promise<MissingQuestion[]> {
  const missing: MissingQuestion[] = [];
  for (const name of [...RECORDED].reverse()) {
    const text = await readFile(path.join(dataDir, name), 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
      const one = readLine(line);
      if (one) missing.push(one);
    }
  }
  return missing.slice(-MOST);
}

/** Null for what was answered, and for a line that a full disk cut short. */
function readLine(line: string): MissingQuestion | null {
  try {
    const { day, question, answered, notAsked = false } = JSON.parse(line);
    if (typeof day !== 'string' || typeof question !== 'string') return null;
    return answered === false || notAsked === true ? { day, question, notAsked } : null;
  } catch {
    return null;
  }
}

/** Largest first, then the newest; each in order of time. */
export function groupAlike(questions: readonly MissingQuestion[]): MissingQuestion[][] {
  const groups: { words: Set<string>; members: MissingQuestion[] }[] = [];
  for (const one of questions) {
    const words = wordsIn(one.question);
    const like = groups.slice(-MOST_COMPARED).find((group) => shareOf(group.words, words) >= ALIKE);
    if (like) like.members.push(one);
    else groups.push({ words, members: [one] });
  }
  const last = (members: MissingQuestion[]): string => members.at(-1)?.day ?? '';
  return groups
    .map(({ members }) => members)
    .sort((a, b) => b.length - a.length || (last(a) < last(b) ? 1 : -1));
}

function wordsIn(question: string): Set<string> {
  const words = wordsOf(fold(question)).map(({ text }) => text);
  return new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isStopWord(word)));
}

function shareOf(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}

/** The file that administrators get, a line each question. */
export function describeMissing(questions: readonly MissingQuestion[], locale: Locale): string {
  const { status, punctuation } = MESSAGES[locale];
  const groups = groupAlike(questions);
  const [from = '', to = ''] = [questions[0]?.day, questions.at(-1)?.day];
  const counts = { questions: questions.length, groups: groups.length };
  const lines = groups.map((members) =>
    members.map(({ day, question, notAsked }, i) => {
      const text = question.replace(/\s+/gu, ' ').trim();
      const note = notAsked ? punctuation.note(status.notAsked) : '';
      return `${i === 0 ? `${members.length}`.padStart(4) : '    '}  ${day}  ${text}${note}`;
    }),
  );
  const head = [status.missingHead({ ...counts, from, to }), status.missingNote];
  return `${[head, ...lines].map((part) => part.join('\n')).join('\n\n')}\n`;
}
