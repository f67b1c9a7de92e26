import { describe, expect, it } from 'vitest';
import { readAskedFor } from '../../../src/retrieval/question/asked/asked-for.js';
import { askedThings } from '../../../src/retrieval/question/asked/asked-things.js';
import { indispensable } from '../../../src/retrieval/question/asked/indispensable.js';
import { fold } from '../../../src/text/folding/fold.js';

describe('indispensable', () => {
  it.each<[string, string[]]>([
    ['松塘鎮有幾所大學', ['大学']],
    ['松塘小學校長是誰', ['校长']],
    ['誰擔任松塘鎮黨委書記', ['书记']],
    ['夜校學費是多少', ['学费']],
    ['夜校学费多少', ['学费']],
    ['參觀要交多少費用', []],
    ['主力合約的收盤價是多少', []],
    ['這本書的作者是誰', []],
    ['大橋有多長', []],
    ['九月去了哪裡', []],
  ])('of %s', (question, words) => {
    const folded = fold(question);
    const asked = readAskedFor(folded);
    expect(indispensable({ asked, things: askedThings(folded) })).toEqual(words);
  });
});
