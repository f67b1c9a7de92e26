/** Where a quote stands, as a line or two of Discord's markdown. */

import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import type { Citation } from '../../types/answer.js';
import { fieldMarkdown, linkMarkdown, shorten } from '../message/markdown.js';

const MAX_TITLE = 100;
const MAX_NAME = 60;

/**
 * The title as the link, or the file's name where there is none; under it, small, outlet, date and
 * the place in the file, and the source where the title can be no link.
 */
export function citationMarkdown(citation: Citation, locale: Locale): string {
  const { title, outlet, date, file, place } = citation;
  const name = shorten(title ?? '', MAX_TITLE) || shorten(file, MAX_NAME);
  const linked = linkTo(name, citation);
  const about = aboutLine(
    [
      outlet,
      date,
      place ? MESSAGES[locale].answer.places[place.kind](place.label, place.to) : null,
    ],
    linked ? null : linkTo(MESSAGES[locale].discord.source, citation),
  );
  const head = linked ?? fieldMarkdown(name, MAX_TITLE);
  return about === '' ? head : `${head}\n-# ${about}`;
}

/** All there is, above what is read of an article: the title, then outlet, date, source and file. */
export function wholeCitation(citation: Citation, locale: Locale): string {
  const { title, outlet, date, file } = citation;
  const source = linkTo(MESSAGES[locale].discord.source, citation);
  const about = `-# ${aboutLine([outlet, date], source, file)}`;
  const head = fieldMarkdown(title ?? '', MAX_TITLE);
  return head === '' ? about : `**${head}**\n${about}`;
}

function aboutLine(
  names: readonly (string | null)[],
  source: string | null,
  file: string | null = null,
): string {
  const fields = names.map((name) => fieldMarkdown(name ?? '', MAX_NAME));
  const parts = [...fields, source ?? '', fieldMarkdown(file ?? '', MAX_NAME)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** An address with the passage in it may be too long for a link where its page's is not. */
function linkTo(label: string, { link, url }: Citation): string | null {
  return linkMarkdown(label, link ?? '') ?? linkMarkdown(label, url ?? '');
}
