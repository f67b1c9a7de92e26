import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/folding/fold.js';
import { isStopWord } from '../../src/text/stop-words.js';

describe('isStopWord', () => {
  it.each(['的', '了', '是', '什么', '哪天', '多少', '为什么', '请问', '一下', 'the', 'where'])(
    'does not look for %s',
    (word) => {
      expect(isStopWord(word)).toBe(true);
    },
  );

  it.each(['的是', '了吗', '都是的'])('does not look for particles that met: %s', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['昌都', '福建', '代表团', '年', '9', '和平', '着火', '水', 'gdp'])(
    'looks for %s',
    (word) => {
      expect(isStopWord(word)).toBe(false);
    },
  );

  it.each(['甚麼', '為什麼', '哪裡', '誰', '請問'])('knows %s once it is folded', (word) => {
    expect(isStopWord(fold(word))).toBe(true);
  });
});
