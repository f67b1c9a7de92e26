import { describe, expect, it } from 'vitest';
import { KaojuError } from '../../../src/errors.js';
import {
  describeError,
  describeReason,
  ERROR_MESSAGES,
} from '../../../src/messages/describing/describe-error.js';
import type { Messages } from '../../../src/messages/messages.js';
import { type Text, textsOf } from '../../support/messages/every-text.js';
import { charactersOfOther } from '../../support/texts/scripts.js';

const MISSING = new KaojuError('IndexMissing', 'There is no index yet in /srv/index', {
  facts: { what: 'index-missing', folder: '/srv/index' },
});
const DAMAGED = new KaojuError('IndexCorrupt', 'The index file terms.bin is damaged (checksum)');
const TOO_LARGE = new KaojuError('FileUnreadable', 'a.txt has 5.1 MB', { advice: 'Split it' });

describe('describeError', () => {
  it.each([
    ['en', MISSING, 'There is no index yet in /srv/index. Run: npm run index (IndexMissing)'],
    ['zh-Hant', MISSING, '/srv/index裡還沒有索引。請執行：npm run index（IndexMissing）'],
    ['zh-Hans', MISSING, '/srv/index里还没有索引。请运行：npm run index（IndexMissing）'],
    [
      'zh-Hant',
      DAMAGED,
      '索引已損壞：The index file terms.bin is damaged (checksum)。請執行：npm run index（IndexCorrupt）',
    ],
    ['zh-Hant', TOO_LARGE, '檔案無法讀取：a.txt has 5.1 MB。Split it（FileUnreadable）'],
    [
      'zh-Hant',
      new KaojuError('UsageInvalid', '/t.csv is there already', { advice: 'Name another file' }),
      '/t.csv已經存在。請換一個檔名（UsageInvalid）',
    ],
    ['en', new Error('壞了'), 'Unexpected error: 壞了'],
    ['zh-Hans', new Error('壞了'), '发生意外的错误：壞了'],
  ] as const)('in %s: %s', (locale, error, said) => {
    expect(describeError(error, locale)).toBe(said);
  });
});

describe('describeReason', () => {
  it.each([
    ['en', 'There is no earlier generation to go back to'],
    ['zh-Hant', '沒有更早的索引可以回去'],
    ['zh-Hans', '没有更早的索引可以回去'],
  ] as const)('leaves the code out in %s', (locale, said) => {
    const error = new KaojuError(
      'NoPreviousGeneration',
      'There is no earlier generation to go back to',
      {
        facts: { what: 'no-earlier-index' },
      },
    );
    expect(describeReason(error, locale)).toBe(said);
    expect(describeError(error, locale)).toContain('NoPreviousGeneration');
  });
});

describe('the texts of errors', () => {
  const of = (locale: keyof typeof ERROR_MESSAGES, values: number | 'markers'): Text[] =>
    textsOf(ERROR_MESSAGES[locale] as unknown as Messages, values);

  it.each(['zh-Hant', 'zh-Hans'] as const)('keep to their script in %s', (locale) => {
    const texts = of(locale, 7).map(({ text }) => text);
    expect(texts.flatMap((text) => charactersOfOther(text, locale))).toEqual([]);
  });

  it('are the same in both scripts, with the same values', () => {
    const told = (locale: keyof typeof ERROR_MESSAGES) =>
      of(locale, 'markers').map(({ path, given }) => ({ path, given }));
    expect(told('zh-Hans')).toEqual(told('zh-Hant'));
  });
});
