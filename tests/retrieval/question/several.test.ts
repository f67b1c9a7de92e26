import { describe, expect, it } from 'vitest';
import { standsOnEarlier } from '../../../src/retrieval/question/follow-up.js';
import { splitSeveral } from '../../../src/retrieval/question/several.js';
import { fold } from '../../../src/text/folding/fold.js';

describe('splitSeveral', () => {
  it.each([
    ['1. 水库多高 2. 谁修的水库', ['水库多高', '谁修的水库']],
    ['1、水庫多高；2、誰修的水庫；3、花了多少錢', ['水庫多高', '誰修的水庫', '花了多少錢']],
    ['①水库多高②谁修的水库', ['水库多高', '谁修的水库']],
    ['第一，水库多高，第二，谁修的水库', ['水库多高', '谁修的水库']],
    ['水库多高？谁修的水库？', ['水库多高？', '谁修的水库？']],
    ['這座水庫有什麼用途？代表團哪天到的？', ['這座水庫有什麼用途？', '代表團哪天到的？']],
    ['水库多高\n谁修的水库', ['水库多高', '谁修的水库']],
  ])('cuts %j', (text, parts) => {
    expect(splitSeveral(text)).toEqual(parts);
  });

  it.each([
    '水库多高',
    '2024.5.17发生了什么',
    '1.5公里长的路在哪',
    '水库多高？？',
    '水库多高？它是谁修的？',
    '哪个更早？水库扩建还是大桥通车？',
    '《谁来了？》是谁演的？',
    '第一中学和第二中学在哪',
    '昌都的水库\n高六十米',
  ])('leaves %j whole', (text) => {
    expect(splitSeveral(text)).toBeNull();
  });
});

describe('standsOnEarlier', () => {
  it.each(['那它总投资多少', '他哪年出生的', '那麼她是誰', '那水库呢', '刚才说的水库在哪'])(
    'is true of %s',
    (asked) => {
      expect(standsOnEarlier(fold(asked))).toBe(true);
    },
  );

  it.each(['那曲有几所小学', '其他乡有水库吗', '水库呢', '那木错多深', '达瓦和他的老师是谁'])(
    'is false of %s',
    (asked) => {
      expect(standsOnEarlier(fold(asked))).toBe(false);
    },
  );
});
