import { describe, expect, it, vi } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/metadata.js';
import { keysOf, nestedBlocks, nestedList } from '../../support/hostile/corpus.js';
import { thrownBy } from '../../support/run/errors.js';

const articleWith = (block: string): string => `---\n${block}\n---\n昌都\n\n代表團到了昌都。\n`;

describe('parseFrontMatter', () => {
  it.each([
    ['an alias of itself', 'title: &t [*t]', /with an alias \("\*t"\); write the value itself/u],
    ['an alias of another field', 'title: &t 昌都\nauthor: *t', /with an alias/u],
    ['600 keys', keysOf(600), /of 600 keys and items; at most 500 are read/u],
    ['16,000 keys', keysOf(16_000), /of \d{6} characters; at most 16384 are read/u],
    ['200,000 keys', keysOf(200_000), /of \d{7} characters/u],
    ['a set of 5,000', `title: {${'a,'.repeat(5000)}}`, /of \d+ keys and items/u],
    ['lists in lists', `title: ${nestedList(5000)}`, /of \d+ keys and items/u],
    ['ten levels', `title: ${nestedList(10)}`, /nested deeper than 8 levels/u],
    ['ten levels of lines', nestedBlocks(10), /nested deeper than 8 levels/u],
  ])('refuses %s by name and at once', (_, block, reason) => {
    const error = thrownBy(() => readFrontMatter(articleWith(block)));
    expect(error.code).toBe('FileUnreadable');
    expect(error.message).toMatch(/^has front matter /u);
    expect(error.message).toMatch(reason);
  });

  it('takes a star, a dash and a colon inside a value for text', () => {
    const { metadata } = readFrontMatter(articleWith('title: 昌都 *紀行* - 上\nauthor: "*周琳"'));
    expect(metadata).toEqual({ title: '昌都 *紀行* - 上', author: '*周琳' });
  });

  it('leaves a long text between two rules as it is', () => {
    const text = `---\n昌都紀行\n${'代表團到了昌都。\n'.repeat(4000)}---\n正文。\n`;
    expect(readFrontMatter(text)).toEqual({ metadata: {}, warnings: [], end: 0 });
  });

  it('reads keys that are words of the language as any other', () => {
    const block =
      '__proto__: {title: 假}\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3\noutlet: 真';
    expect(readFrontMatter(articleWith(block)).metadata).toEqual({ outlet: '真' });
  });

  it('prints nothing of a block that YAML would warn of', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    try {
      readFrontMatter(articleWith('title: !secret 秘密'));
      expect(warn).not.toHaveBeenCalled();
    } finally {
      warn.mockRestore();
    }
  });
});
