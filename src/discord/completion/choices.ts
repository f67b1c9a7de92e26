/** What Discord offers while somebody types an outlet or an article, and what they meant by it. */

import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { fold } from '../../text/folding/fold.js';
import { shorten } from '../message/markdown.js';
import { findNames, type KnownArticle, type KnownNames } from './known-names.js';

export type Choice = APIApplicationCommandOptionChoice<string>;

/** Discord shows no more. */
const MOST = 25;
const MAX_NAME = 100;
const MAX_OUTLET = 30;

export function outletChoices({ outlets }: KnownNames, typed: string): Choice[] {
  return findNames(outlets, typed, MOST)
    .filter(({ name }) => name.length <= MAX_NAME)
    .map(({ name }) => ({ name: shorten(name, MAX_NAME), value: name }));
}

/** @param outlet what was chosen already; null for any */
export function articleChoices(
  { articles }: KnownNames,
  typed: string,
  outlet: string | null,
): Choice[] {
  const wanted = outlet ? fold(outlet.trim()) : '';
  const within = articles.filter(({ outletKey }) => outletKey.includes(wanted));
  return findNames(within, typed, MOST).map((article) => ({
    name: describe(article),
    value: article.id,
  }));
}

/** The title is cut before where and when. */
function describe({ name, outlet, date }: KnownArticle): string {
  const about = [shorten(outlet ?? '', MAX_OUTLET), shorten(date ?? '', 10)].filter((part) => part);
  const behind = about.map((part) => ` · ${part}`).join('');
  return `${shorten(name, MAX_NAME - behind.length)}${behind}`;
}

/** The id of an article that was chosen or typed: people may send what was never offered. */
export function articleMeant({ articles }: KnownNames, said: string): string | null {
  const text = said.trim();
  if (text === '') return null;
  const chosen = articles.find(({ id }) => id === text);
  return (chosen ?? findNames(articles, text, 1)[0])?.id ?? null;
}

/** A part of an outlet's name as it was typed, or the name that it is read as; null for none. */
export function outletMeant({ outlets }: KnownNames, said: string): string | null {
  const text = said.trim();
  const [first] = text === '' ? [] : findNames(outlets, text, 1);
  if (!first) return null;
  return first.key.includes(fold(text)) ? text : first.name;
}
