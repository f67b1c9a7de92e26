import { expect, it } from 'vitest';
import { describeFailure } from '../../../src/messages/describing/describe-failure.js';

it.each([
  ['is empty', '檔案是空的。'],
  ['is binary data, not text (it holds zero bytes)', '不是文字，而是二進位資料。'],
  ['has 12.3 MB; at most 8 MB are read', '超過可以讀取的大小。'],
  ['has front matter of 70000 characters; at most 65536 are read', '開頭的中繼資料寫法有誤。'],
  ['is no archive (no end found). Save it again', '檔案已損壞，或不是副檔名所說的格式。'],
  ['cannot be read (EACCES)', '檔案打不開。'],
])('tells “%s” in the reader’s language', (error, said) => {
  expect(describeFailure(error, 'zh-Hant')).toBe(said);
});

it('leaves what it does not know, and English, as it stands', () => {
  expect(describeFailure('has a flaw of a kind unheard of', 'zh-Hans')).toBe(null);
  expect(describeFailure('is empty', 'en')).toBe(null);
});
