/** The persons of an article as far as it was read: whom 他, 李教授 and 该负责人 mean. */

import type { Range } from '../../types/article.js';
import type { Named } from './named-speakers.js';
import type { Quoted } from './quotes.js';

/** Where somebody is named, as a place in the key of a sentence; `key` is what stands there. */
export interface Mention extends Range {
  sentence: number;
  key: string;
}

/** A name behind one of these is no subject. */
const NO_SUBJECT_BEHIND = '(?<![以在对向把给为与和据由被让请])';
/** The subject of a sentence stands within so many units of its beginning. */
const ABOUT_WITHIN = 24;
const BACK = /^(?:该|上述|这[位名]|那[位名])/u;

interface Unread {
  text: string;
  quoted: Quoted;
  sentence: number;
}

/** So many names and speakers of an article are known, and so many sentences are looked back. */
const MOST_NAMES = 64;
const MOST_UNREAD = 24;

export class Persons {
  readonly known: Set<string>;
  /** Who has spoken, by what they are called. */
  private readonly spoken = new Set<string>();
  private last: Mention | null = null;
  /** Sentences of the report's own since then, which are looked through when somebody is asked for. */
  private unread: Unread[] = [];
  private lastOffice: Mention | null = null;
  private pattern: RegExp | null = null;
  private names = 0;

  constructor(known: ReadonlySet<string>) {
    this.known = new Set(known);
  }

  /** Whom a cue names; null for a pronoun that nobody was named for. */
  resolve(named: Named, text: string, sentence: number): Mention | null {
    const key = text.slice(named.start, named.end);
    const mention = { sentence, key, start: named.start, end: named.end };
    if (named.kind === 'pronoun') return this.lastPerson;
    if (named.kind === 'name' && this.known.size < MOST_NAMES) this.known.add(key);
    if (BACK.test(key)) return this.meantBy(key) ?? mention;
    if (named.kind === 'called') return this.inFull(mention);
    return mention;
  }

  /** To be told of everybody who speaks. */
  note(mention: Mention, kind: Named['kind'] | null): void {
    if (this.spoken.size < MOST_NAMES) this.spoken.add(mention.key);
    this.last = mention;
    this.unread = [];
    if (kind === 'office' || kind === 'institution') this.lastOffice = mention;
  }

  /** The first known name of a sentence of the report's own is the one that 他 behind it means. */
  notice(text: string, quoted: Quoted, sentence: number): void {
    this.unread.push({ text, quoted, sentence });
    if (this.unread.length > MOST_UNREAD) this.unread.shift();
  }

  private get lastPerson(): Mention | null {
    for (const { text, quoted, sentence } of this.unread.reverse()) {
      const found = this.firstIn(text, quoted, sentence);
      if (!found) continue;
      this.last = found;
      break;
    }
    this.unread = [];
    return this.last;
  }

  /** @param before only names before this place */
  firstIn(
    text: string,
    { inside }: Quoted,
    sentence: number,
    before = text.length,
  ): Mention | null {
    const pattern = this.namePattern();
    if (!pattern) return null;
    for (const { index: start, 0: key } of text.slice(0, before).matchAll(pattern)) {
      if (!inside[start]) return { sentence, key, start, end: start + key.length };
    }
    return null;
  }

  /** True for a sentence that begins with one who has spoken before, or with 他: it tells of them. */
  isAbout(text: string): boolean {
    if (/^(?:他|她)(?!们)/u.test(text)) return true;
    const beginning = text.slice(0, ABOUT_WITHIN);
    return [...this.spoken].some((key) => {
      const at = beginning.indexOf(key);
      const before = beginning.slice(beginning.lastIndexOf(',', at) + 1, at);
      return at === 0 || (at > 0 && this.known.has(key) && !/[对向的和与以]/u.test(before));
    });
  }

  private meantBy(key: string): Mention | null {
    const role = key.replace(BACK, '');
    if (this.lastOffice?.key.endsWith(role)) return this.lastOffice;
    if (/^[这那]/u.test(key) && this.lastPerson) return this.lastPerson;
    return null;
  }

  /** 李教授 is the one person named whose family name is 李. */
  private inFull(mention: Mention): Mention {
    const family = mention.key.replace(/^[老小]/u, '')[0] as string;
    if (/某/u.test(mention.key)) return mention;
    const full = [...this.known].filter((name) => name.startsWith(family));
    const [only] = full;
    return only && full.length === 1 && this.lastPerson?.key === only ? this.lastPerson : mention;
  }

  private namePattern(): RegExp | null {
    if (this.known.size === 0) return null;
    if (!this.pattern || this.names !== this.known.size) {
      const longestFirst = [...this.known].sort((a, b) => b.length - a.length);
      const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
      this.pattern = new RegExp(`${NO_SUBJECT_BEHIND}(?:${escaped.join('|')})(?!的)`, 'gu');
      this.names = this.known.size;
    }
    return this.pattern;
  }
}
