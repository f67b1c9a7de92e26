/** The walk over an article's sentences that carries a speech on: who spoke last, and whether it holds. */

import { type Cue, cuesIn } from './cues.js';
import type { Named } from './named-speakers.js';
import { type Mention, Persons } from './persons.js';
import { type Quoted, quotedIn } from './quotes.js';
import { COLLECTIVE, IS_REPORT, REPORT_GOES_ON, SPEECH_GOES_ON } from './speech-verbs.js';

export interface ReadSentence {
  /** Folded. */
  text: string;
  /** Ordinal of its paragraph. */
  paragraph: number;
}

interface Speaking {
  who: Mention;
  /** In quotation marks; in words that hold until the report goes on; under a label, until the next. */
  mode: 'quote' | 'words' | 'label';
}

interface Told {
  cue: Cue;
  /** Null where somebody speaks who cannot be told. */
  who: Mention | null;
}

/** One sentence while it is taken. */
interface Taken {
  text: string;
  quoted: Quoted;
  /** A quotation mark was open before it. */
  wasOpen: boolean;
  opensParagraph: boolean;
}

/** A quote of which nothing is told is of who spoke so few sentences before. */
const NEAR_BEFORE = 3;
/** Who takes the word from somebody stands so near the beginning of a sentence. */
const NEAR_BEGINNING = 16;

export class SpeechWalk {
  /** One a sentence taken; null for the report's own. */
  readonly speakers: (Mention | null)[] = [];
  private readonly persons: Persons;
  private speaking: Speaking | null = null;
  /** Who spoke last, in this paragraph or up to the end of the one before. */
  private recent: Mention | null = null;
  private paragraph = -1;
  /** The quotation mark that is open. */
  private mark: string | null = null;
  /** The first sentence of a run of quotes of which no verb has told yet whose they are. */
  private untold: number | null = null;

  /** @param known names that the article shows */
  constructor(known: ReadonlySet<string>) {
    this.persons = new Persons(known);
  }

  take({ text, paragraph }: ReadSentence): void {
    const opensParagraph = paragraph !== this.paragraph;
    if (opensParagraph) this.turnTo(paragraph);
    const quoted = quotedIn(text, this.mark);
    const taken = { text, quoted, wasOpen: this.mark !== null, opensParagraph };
    this.mark = quoted.open;
    const told = this.resolve(taken);
    const who = told.length > 0 ? this.takeTold(told, taken) : this.carryOn(taken);
    if (who) this.recent = who;
    else this.persons.notice(text, quoted, this.speakers.length);
    this.speakers.push(who);
  }

  private turnTo(paragraph: number): void {
    this.paragraph = paragraph;
    this.mark = null;
    this.untold = null;
    if (this.speakers.at(-1) === null) this.recent = null;
  }

  /** The cues of a sentence whose speaker is told, or that say that another speaks. */
  private resolve({ text, quoted, opensParagraph }: Taken): Told[] {
    const { known } = this.persons;
    const sentence = this.speakers.length;
    const told: Told[] = [];
    for (const cue of cuesIn(text, quoted, { known, opensParagraph })) {
      if (this.isWithinSpeech(cue, opensParagraph)) continue;
      const who =
        cue.who === 'same'
          ? (told.at(-1)?.who ?? this.subjectBefore(cue, { text, quoted, opensParagraph }))
          : cue.who && this.persons.resolve(cue.who, text, sentence);
      if (who) this.persons.note(who, isNamed(cue.who) ? cue.who.kind : null);
      if (who || cue.who === null || isNamed(cue.who)) told.push({ cue, who });
    }
    return told;
  }

  /** What stands far inside a sentence of somebody's indirect speech is part of it, but for a person's. */
  private isWithinSpeech({ who, at }: Cue, opensParagraph: boolean): boolean {
    if (this.speaking?.mode !== 'words' || opensParagraph) return false;
    if (who === null) return true;
    return isNamed(who) && /^(?:office|institution)$/u.test(who.kind) && at > NEAR_BEGINNING;
  }

  /** Whose a verb without a subject is: of who holds the word, else of the person its sentence tells of. */
  private subjectBefore(
    { at }: Cue,
    { text, quoted, opensParagraph }: Omit<Taken, 'wasOpen'>,
  ): Mention | null {
    const isReport = REPORT_GOES_ON.test(text) || this.persons.isAbout(text);
    const holds = this.speaking && this.speaking.mode !== 'quote' && !opensParagraph;
    if (this.speaking && holds && !isReport) return this.speaking.who;
    return (
      this.persons.firstIn(text, quoted, this.speakers.length, at) ??
      this.collectiveIn(text.slice(0, at)) ??
      (at < NEAR_BEGINNING ? this.recent : null)
    );
  }

  private collectiveIn(text: string): Mention | null {
    const match = COLLECTIVE.exec(text);
    const key = match?.groups?.who;
    if (!match || !key) return null;
    const end = match.index + match[0].length;
    return { sentence: this.speakers.length, key, start: end - key.length, end };
  }

  private takeTold(told: readonly Told[], { text, quoted, wasOpen }: Taken): Mention | null {
    const [first] = told as [Told];
    const last = told.at(-1) as Told;
    const quoteBefore = wasOpen || text.slice(0, first.cue.at).search(/["“「『]/u) !== -1;
    const opensWithColon = /^\s*:/u.test(text.slice(first.cue.end));
    if (this.untold !== null && first.who && !(opensWithColon && this.speakers[this.untold])) {
      this.speakers.fill(first.who, this.untold);
    }
    this.untold = null;
    this.speaking = last.who && speakingAfter(last, quoteBefore, quoted);
    return first.who;
  }

  private carryOn(taken: Taken): Mention | null {
    const { text, quoted, wasOpen } = taken;
    if (wasOpen) {
      return this.untold === null
        ? (this.speaking?.who ?? null)
        : (this.speakers[this.untold] ?? null);
    }
    if (quoted.firstOpens === 0 && isSpoken(text, quoted)) return this.openUntold();
    this.untold = null;
    if (this.speaking && this.holds(taken)) return this.speaking.who;
    this.speaking = null;
    return null;
  }

  /** A quote of which nothing is told yet is of who spoke right before, until a verb behind it tells. */
  private openUntold(): Mention | null {
    const before = this.speakers.slice(-NEAR_BEFORE).findLast((who) => who !== null) ?? null;
    if (this.untold === null) this.untold = this.speakers.length;
    this.speaking = before && { who: before, mode: 'quote' };
    return before;
  }

  private holds({ text, opensParagraph }: Taken): boolean {
    if (this.speaking?.mode === 'quote') return false;
    if (REPORT_GOES_ON.test(text) || IS_REPORT.test(text)) return false;
    if (this.speaking?.mode === 'label') return true;
    if (opensParagraph) return SPEECH_GOES_ON.test(text) && this.speakers.at(-1) !== null;
    return !this.persons.isAbout(text);
  }
}

function isNamed(who: Cue['who']): who is Named {
  return who !== null && who !== 'same';
}

function speakingAfter({ cue, who }: Told, quoteBefore: boolean, quoted: Quoted): Speaking | null {
  if (!who) return null;
  if (cue.isLabel) return { who, mode: 'label' };
  if (cue.opens === 'quote' || quoted.open !== null) return { who, mode: 'quote' };
  if (cue.opens === 'nothing') return quoteBefore ? { who, mode: 'quote' } : null;
  return cue.opens === 'act' ? null : { who, mode: 'words' };
}

/** A quote that ends a sentence or fills it; not “组团式”援藏…, a name in quotation marks. */
function isSpoken(text: string, { inside, open }: Quoted): boolean {
  if (open !== null) return true;
  const behind = inside.indexOf(false);
  return behind === -1 || /[。!?,…][”」』"]$/u.test(text.slice(0, behind));
}
