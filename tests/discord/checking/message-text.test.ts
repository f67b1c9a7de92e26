/** What of a message is text to be checked. */

import { Collection, ComponentType, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/discord/checking/message-text.js';

const SAID = '对口支援是中央作出的战略决策';

/** As Discord sends it. */
const sent = (message: object): string =>
  messageText({ content: '', embeds: [], ...message } as unknown as Message);

describe('messageText', () => {
  it.each([
    [`**许勤** <@123456789012345678> 说 ||${SAID}||`, `许勤   说 ${SAID}`],
    [`# 标题\n-# 小字\n\`${SAID}\``, `标题\n小字\n${SAID}`],
    ['3 \\* 4 \\_甲\\_', '3 * 4 _甲_'],
    ['看 https://example.org/a?b=c#d 和 <https://example.org> 。', '看   和 < > 。'],
    [`\u2068${SAID}\udc00\u2069`, SAID],
  ])('of %j', (content, expected) => {
    expect(sent({ content })).toBe(expected);
  });

  it.each([
    [`> ${SAID}`, `「${SAID}」`],
    [`看：\n> 甲\n> 乙\n对吗`, '看：\n「甲\n乙」\n对吗'],
    ['> 甲\n说\n> 乙', '「甲」\n说\n「乙」'],
    ['>>> 甲\n乙', '「甲\n乙」'],
    [`> 许勤说：“${SAID}”`, `许勤说：“${SAID}”`],
    ['甲 > 乙', '甲 > 乙'],
  ])('takes block quotes for quotations: %j', (content, expected) => {
    expect(sent({ content })).toBe(expected);
  });

  it('is that of its embeds, its components or what it forwards where it has none', () => {
    const embeds = [{ title: '标题', description: SAID }];
    const text = { type: ComponentType.TextDisplay, id: 2, content: `> \u2068**${SAID}**\u2069` };
    const section = { type: ComponentType.Section, id: 1, components: [text] };
    const components = [{ toJSON: () => section }];
    const messageSnapshots = new Collection([['1', { content: SAID }]]);
    expect(sent({ embeds })).toBe(`标题\n${SAID}`);
    expect(sent({ components })).toBe(`「${SAID}」`);
    expect(sent({ messageSnapshots })).toBe(SAID);
    expect(sent({ content: '甲', embeds, components, messageSnapshots })).toBe('甲');
    expect(sent({})).toBe('');
  });
});
