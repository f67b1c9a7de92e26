/** The entries of a feed of whatever kind, as feedsmith reads it, in one form. */

import { isoDay } from '../mime/day.js';
import type { Told } from '../reader.js';

export interface Entry {
  id: string | undefined;
  /** What it says, as HTML. */
  html: string;
  told: Told;
}

type Fields = Record<string, unknown>;

/** @param parsed `{ format, feed }` */
export function entriesOf(parsed: { format: string; feed: unknown }): Entry[] {
  const feed = parsed.feed as Fields;
  const outlet = textIn(feed.title);
  const items = (feed.items ?? feed.entries ?? []) as Fields[];
  return items.map((item) => ({
    id: textIn(item.id) ?? textIn(item.guid),
    html: contentOf(item),
    told: {
      title: textIn(item.title),
      outlet,
      author: authorOf(item) ?? authorOf(feed),
      date: isoDay(
        first(item, ['published', 'pubDate', 'date_published', 'updated', 'date_modified']) ??
          dcOf(item, 'date'),
      ),
      url: linkOf(item),
    },
  }));
}

function contentOf(item: Fields): string {
  const content = item.content;
  return (
    textIn(fieldsIn(content)?.encoded) ??
    textIn(content) ??
    textIn(item.content_html) ??
    escaped(textIn(item.content_text)) ??
    textIn(item.description) ??
    textIn(item.summary) ??
    ''
  );
}

function escaped(text: string | undefined): string | undefined {
  return text?.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/\n/gu, '<br>');
}

function linkOf(item: Fields): string | undefined {
  const links = Array.isArray(item.links) ? (item.links as Fields[]) : [];
  const own = links.find(({ rel }) => rel === undefined || rel === 'alternate');
  return textIn(item.link) ?? textIn(item.url) ?? textIn(own?.href) ?? textIn(item.external_url);
}

function authorOf(item: Fields): string | undefined {
  const authors = [item.authors, item.author].flat();
  const names = authors.flatMap((one) => textIn(one) ?? textIn(fieldsIn(one)?.name) ?? []);
  return names.length > 0 ? names.join('、') : dcOf(item, 'creator');
}

function dcOf(item: Fields, name: string): string | undefined {
  const dc = fieldsIn(item.dc);
  const value = dc?.[`${name}s`] ?? dc?.[name];
  return textIn(Array.isArray(value) ? value[0] : value);
}

function first(item: Fields, names: string[]): string | undefined {
  return names.map((name) => textIn(item[name])).find((value) => value !== undefined);
}

function fieldsIn(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

/** Some are wrapped with how they are written: { value, type }. */
function textIn(value: unknown): string | undefined {
  const text = fieldsIn(value)?.value ?? value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
