/** Messages of the bot as a person reads them: texts without markup, quotes, what stands in bold. */

import type { SentMessage } from '../discord/server.js';

const ISOLATES = /[\u2066-\u2069]/gu;
/** Backslashes before punctuation, and asterisks that make bold. */
const MARKUP = /\\([^\p{L}\p{N}\s])|\*\*/gu;

/** What is left of Discord's markdown once it is shown. */
export function plain(markdown: string): string {
  return markdown.replace(ISOLATES, '').replace(MARKUP, '$1');
}

/** Its quotes, each as the lines that are shown, without highlights. */
export function quotesOf({ components }: SentMessage): string[][] {
  return texts(components)
    .map((text) => text.split('\n').filter((line) => line.startsWith('> ')))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => plain(line.slice(2))));
}

/** What stands in bold. */
export function boldOf(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*((?:\\.|[^*\\])+)\*\*/gu)].map(([, bold = '']) => plain(bold));
}

/** The lines of a page of context: all after the article's head. */
export function pageOf({ components }: SentMessage): string[] {
  return (texts(components)[1] ?? '').split(/\n+/u).map(plain);
}

/** The labels of its buttons, in order. */
export function labelsOf({ controls }: SentMessage): (string | null)[] {
  return controls.map(({ label }) => label);
}

function texts(components: SentMessage['components']): string[] {
  return components.flatMap((component) => {
    const inner = component.components;
    if (typeof component.content === 'string') return [component.content];
    return Array.isArray(inner) ? texts(inner as SentMessage['components']) : [];
  });
}
