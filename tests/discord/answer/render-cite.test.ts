/** A quote's entry in three forms, to be copied: nothing that an article holds is markup in it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCite } from '../../../src/discord/answer/render-cite.js';
import type { Excerpt } from '../../../src/types/answer.js';
import { citation, excerptText } from '../../support/hostile/answer.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import {
  expectedLines,
  problemsOf,
  quoteProblem,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const DAY = '2026-08-01';
const FORMS = ['GB/T 7714', 'Chicago', 'BibTeX'];

const excerpt: fc.Arbitrary<Excerpt> = fc
  .tuple(excerptText, citation, fc.nat({ max: 4_000_000 }))
  .map(([text, cited, start]) => ({
    ...{ text, start, end: start + text.length, score: 0, speaker: null },
    ...{ highlights: [], alsoIn: [], citation: cited },
  }));

describe('renderCite', () => {
  itHolds('gives the quote exactly and three forms in code', excerpt, (given) => {
    const body = renderCite(given, DAY);
    expect(problemsOf(body)).toEqual([]);
    const texts = textsOf(body);
    const forms = texts.at(-1) ?? '';
    const spans = readMarkdown(forms);
    expect(spans.flatMap(({ bold, text }) => (bold ? [text] : []))).toEqual(FORMS);
    expect(spans.filter(({ code }) => code)).toHaveLength(FORMS.length);
    expect(strayFormatting(spans.filter(({ code }) => !code))).toEqual([]);
    expect(spans.filter(({ link, token }) => link !== null || token !== null)).toEqual([]);
    const quote = texts.length > 1 ? (texts[0] ?? '') : '';
    const lines = shownLines(quote, (span) => span.quote);
    expect(quoteProblem(lines, expectedLines(given.text, []))).toBeNull();
  });

  it('has room for the forms whatever the address', () => {
    const [given] = fc.sample(excerpt, 1);
    if (!given) throw new Error('there is none');
    const url = `https://example.com/${'漢'.repeat(2_000)}`;
    const text = '福'.repeat(200);
    const cited = { ...given.citation, url, link: url, title: '題'.repeat(300) };
    const body = renderCite({ ...given, text, citation: cited }, DAY);
    expect(problemsOf(body)).toEqual([]);
    for (const form of FORMS) expect(textsOf(body).join('\n')).toContain(`**${form}**`);
  });
});
