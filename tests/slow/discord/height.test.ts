/** How much of a phone an answer takes, drawn as Discord's client would. */

import { expect, it } from 'vitest';
import { renderAnswer } from '../../../src/discord/answer/render-answer.js';
import { LOCALES, type Locale } from '../../../src/messages/locale.js';
import { ask } from '../../../src/retrieval/ask.js';
import { heightOf } from '../../../tools/pictures/browser.js';
import { drawPage } from '../../../tools/pictures/page.js';
import { openReports } from '../../support/built-reports.js';
import { wireOf } from '../../support/messages/shown-message.js';
import { realEmbedder } from '../../support/models/model.js';
import { browserStarts } from '../../support/web/browser.js';

const able = await browserStarts();
/** Half of a phone that is 390 wide: the next message is still seen. */
const MOST_PX = 450;
const CLIENT: Record<Locale, string> = { en: 'en-US', 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN' };
const QUESTIONS = [
  '福建黨政代表團哪天去的昌都',
  '许勤什么时候去的阿里',
  '今年是全國對口援藏多少週年',
];

it.skipIf(!able).each(LOCALES)('an answer takes half of a phone in %s', async (locale) => {
  const generation = await openReports();
  const embedder = await realEmbedder();
  for (const question of QUESTIONS) {
    const answer = await ask(question, generation, embedder, { abstainBelow: 0 });
    const keyOf = () => '0a1b2c3d4e5f';
    const view = { answer, locale, keyOf, asker: '200000000000000001', isPrivate: false };
    const { components } = wireOf(renderAnswer(view)) as { components: [] };
    const page = drawPage({
      ...{ locale: CLIENT[locale], theme: 'dark', device: 'phone' },
      messages: [
        { components, ephemeral: false, at: 0, origin: { user: '林予安', command: '/ask' } },
      ],
    });
    const height = await heightOf(page, 'phone', '.message');
    expect(height, `${question} in ${locale}`).toBeLessThanOrEqual(MOST_PX);
  }
});
