/** Where a sentence says that somebody speaks: the verb, who stands before it, what opens behind. */

import { type Named, namedIn } from './named-speakers.js';
import type { Quoted } from './quotes.js';
import { EXPRESSES, IN_SOMEBODYS_VIEW, LABEL, MAY_SPEAK, SPEECH } from './speech-verbs.js';

export interface Cue {
  /** Place of the verb in the sentence, and where it ends. */
  at: number;
  end: number;
  /**
   * Who, as a place in the sentence; `same` where the verb has no subject of its own (,还指出), null
   * where somebody speaks who cannot be told.
   */
  who: Named | 'same' | null;
  /**
   * A quote opens behind it, words go on without one, it is an act (表示欢迎), or it stands behind
   * the quote (“…”,王芳说。).
   */
  opens: 'quote' | 'words' | 'act' | 'nothing';
  /** True for 王芳:…, which holds until another label. */
  isLabel: boolean;
}

/** Units before a verb in which its subject is looked for. */
const REACH = 60;
/** Of a sentence without end so much is read, and so many verbs. */
const MOST_READ = 1_200;
const MOST_CUES = 6;
/** Where a subject cannot begin further left. */
const BOUNDARY = /[,。;:!?”」』"“「『…—]/u;
/** A quote of fewer units with words behind it is a name: “组团式”援藏. */
const SHORT_QUOTE = 12;
/** Between subject and verb: an adverb, or a preposition and all that follows it. */
const BETWEEN =
  /^\s*(?:\([^()]{0,20}\))?(?:还|也|又|并|则|都|再次?|一再|多次|反复|进一步|特别|着重|同时|随后|最后|首先|接着|继续|明确|曾经?|已经?|均|一致|普遍|公开|严肃|郑重|如此|这样|这么|这才|不禁|忍不住|连连|连忙|立刻|立即|马上|同日|当天|(?:当地时间|北京时间)?(?:昨[日天晚]|今[日天晚]|(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日])|不停|直|笑|只|却|便|就|才|更|常|总|一边|边|不无|分别|纷纷|真诚|衷心|诚挚|殷切|[^,]{1,6}?[地着]|[^,对向]{1,10}?[时后前中上间]|\s)*(?:(?:在(?!场|校|职|读)|于|对(?!外|口)|向|跟|与|同|就(?!业)|针对|围绕|给|代表(?!团)|接受|面对|受访|出席|主持|听取|看完|发表|发布|参加|通过|随|为|从|结合|根据|用|以|谈|说起|提起|指|拉|翻|看|望|带|抚|拿|握|总结|致辞|讲话|发言|作|致|回忆|到|率|一|所|当场|当即|告诫|[表心]|感慨|激动|高兴|无奈|自豪|坦|欣慰|开心|兴奋|动情).{0,40})?$/u;
/** 说 with one of these before it and no name says nothing of somebody. */
const TELLS_SOMEBODY = /^(?:说|讲|表示|指出|强调|坦言|透露|直言|称|回应|回答|问|反问|喊)/u;

/** In order; none inside quotation marks. */
export function cuesIn(
  text: string,
  { inside }: Quoted,
  { known, opensParagraph }: { known: ReadonlySet<string>; opensParagraph: boolean },
): Cue[] {
  if (!MAY_SPEAK.test(text)) return [];
  const read = text.slice(0, MOST_READ);
  const cues: Cue[] = [];
  const label = opensParagraph ? labelled(read, known) : null;
  if (label) cues.push(label);
  const view = IN_SOMEBODYS_VIEW.exec(read);
  if (view?.groups?.who && !inside[view.index]) {
    const at = view.index + view[0].indexOf(view.groups.who);
    const who = placed(namedIn(view.groups.who, known), at);
    const end = view.index + view[0].length;
    if (who) cues.push({ at, end, who, opens: 'words', isLabel: false });
  }
  for (const match of read.matchAll(SPEECH)) {
    if (cues.length >= MOST_CUES) break;
    if (inside[match.index] || match.index < (cues.at(-1)?.end ?? 0)) continue;
    const cue = cueAt(read, match, known);
    if (cue) cues.push(cue);
  }
  const beforeQuote = cues.length === 0 ? beforeColon(read, inside, known) : null;
  if (beforeQuote) cues.push(beforeQuote);
  return cues.sort((a, b) => a.at - b.at);
}

/** 老赵有些发愁:“…”: whoever a clause is about that a quote follows with a colon. */
function beforeColon(text: string, inside: boolean[], known: ReadonlySet<string>): Cue | null {
  const at = text.search(/:\s*["“「『]/u);
  if (at === -1 || inside[at]) return null;
  const from = clauseStart(text, at);
  for (let end = Math.min(at, from + 24); end > from + 1; end--) {
    const named = namedIn(text.slice(from, end), known);
    if (named?.kind === 'name' || named?.kind === 'called' || named?.kind === 'pronoun') {
      return { at, end: at, who: placed(named, from), opens: 'quote', isLabel: false };
    }
  }
  return null;
}

function labelled(text: string, known: ReadonlySet<string>): Cue | null {
  const match = LABEL.exec(text);
  const written = match?.groups?.who;
  if (!match || !written) return null;
  const at = match[0].indexOf(written);
  const end = match[0].length;
  if (/记者$|^问$|主持人$/u.test(written)) {
    const who: Named = { start: at, end: at + written.length, kind: 'office' };
    return { at, end, who: written === '问' ? null : who, opens: 'words', isLabel: true };
  }
  if (written === '答') return { at, end, who: 'same', opens: 'words', isLabel: true };
  if (/[说道称问答示出绍调]$/u.test(written)) return null;
  const who = placed(namedIn(written, known), at);
  const isPerson = who?.kind === 'name' || who?.kind === 'called' || who?.kind === 'office';
  return isPerson ? { at, end, who, opens: 'words', isLabel: true } : null;
}

function placed(named: Named | null, at: number): Named | null {
  return named && { ...named, start: named.start + at, end: named.end + at };
}

function cueAt(
  text: string,
  { index, 0: verb, groups }: RegExpMatchArray & { index: number },
  known: ReadonlySet<string>,
): Cue | null {
  const isTold = groups?.told !== undefined;
  const from = clauseStart(text, index);
  const words = text.slice(from, index);
  const end = index + verb.length;
  const opens = opensBehind(text, end, verb);
  const cue = { at: index, end, opens, isLabel: false };
  if (/^\s*(?:还|也|又|并|并且|同时|再次|一再|进一步|特别|着重|最后|最后还|他日)?$/u.test(words)) {
    return { ...cue, who: 'same' };
  }
  const named = subjectOf(words, known);
  if (named) {
    // 记者, 居民 and the like before 希望 may be its object: a verb that goes on at once needs a person.
    return { ...cue, who: placed(named, from) };
  }
  if (BETWEEN.test(words) && /^\s*(?:在|对|向|就|并|还|接受|主持|出席)/u.test(words)) {
    return { ...cue, who: 'same' };
  }
  return isTold && TELLS_SOMEBODY.test(verb) && from + 12 > index ? { ...cue, who: null } : null;
}

function clauseStart(text: string, at: number): number {
  const least = Math.max(0, at - REACH);
  let start = at;
  while (start > least && !BOUNDARY.test(text[start - 1] as string)) start--;
  return start;
}

/** The longest beginning that is a speaker, with nothing behind it but what may stand before a verb. */
function subjectOf(words: string, known: ReadonlySet<string>): Named | null {
  for (let end = words.length; end > 0; end--) {
    if (!BETWEEN.test(words.slice(end))) continue;
    const named = namedIn(words.slice(0, end), known);
    if (named) return named;
  }
  return null;
}

function opensBehind(text: string, end: number, verb: string): Cue['opens'] {
  const behind = text.slice(end);
  if (/^表示/u.test(verb) && EXPRESSES.test(behind)) return 'act';
  if (/^(?:感谢|祝贺|表扬)/u.test(verb)) return 'act';
  const opening = /^\s*[,:]?\s*(?=["“「『])/u.exec(behind);
  if (!opening) return /^\s*[。!?…]?\s*$/u.test(behind) ? 'nothing' : 'words';
  const quote = behind.slice(opening[0].length);
  const closing = /^.[^”」』"]*[”」』"]/u.exec(quote)?.[0];
  const isShort = closing !== undefined && closing.length < SHORT_QUOTE;
  return isShort && /[\p{L}\p{N}]/u.test(quote.slice(closing.length)) ? 'words' : 'quote';
}
