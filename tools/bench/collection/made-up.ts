/**
 * Articles for a machine that has no news at hand: no sense, but lengths of clauses, sentences
 * and articles as in news, and words as unevenly frequent as in a language.
 */

import { type Random, randomOf } from '../../../tests/support/run/random.js';
import type { BenchArticle } from './collection.js';
import { between } from './random.js';

/** Raise it when the same seed gives other articles. */
export const MADE_UP_VERSION = 1;
const SEED = 20180717;
const WORDS = 20_000;
/** The commonest word is then 3% of all, as 的 is. */
const LEVELLING = 3;

const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞';

export function makeArticles(count: number): BenchArticle[] {
  const random = randomOf(SEED);
  const words = Array.from({ length: WORDS }, () => makeWord(random));
  return Array.from({ length: count }, (_, index) => ({
    id: `made-${String(index + 1).padStart(5, '0')}`,
    date: index % 3 === 0 ? null : makeDate(random),
    text: makeText(random, words),
  }));
}

function makeWord(random: Random): string {
  const length = random.pick([1, 2, 2, 2, 2, 3]);
  return Array.from({ length }, () => random.pick(CHARACTERS)).join('');
}

function makeDate(random: Random): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${between(random, 2015, 2024)}-${part(between(random, 1, 12))}-${part(between(random, 1, 28))}`;
}

function makeText(random: Random, words: string[]): string {
  const wanted = between(random, 350, 1000);
  let text = '';
  while (text.length < wanted) {
    text += makeSentence(random, words);
    if (random.share() < 0.15) text += '\n';
  }
  return text.trimEnd();
}

/** Two to eight clauses of 5 to 23 characters. */
function makeSentence(random: Random, words: string[]): string {
  const clauses = Array.from({ length: between(random, 2, 8) }, () => {
    const wanted = between(random, 5, 23);
    let clause = '';
    while (clause.length < wanted) {
      clause +=
        random.share() < 0.04 ? String(between(random, 1, 3000)) : frequentWord(random, words);
    }
    return clause;
  });
  return `${clauses.join('，')}${random.pick('。。。。。。。！？')}`;
}

/** Zipf and Mandelbrot's law: the n-th word as often as 1 / (n + LEVELLING). */
function frequentWord(random: Random, words: string[]): string {
  const rank = LEVELLING * ((words.length + LEVELLING) / LEVELLING) ** random.share() - LEVELLING;
  return words[Math.floor(rank)] as string;
}
