/** A quote as bibliographies name it, each form in a block to copy. */

import { toBibtex } from '../../citation/bibtex.js';
import { toChicago } from '../../citation/chicago.js';
import type { CitedReport } from '../../citation/cited-report.js';
import { toCitedReport } from '../../citation/cited-report.js';
import { toGbt } from '../../citation/gbt.js';
import type { Excerpt } from '../../types.js';
import { quoteMarkdown, shorten } from '../message/markdown.js';
import { type Block, fits, type MessageBody, toMessage } from '../message/message.js';

/** Longer ones would leave no room for the other forms. */
const MAX_TITLE = 200;
const MAX_NAME = 100;

const FORMS: [name: string, write: (report: CitedReport) => string][] = [
  ['GB/T 7714', toGbt],
  ['Chicago', toChicago],
  ['BibTeX', toBibtex],
];

/** @param day of access, YYYY-MM-DD */
export function renderCite(excerpt: Excerpt, day: string): MessageBody {
  const { link, url } = excerpt.citation;
  // The page's own address, or none, where one with the passage in it would leave no room.
  const ways = [link ?? url, url, null].map((address) => blocksOf(excerpt, { url: address, day }));
  return toMessage({ blocks: ways.find(fits) ?? (ways.at(-1) as Block[]) });
}

function blocksOf(
  { text, citation }: Excerpt,
  { url, day }: { url: string | null; day: string },
): Block[] {
  const { articleId, file, title, outlet, author, date } = citation;
  const citable = {
    id: articleId,
    file: shorten(file, MAX_TITLE),
    title: title && shorten(title, MAX_TITLE),
    outlet: outlet && shorten(outlet, MAX_NAME),
    author: author && shorten(author, MAX_NAME),
    date,
  };
  const report = toCitedReport(citable, { url, day, quote: text });
  const forms = FORMS.map(([name, write]) => `**${name}**\n${codeBlock(write(report))}`);
  const quote = quoteMarkdown(text, []);
  return [...(quote === '' ? [] : [{ text: quote }]), { text: forms.join('\n') }];
}

/** Nothing is markup in it; three backticks would end it. */
function codeBlock(text: string): string {
  return `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
}
