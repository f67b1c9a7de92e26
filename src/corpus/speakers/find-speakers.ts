/**
 * Who speaks in an article, sentence by sentence: named, by office or by pronoun, in quotation marks
 * or without, until another speaks or the report goes on. Rules over folded text, one pass, each
 * sentence bounded; what cannot be told is left out.
 */

import { fold, foldWithMap } from '../../text/folding/fold.js';
import type { Steps } from '../../text/steps.js';
import type { Range, Speech } from '../../types/article.js';
import { type Joined, readOver, readOverWithMap } from '../layout/joints.js';
import type { Paragraph } from '../passages/content.js';
import { namesShown } from './named-speakers.js';
import type { Mention } from './persons.js';
import { type ReadSentence, SpeechWalk } from './speech-walk.js';

/**
 * In either script; most encyclopaedia articles have none of it. White space is bounded: a file may
 * be line ends alone.
 */
const MAY_HAVE_SPEECH =
  /[说說説称稱问問讲講喊祝言]|表示|指出|[强強][调調]|介[绍紹]|透露|解[释釋]|[补補]充|感[慨叹嘆]|[认認][为為]|回[应應答忆憶]|[写寫]道|宣布|宣佈|重申|提醒|呼[吁籲]|建[议議]|要求|希望|承[诺諾认認]|[预預][计計测測]|告[诉訴]|[担擔]心|坦承|判[断斷]|批[评評]|[勉鼓][励勵]|[:：][^\S\r\n]{0,9}[“「『"]|^[^\S\r\n]{0,99}[\p{Script=Han}·•]{1,12}[^\S\r\n]{0,9}[:：]/mu;

/**
 * Runs of sentences with who speaks in them, in order; nothing where nobody does.
 *
 * @param paragraphs the article's content (contentSteps)
 */
export function* speechSteps(article: Joined, paragraphs: readonly Paragraph[]): Steps<Speech[]> {
  if (!MAY_HAVE_SPEECH.test(article.text)) return [];
  const sentences: Range[] = [];
  const read: ReadSentence[] = [];
  for (const [paragraph, ranges] of paragraphs.entries()) {
    for (const range of ranges) {
      yield;
      sentences.push(range);
      read.push({ text: fold(readOver(article, range)), paragraph });
    }
  }
  const walk = new SpeechWalk(namesShown(read.map(({ text }) => text)));
  for (const sentence of read) {
    yield;
    walk.take(sentence);
  }
  const names = new Map<string, string>();
  const nameOf = (mention: Mention): string => {
    const name = names.get(mention.key) ?? asWritten(article, sentences, mention);
    names.set(mention.key, name);
    return name;
  };
  return joinRuns(sentences, walk.speakers, nameOf);
}

/** The article's own characters for a name that was found in a sentence's key: mostly at the same place. */
function asWritten(article: Joined, sentences: readonly Range[], mention: Mention): string {
  const read = readOverWithMap(article, sentences[mention.sentence] as Range);
  const same = read.text.slice(mention.start, mention.end);
  if (fold(same) === mention.key) return same;
  const { start, end } = foldWithMap(read.text).toOriginal(mention);
  return read.text.slice(start, end);
}

function joinRuns(
  sentences: readonly Range[],
  speakers: readonly (Mention | null)[],
  nameOf: (mention: Mention) => string,
): Speech[] {
  const speeches: Speech[] = [];
  let before: string | null = null;
  for (const [i, { start, end }] of sentences.entries()) {
    const mention = speakers[i] ?? null;
    const run = speeches.at(-1);
    if (mention && run && mention.key === before) run.end = end;
    else if (mention) speeches.push({ start, end, speaker: nameOf(mention) });
    before = mention?.key ?? null;
  }
  return speeches;
}
