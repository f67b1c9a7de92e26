/** What was checked of a message whose every field is hostile, as fast-check makes it. */

import fc, { type Arbitrary } from 'fast-check';
import type { Place, QuoteCheck, TextCheck } from '../../../src/checking/quote-check.js';
import { citation } from './answer.js';
import { hostileField, hostileText, places, rangesOf } from './text.js';

/** As long as a quote can be. */
const MAX_QUOTE = 1_000;

const text = fc.oneof(
  { weight: 9, arbitrary: hostileText(200) },
  { weight: 1, arbitrary: hostileText(MAX_QUOTE) },
);

const agreement = { outlet: null, date: null, person: null };

const place: Arbitrary<Place> = fc
  .tuple(citation, text, fc.nat({ max: 4_000_000 }), hostileField, fc.boolean())
  .map(([cited, said, start, speaker, isTitle]) => ({
    ...{ citation: cited, text: said, start, end: start + said.length, speaker, agreement },
    part: isTitle ? 'title' : 'text',
  }));

const claimed = fc.option(
  fc.record({
    outlet: hostileField,
    person: hostileField,
    date: fc.option(
      fc.record({
        ...{ from: fc.constant('2018-07-01'), to: fc.constant('2018-07-31') },
        ...{ text: hostileText(30), anyYear: fc.boolean() },
      }),
    ),
  }),
);

const standing = place.chain((where) =>
  fc.subarray(['script', 'width', 'case', 'punctuation', 'spaces'] as const).map((differences) => ({
    ...where,
    differences,
  })),
);

/** One of each verdict, with what belongs to it. */
export const quoteCheck: Arbitrary<QuoteCheck> = fc
  .record({
    quote: text,
    verdict: fc.constantFrom('verbatim', 'same-words', 'different', 'not-found'),
    standings: fc.array(standing, { minLength: 1, maxLength: 5 }),
    near: place,
    marks: fc.tuple(places, places),
    claimed,
    asClaimed: fc.constantFrom(true, false, null),
  })
  .map(({ quote, verdict, standings, near, marks, ...claims }) => {
    const stands = verdict === 'verbatim' || verdict === 'same-words';
    const [inQuote = [], inPassage = []] = [
      rangesOf(quote, marks[0], true),
      rangesOf(near.text, marks[1], true),
    ];
    const count = Math.min(inQuote.length, inPassage.length);
    const partings = Array.from({ length: count }, (_, i) => ({
      quote: inQuote[i] ?? { start: 0, end: 0 },
      passage: inPassage[i] ?? { start: 0, end: 0 },
    }));
    return {
      ...{ text: quote, start: 0, end: quote.length, reason: null, verdict, ...claims },
      ...{ matches: stands ? 12 : 0, articles: stands ? 9 : 0, standings: stands ? standings : [] },
      nearest: verdict === 'different' ? { ...near, likeness: 0.8, partings } : null,
    };
  });

export const textCheck: Arbitrary<TextCheck> = fc
  .tuple(fc.array(quoteCheck, { minLength: 1, maxLength: 4 }), hostileText(200))
  .map(([quotes, said]) => ({
    ...{ text: said, reason: null, stands: false, generation: 'g1' },
    ...{ quotes, timings: { totalMs: 0 } },
  }));
