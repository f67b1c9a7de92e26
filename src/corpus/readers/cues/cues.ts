/**
 * Transcripts, SRT and WebVTT: what is said, without the times, which are where each cue begins.
 * Sentences go on over cues; where nothing is punctuated, each cue is a line.
 */

import { KaojuError } from '../../../errors.js';
import type { OriginPiece } from '../../../text/origin-map.js';
import type { PlaceMark } from '../../../types/article.js';
import { decodeText } from '../../decode.js';
import type { Reading } from '../reader.js';

interface Cue {
  seconds: number;
  /** Its lines, where each stands in the file. */
  lines: { text: string; from: number }[];
}

const TIMES = /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s+-->\s+\d/u;
/** Who speaks and how it is set: <v 王芳>, <i>, <00:00:01.000>, {\an8}. */
const TAG = /<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/gu;
/** Of what stands before a cue, so much tells how it goes on: a sentence's end and what closes behind it. */
const TAIL = 8;
const SENTENCE_END = /[。！？!?…]["'”’」』）)]*$/u;
/** Of cues that end a sentence, where sentences are punctuated at all. */
const PUNCTUATED = 0.1;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** @throws FileUnreadable for what holds no cue */
export async function read(bytes: Buffer): Promise<Reading[]> {
  const { text: file, encoding, warning } = decodeText(bytes);
  const cues = readCues(file);
  if (cues.length === 0) throw new KaojuError('FileUnreadable', 'holds no cue of a transcript');
  const ends = cues.filter(({ lines }) =>
    SENTENCE_END.test(lines.at(-1)?.text.trimEnd() ?? ''),
  ).length;
  const written = write(cues, ends >= cues.length * PUNCTUATED);
  const warnings = warning ? [warning] : [];
  return [{ part: null, ...written, told: { title: null }, noise: [], encoding, warnings }];
}

function readCues(file: string): Cue[] {
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  let at = 0;
  for (const line of file.split('\n')) {
    const times = TIMES.exec(line);
    if (times) {
      cue = { seconds: secondsOf(times), lines: [] };
      cues.push(cue);
    } else if (line.trim() === '') {
      cue = null;
    } else if (cue) {
      cue.lines.push({ text: line, from: at });
    }
    at += line.length + 1;
  }
  return cues.filter(({ lines }) => lines.some(({ text }) => text.replace(TAG, '').trim() !== ''));
}

function secondsOf([
  ,
  hours = '0',
  minutes = '0',
  seconds = '0',
  part = '0',
]: RegExpExecArray): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole + Number(part.padEnd(3, '0')) / 1000;
}

function write(cues: Cue[], punctuated: boolean): Pick<Reading, 'text' | 'origin' | 'marks'> {
  const parts: string[] = [];
  let length = 0;
  let tail = '';
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
    tail = (tail + part).slice(-TAIL);
  };
  const pieces: OriginPiece[] = [];
  const marks: PlaceMark[] = [];
  for (const { seconds, lines } of cues) {
    const spoken = lines.flatMap(({ text: line, from }) => runsOf(line, from));
    for (const [index, run] of spoken.entries()) {
      push(gapBetween(tail, run.text, index === 0 && !punctuated));
      if (index === 0) {
        marks.push({ at: length, kind: 'cue', label: clock(seconds), number: seconds });
      }
      const start = length;
      push(run.text);
      const to = run.from + run.text.length;
      pieces.push({ start, end: length, source: 0, from: run.from, to });
    }
  }
  return { text: parts.join(''), origin: { sources: [{ kind: 'file' }], pieces }, marks };
}

/** A cue's line without what is set in tags. */
function runsOf(line: string, from: number): { text: string; from: number }[] {
  const runs: { text: string; from: number }[] = [];
  const add = (start: number, end: number): void => {
    const slice = line.slice(start, end);
    const text = slice.trim();
    if (text !== '') runs.push({ text, from: from + start + slice.indexOf(text) });
  };
  let at = 0;
  for (const { index, 0: tag } of line.matchAll(TAG)) {
    add(at, index);
    at = index + tag.length;
  }
  add(at, line.length);
  return runs;
}

function gapBetween(before: string, next: string, isLine: boolean): string {
  if (before === '') return '';
  if (isLine || SENTENCE_END.test(before)) return '\n';
  return HAN.test(before.at(-1) as string) && HAN.test(next[0] as string) ? '' : ' ';
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
