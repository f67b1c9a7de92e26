/**
 * What the Latin words of a question may be called in the collection, from left to right: an
 * alias, else a name of our tables, else pinyin, else a plain English word.
 */

import type { Range } from '../types/article.js';
import type { Aliases } from './aliases.js';
import { englishWords, matchTable, placeNames, type TableMatch } from './english-names.js';
import { type LatinWord, latinWordsOf } from './latin-words.js';
import { countStanding, type Lexicon } from './lexicon.js';
import { mayBeFamilyName, PinyinNames } from './pinyin/pinyin-names.js';

export interface LatinName extends Range {
  kind: 'alias' | 'place' | 'pinyin' | 'english';
  /** Folded names that stand in the collection, best first. */
  variants: string[];
}

/** In order, without overlaps. */
export function findLatinNames(folded: string, lexicon: Lexicon, aliases: Aliases): LatinName[] {
  const latin = latinWordsOf(folded);
  const pinyin = new PinyinNames(lexicon);
  const names: LatinName[] = [];
  let isRest = false;
  for (let first = 0; first < latin.length; ) {
    const word = latin[first] as LatinWord;
    const found = nameAt(first, isRest && word.joined);
    if (found) {
      const { end } = latin[first + found.words - 1] as LatinWord;
      names.push({ start: word.start, end, kind: found.kind, variants: found.variants });
    }
    isRest = found === null && mayBeFamilyName(word.plain);
    first += found?.words ?? 1;
  }
  return names;

  function nameAt(first: number, isRest: boolean): (TableMatch & Pick<LatinName, 'kind'>) | null {
    const { start, end } = latin[first] as LatinWord;
    const [alias] = standing(matchTable(aliases.latin, latin, first, { stemmed: false }));
    if (alias) return { ...alias, kind: 'alias' };
    const [place] = standing(matchTable(placeNames(), latin, first, { stemmed: false }));
    if (place) return { ...place, kind: 'place' };

    const english = matchTable(englishWords(), latin, first, { stemmed: true });
    const name = pinyin.find(latin, first, isRest);
    const wordsOfEnglish = english[0]?.words ?? 0;
    // What the collection itself writes in Latin more often is left as it is.
    const isLatin =
      name?.words === 1 &&
      lexicon.passagesWith(folded.slice(start, end)) >
        countStanding(lexicon, name.variants[0] as string);
    if (name && name.words > wordsOfEnglish && !isLatin) return { ...name, kind: 'pinyin' };
    const [word] = standing(english);
    return word ? { ...word, kind: 'english' } : null;
  }

  function standing(matches: TableMatch[]): TableMatch[] {
    return matches
      .map(({ words, variants }) => ({
        words,
        variants: variants.filter((variant) => countStanding(lexicon, variant) > 0),
      }))
      .filter(({ variants }) => variants.length > 0);
  }
}
