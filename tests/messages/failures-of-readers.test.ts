/** Why a file is not indexed is told in each language, whatever reader found it. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/messages/describing/describe-failure.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';

const THROWN = /'FileUnreadable',\s*(?:'([^']+)'|`([^`]+)`)/gu;
/** Of one article of several. */
const OF_PART = /error: '([^']+)'|failed\('([^']+)'\)|new CutOff\('([^']+)'\)/gu;

/** As the code has them, with some value in each place for one. */
function messagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      return [...source.matchAll(THROWN), ...source.matchAll(OF_PART)];
    })
    .map(([, ...said]) => (said.find((one) => one) ?? '').replace(/\$\{[^}]*\}/gu, '7'));
}

const messages = [...new Set(messagesIn(path.join(PACKAGE_ROOT, 'src/corpus')))].filter(
  (message) => !message.startsWith('7'),
);

describe('describeFailure', () => {
  it('finds what readers say', () => {
    expect(messages).toContain('shows no text');
    expect(messages.length).toBeGreaterThan(40);
  });

  it.each(messages)('tells in Chinese that a file %s', (message) => {
    expect(describeFailure(message, 'zh-Hant')).not.toBeNull();
    expect(describeFailure(message, 'zh-Hans')).not.toBeNull();
  });

  it('leaves English errors as they are, and shows what nobody knows as it stands', () => {
    expect(describeFailure('shows no text', 'en')).toBeNull();
    expect(describeFailure('wonders', 'zh-Hant')).toBeNull();
  });

  it.each([
    ['has no text layer, 12 pages', '掃描檔，沒有文字層。請先做文字辨識（OCR）。'],
    ['is encrypted and needs a password', '檔案有密碼或加密。請另存為沒有密碼的檔案。'],
    ['holds no Word document', '裡面沒有可以讀的文字。'],
    ['takes more memory to read than 1000 MB', '超過可以讀取的大小。'],
    ['is of a kind that is not read (.txt are)', '不讀這種檔案。'],
    ['stands in too many other files (.txt are)', '超過可以讀取的大小。'],
    ['is empty', '檔案是空的。'],
    ['holds 3 articles; at most 2 are read', '超過可以讀取的大小。'],
  ])('tells %j by what can be done about it', (message, told) => {
    expect(describeFailure(message, 'zh-Hant')).toBe(told);
  });
});
