/** Questions made from the articles: a clause or two of a sentence and something to ask of it. */

import { Converter } from 'opencc-js/cn2t';
import { randomOf } from '../../../tests/support/run/random.js';
import type { BenchArticle } from './collection.js';
import { spread } from './random.js';

const SEED = 7;
const ENDINGS = ['是什么时候的事？', '是怎么回事？', '有哪些情况？', '在哪里？', '？'];

/** As many as wanted; every second one in Traditional script. */
export function makeQuestions(articles: BenchArticle[], wanted: number): string[] {
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  const random = randomOf(SEED);
  const sources = spread(articles, wanted);
  return Array.from({ length: wanted }, (_, index) => {
    const { text } = sources[index % sources.length] as BenchArticle;
    const clauses = text.split(/[，。！？；：、\n“”]/u).filter(({ length }) => length >= 6);
    const first = Math.floor(random.share() * Math.max(1, clauses.length - 1));
    const asked = clauses.slice(first, first + (random.share() < 0.3 ? 2 : 1)).join('，');
    const question = (asked || text.slice(0, 20)).slice(0, 80) + random.pick(ENDINGS);
    return index % 2 === 1 ? toTraditional(question) : question;
  });
}
