/**
 * What does not compile: a language without a text, a label without its feature, a text without
 * its values. `tsc` is the test; a directive that expects an error where there is none fails it.
 */

import { expect, it } from 'vitest';
import { MESSAGES } from '../../src/messages/languages.js';
import type { Locale } from '../../src/messages/locale.js';
import type { Messages } from '../../src/messages/messages.js';
import type {
  AnswerMessages,
  ExplainMessages,
} from '../../src/messages/subjects/answer-messages.js';
import type { DiscordMessages } from '../../src/messages/subjects/discord-messages.js';

const { en } = MESSAGES;
const { alsoIn: _alsoIn, ...withoutAlsoIn } = en.answer;
const { title: _title, ...withoutTitle } = en.answer.explain.passage;
const { opens: _opens, ...withoutOpens } = en.answer.explain.sentence;
const { service: _service, ...withoutService } = en;
const { 'zh-Hans': _hans, ...withoutSimplified } = MESSAGES;

const wrong = {
  // @ts-expect-error a text is missing
  text: withoutAlsoIn satisfies AnswerMessages,
  // @ts-expect-error the label of a passage's feature is missing
  passage: withoutTitle satisfies ExplainMessages['passage'],
  // @ts-expect-error the label of a sentence's feature is missing
  sentence: withoutOpens satisfies ExplainMessages['sentence'],
  // @ts-expect-error there is no such feature
  feature: { ...withoutTitle, title: '', colour: '' } satisfies ExplainMessages['passage'],
  // @ts-expect-error a whole subject is missing
  subject: withoutService satisfies Messages,
  // @ts-expect-error a language is missing
  language: withoutSimplified satisfies Record<Locale, Messages>,
  // @ts-expect-error the text reads a value that it is not given
  read: (({ minutes }) => `${minutes}`) satisfies DiscordMessages['coolDown'],
  // @ts-expect-error the text is not given its value
  given: () => en.discord.coolDown({}),
  // @ts-expect-error nor one in its place
  placed: () => en.build.rate(),
};

it('is found by the compiler', () => {
  expect(Object.keys(wrong)).toHaveLength(9);
});
