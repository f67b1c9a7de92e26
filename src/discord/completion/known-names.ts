/** The names of a generation's articles and outlets, ready to be looked through while one types. */

import { findTyped } from '../../expansion/pinyin/typed-name.js';
import type { ArticleRecord, ArticleStore } from '../../store/articles.js';
import { fold } from '../../text/folding/fold.js';
import { othersTurn } from '../../text/steps.js';

/** Folded in one go: by themselves ten thousand titles take a second. */
const NAMES_A_TURN = 200;
/** UTF-16 units of a title that are looked through. */
const MAX_NAME = 200;
/** Of what somebody types. */
const MAX_TYPED = 60;

export interface KnownArticle {
  id: string;
  /** The title, else the file's name. */
  name: string;
  /** Folded. */
  key: string;
  outlet: string | null;
  outletKey: string;
  date: string | null;
}

export interface KnownOutlet {
  name: string;
  key: string;
  /** How many articles are its. */
  articles: number;
}

export interface KnownNames {
  /** Newest first; without a date last. */
  articles: KnownArticle[];
  /** Most articles first. */
  outlets: KnownOutlet[];
}

const known = new WeakMap<ArticleStore, Promise<KnownNames>>();

/** Made once a generation, in short steps. */
export function knownNames(articles: ArticleStore): Promise<KnownNames> {
  let names = known.get(articles);
  if (!names) {
    names = readNames(articles.records);
    known.set(articles, names);
  }
  return names;
}

async function readNames(records: readonly ArticleRecord[]): Promise<KnownNames> {
  const newest = [...records].sort(({ date: a }, { date: b }) =>
    (a ?? '') < (b ?? '') ? 1 : (a ?? '') > (b ?? '') ? -1 : 0,
  );
  const names = newest.map(({ title, file }) => (title?.trim() ? title : file));
  const keys = await foldAll(names);
  const counts = new Map<string, number>();
  for (const { outlet } of records) {
    const name = outlet?.trim();
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const outlets = [...counts].sort(([, a], [, b]) => b - a);
  const outletKeys = await foldAll(outlets.map(([name]) => name));
  const keyOf = new Map(outlets.map(([name], i) => [name, outletKeys[i] as string]));
  return {
    articles: newest.map(({ id, outlet, date }, i) => ({
      ...{ id, outlet, date, name: names[i] as string, key: keys[i] as string },
      outletKey: keyOf.get(outlet?.trim() ?? '') ?? '',
    })),
    outlets: outlets.map(([name, articles], i) => ({
      ...{ name, articles, key: outletKeys[i] as string },
    })),
  };
}

async function foldAll(names: readonly string[]): Promise<string[]> {
  const keys: string[] = [];
  for (let at = 0; at < names.length; at += NAMES_A_TURN) {
    const lines = names
      .slice(at, at + NAMES_A_TURN)
      .map((name) => name.slice(0, MAX_NAME).replace(/\s+/gu, ' '));
    keys.push(...fold(lines.join('\n')).split('\n'));
    await othersTurn();
  }
  return keys;
}

/** Those that are being typed: what stands so before what is read so, and at the front first. */
export function findNames<T extends { key: string }>(
  names: readonly T[],
  typed: string,
  most: number,
): T[] {
  const parts = fold(typed.slice(0, MAX_TYPED))
    .split(/[\s'’]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return names.slice(0, most);
  const whole = parts.join(' ');
  const found: T[][] = [[], [], [], []];
  for (const name of names) {
    const places = parts.map((part) => findTyped(name.key, part));
    if (places.includes(-1)) continue;
    const isWritten = name.key.includes(whole);
    const isFirst = places[0] === 0;
    (found[(isWritten ? 0 : 2) + (isFirst ? 0 : 1)] as T[]).push(name);
  }
  return found.flat().slice(0, most);
}
