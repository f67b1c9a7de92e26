import { describe, expect, it } from 'vitest';
import { askedThings } from '../../../src/retrieval/question/asked/asked-things.js';
import { fold } from '../../../src/text/folding/fold.js';

describe('askedThings', () => {
  it.each<[string, string[]]>([
    ['松塘鎮有多少所中學', ['中学']],
    ['幾位醫生到了高原', ['医生']],
    ['松塘小學校長是誰', ['校长']],
    ['誰擔任松塘鎮黨委書記？', ['书记']],
    ['水廠的負責人叫什麼名字', ['责人']],
    ['由誰出任總指揮', ['指挥']],
    ['报名费是多少', ['名费']],
    ['門票要多少錢', ['门票']],
    ['隧道塌方死了幾個人', ['死']],
    ['这座桥有多长', []],
    ['九月去了哪里', []],
    ['代表團有多少人', []],
  ])('of %s', (question, things) => {
    expect(askedThings(fold(question))).toEqual(things);
  });
});
