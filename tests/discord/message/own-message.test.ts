/** A message of ours that came back with a click: what is added to it, and that all else stays. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { furtherBlock } from '../../../src/discord/answer/excerpt-block.js';
import { renderAnswer } from '../../../src/discord/answer/render-answer.js';
import { shownExcerpts } from '../../../src/discord/answer/shown-excerpts.js';
import { button } from '../../../src/discord/message/message.js';
import { amendMessage, componentsOf, firstText } from '../../../src/discord/message/own-message.js';
import { answer, locale } from '../../support/hostile/answer.js';
import { readMarkdown } from '../../support/messages/markdown-reader.js';
import { problemsOf, strayFormatting, textsOf } from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const ASKER = '200000000000000001';
const NOTE = '-# Shared by <@200000000000000001>';
const keyOf = () => '0a1b2c3d4e5f';

/** As Discord sends it back: with numbers of its own. */
function sentBack(components: object[]) {
  const numbered = components.map((one, id) => ({ toJSON: () => ({ ...one, id }) }));
  return componentsOf({ components: numbered } as never);
}

const rendered = fc.tuple(answer, locale).map(([given, language]) => {
  const view = { answer: given, locale: language, keyOf, asker: ASKER, isPrivate: true };
  const { rest = [] } = shownExcerpts(given) ?? {};
  const blocks = rest.map((one) => furtherBlock(one, { locale: language, keyOf }, false));
  return { body: renderAnswer(view), blocks };
});

itHolds('more in place fits, or is not added', rendered, ({ body, blocks }) => {
  const components = sentBack(body.components);
  expect(components).toEqual(body.components);
  const more = amendMessage(components, { blocks, button: (own) => own });
  if (!more) return;
  expect(problemsOf(more)).toEqual([]);
  const before = textsOf(body);
  expect(textsOf(more).slice(0, before.length)).toEqual(before);
  expect(strayFormatting(textsOf(more).flatMap(readMarkdown))).toEqual([]);
});

itHolds('a note fits under everything', rendered, ({ body }) => {
  const shared = amendMessage(sentBack(body.components), { note: NOTE, button: (own) => own });
  expect(shared && textsOf(shared)).toEqual([...textsOf(body), NOTE]);
  expect(shared && problemsOf(shared)).toEqual([]);
});

it('takes a button away or puts another in its place, and takes an empty row away', () => {
  const row = { type: 1 as const, components: [button('a', 'A'), button('b', 'B')] };
  const components = [{ type: 10 as const, content: '-# 誰去了昌都' }, row];
  const changed = amendMessage(components, {
    button: ({ custom_id }) => (custom_id === 'a' ? null : button('c', 'C')),
  });
  expect(changed?.components).toEqual([components[0], { type: 1, components: [button('c', 'C')] }]);
  expect(amendMessage(components, { button: () => null })?.components).toEqual([components[0]]);
  expect([firstText(components), firstText([row])]).toEqual(['-# 誰去了昌都', '']);
});
