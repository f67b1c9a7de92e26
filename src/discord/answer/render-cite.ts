/** A quote as bibliographies name it, each form in a block to copy. */

import { toBibtex } from '../../citation/bibtex.js';
import { toChicago } from '../../citation/chicago.js';
import type { CitedReport } from '../../citation/cited-report.js';
import { toCitedReport } from '../../citation/cited-report.js';
import { toGbt } from '../../citation/gbt.js';
import type { Excerpt } from '../../types/answer.js';
import { quoteMarkdown, shorten } from '../message/markdown.js';
import { type Block, fits, type MessageBody, toMessage } from '../message/message.js';

/** Longer ones would leave no room for the other forms. */
const MAX_TITLE = 200;
const MAX_NAME = 100;
/** Where they are full of what a form writes in many characters. */
const SHORT_NAME = 40;

const FORMS: [name: string, write: (report: CitedReport) => string][] = [
  ['GB/T 7714', toGbt],
  ['Chicago', toChicago],
  ['BibTeX', toBibtex],
];

/** @param day of access, YYYY-MM-DD */
export function renderCite(excerpt: Excerpt, day: string): MessageBody {
  const { link, url } = excerpt.citation;
  const { text } = excerpt;
  // The page's own address, or none, where one with the passage in it would leave no room.
  const ways: Access[] = [
    { url: link ?? url, day, quote: text },
    { url, day, quote: text },
    { url: null, day, quote: text },
    { url: null, day, quote: '', most: SHORT_NAME },
  ];
  const written = ways.map((access) => blocksOf(excerpt, access));
  return toMessage({ blocks: written.find(fits) ?? (written.at(-1) as Block[]) });
}

interface Access {
  url: string | null;
  day: string;
  /** In the form that has room for it. */
  quote: string;
  /** UTF-16 units of a name. */
  most?: number;
}

function blocksOf({ text, citation }: Excerpt, { most = MAX_TITLE, ...access }: Access): Block[] {
  const { articleId, file, title, outlet, author, date } = citation;
  const citable = {
    id: articleId,
    file: shorten(file, most),
    title: title && shorten(title, most),
    outlet: outlet && shorten(outlet, Math.min(most, MAX_NAME)),
    author: author && shorten(author, Math.min(most, MAX_NAME)),
    date,
  };
  const report = toCitedReport(citable, access);
  const forms = FORMS.map(([name, write]) => `**${name}**\n${codeBlock(write(report))}`);
  const quote = quoteMarkdown(text, []);
  return [...(quote === '' ? [] : [{ text: quote }]), { text: forms.join('\n') }];
}

/** Nothing is markup in it; three backticks would end it. */
function codeBlock(text: string): string {
  return `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
}
