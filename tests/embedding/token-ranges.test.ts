/** Where tokens stand: what the tokenizer leaves out or changes is passed over, never guessed. */

import path from 'node:path';
import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenRanges } from '../../src/embedding/token-ranges.js';
import { fold } from '../../src/text/folding/fold.js';
import { MODEL_DIR } from '../support/models/model.js';

let tokenizer: PreTrainedTokenizer;

beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(MODEL_DIR);
  tokenizer = await AutoTokenizer.from_pretrained(path.basename(MODEL_DIR));
});

function rangesOf(text: string) {
  const vocabulary = tokenizer.model.vocab as string[];
  const ids = (tokenizer.encode(text) as number[]).slice(1, -1);
  const tokens = ids.map((id) => vocabulary[id] as string);
  return tokenRanges(text, tokens, '[UNK]');
}

describe('tokenRanges', () => {
  it.each([
    [
      '第24年,累计29.8亿元。',
      ['第', '24', '年', ',', '累', '计', '29', '.', '8', '亿', '元', '。'],
    ],
    ['a b\u200bc', ['a', 'b\u200bc']],
    // What is not in the vocabulary is one word, up to the next Han character or mark.
    ['café中心和😀abc-123', ['café', '中', '心', '和', '😀abc', '-', '123']],
    ['', []],
  ])('gives each token of %j its own characters', (text, expected) => {
    const ranges = rangesOf(text);
    expect(ranges?.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('has nothing to tell of tokens of another text', () => {
    expect(tokenRanges('河北', ['河', '南'], '[UNK]')).toBeNull();
    expect(tokenRanges('河', ['河', '[UNK]'], '[UNK]')).toBeNull();
  });

  it('is in order, inside the text, and holds all Han characters of folded text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'河北對口é 𠀀〇二8.,。()abcⅧ😀\n') });
    fc.assert(
      fc.property(texts, (given) => {
        const text = fold(given);
        const ranges = rangesOf(text);
        if (!ranges) return;
        let at = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const covered = ranges.map(({ start, end }) => text.slice(start, end)).join('');
        for (const han of text.match(/[河北对口二]/gu) ?? []) expect(covered).toContain(han);
      }),
    );
  });
});
