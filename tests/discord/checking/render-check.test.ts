/** What was checked of a message as people see it, whatever it and the articles hold. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { TextCheck } from '../../../src/checking/quote-check.js';
import { renderCheck, renderLookedFor } from '../../../src/discord/checking/render-check.js';
import type { MessageBody } from '../../../src/discord/message/message.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { Answer, Citation } from '../../../src/types/answer.js';
import { answer, locale } from '../../support/hostile/answer.js';
import { textCheck } from '../../support/hostile/check.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import {
  buttonsOf,
  expectedLines,
  problemsOf,
  quoteProblem,
  sameAddress,
  shownLines,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const ISOLATES = /[\u2066-\u2069]/gu;
const keyOf = () => '0a1b2c3d4e5f';

/** Within every limit, no markup but ours, no link but those of the articles, no two buttons alike. */
function expectHarmless(body: MessageBody, cited: readonly Citation[]): void {
  expect(problemsOf(body)).toEqual([]);
  const spans = textsOf(body).flatMap(readMarkdown);
  expect(strayFormatting(spans)).toEqual([]);
  const addresses = cited.flatMap(({ url, link }) => [url, link]);
  for (const { link } of spans) {
    if (link !== null) expect(addresses.some((one) => sameAddress(link, one))).toBe(true);
  }
  const ids = buttonsOf(body).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(ids.length);
}

/** Every line that is shown as quoted stands so in one of the texts. */
function expectExact(body: MessageBody, texts: readonly string[]): void {
  const bare = (text: string): string => text.replace(ISOLATES, '');
  const given = texts.flatMap((text) => expectedLines(text, []).map((line) => bare(line.text)));
  for (const { text } of textsOf(body).flatMap((one) => shownLines(one, ({ quote }) => quote))) {
    expect(given.some((line) => line.includes(bare(text)))).toBe(true);
  }
}

const checked = fc.tuple(textCheck, locale);

itHolds('a check fits, pings nobody, forges no link', checked, ([given, language]) => {
  const body = renderCheck(given, { locale: language, keyOf });
  expectHarmless(body, citedBy(given));
  expectExact(
    body,
    given.quotes.flatMap(({ text, standings, nearest }) => [
      ...[text, nearest?.text ?? ''],
      ...standings.map((standing) => standing.text),
    ]),
  );
});

itHolds('a check marks exactly what differs', checked, ([given, language]) => {
  const [quote] = given.quotes;
  const [lead = ''] = textsOf(renderCheck(given, { locale: language, keyOf }));
  if (!quote?.nearest || quote.text.length > 200 || quote.nearest.text.length > 200) return;
  const { partings, text } = quote.nearest;
  const expected = [
    ...expectedLines(
      quote.text,
      partings.map((parting) => parting.quote),
    ),
    ...expectedLines(
      text,
      partings.map((parting) => parting.passage),
    ),
  ];
  expect(
    quoteProblem(
      shownLines(lead, (span) => span.quote),
      expected,
    ),
  ).toBeNull();
});

const lookedFor: fc.Arbitrary<[Answer[], Locale]> = fc.tuple(
  fc.array(answer, { minLength: 1, maxLength: 3 }),
  locale,
);

itHolds(
  'what was looked for fits, pings nobody, forges no link',
  lookedFor,
  ([given, language]) => {
    const body = renderLookedFor(given, { locale: language, keyOf });
    const excerpts = given.flatMap((one) => one.excerpts);
    expectHarmless(
      body,
      excerpts.map(({ citation }) => citation),
    );
    expectExact(
      body,
      excerpts.map(({ text }) => text),
    );
  },
);

function citedBy({ quotes }: TextCheck): Citation[] {
  return quotes.flatMap(({ standings, nearest }) => [
    ...standings.map(({ citation }) => citation),
    ...(nearest ? [nearest.citation] : []),
  ]);
}
