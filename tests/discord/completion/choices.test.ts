/** What is offered while one types: within Discord's limits, best first, whatever a name holds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleChoices,
  articleMeant,
  outletChoices,
  outletMeant,
} from '../../../src/discord/completion/choices.js';
import { knownNames } from '../../../src/discord/completion/known-names.js';
import type { ArticleStore } from '../../../src/store/articles.js';
import { hostileField, hostileText } from '../../support/hostile/text.js';
import { runs } from '../../support/run/properties.js';

interface Record {
  id: string;
  file: string;
  title: string | null;
  outlet: string | null;
  date: string | null;
}

/** As far as names look at it. */
const storeOf = (records: Record[]): ArticleStore => ({ records }) as unknown as ArticleStore;

const RECORDS: Record[] = [
  {
    id: 'a1',
    file: 'a.txt',
    title: '福建黨政代表團赴昌都',
    outlet: '中國西藏網',
    date: '2018-09-14',
  },
  { id: 'a2', file: 'b.txt', title: '河北对口支援阿里', outlet: '河北日报', date: '2019-07-17' },
  { id: 'a3', file: 'c.txt', title: null, outlet: null, date: null },
  {
    id: 'a4',
    file: 'd.txt',
    title: '昌都迎来福建代表团',
    outlet: '中國西藏網',
    date: '2020-01-01',
  },
];
const STORE = storeOf(RECORDS);

describe('articleChoices', () => {
  const ids = async (typed: string, outlet: string | null = null) =>
    articleChoices(await knownNames(STORE), typed, outlet).map(({ value }) => value);

  it('offers the newest to whom types nothing', async () => {
    expect(await ids('')).toEqual(['a4', 'a2', 'a1', 'a3']);
  });

  it.each([
    ['福建', ['a1', 'a4']],
    ['代表團 昌都', ['a4', 'a1']],
    ['党政', ['a1']],
    ['fujian', ['a1', 'a4']],
    ['hbdk', ['a2']],
    ['c.txt', ['a3']],
    ['沒有', []],
  ])('finds %s', async (typed, expected) => {
    expect(await ids(typed)).toEqual(expected);
  });

  it('keeps to the outlet that was chosen', async () => {
    expect(await ids('', '河北日報')).toEqual(['a2']);
  });

  it('names outlet and day behind the title', async () => {
    const [first] = articleChoices(await knownNames(STORE), '河北', null);
    expect(first?.name).toBe('河北对口支援阿里 · 河北日报 · 2019-07-17');
  });
});

describe('outletChoices', () => {
  it('offers those with most articles first, by pinyin too', async () => {
    const names = await knownNames(STORE);
    expect(outletChoices(names, '').map(({ value }) => value)).toEqual(['中國西藏網', '河北日报']);
    expect(outletChoices(names, 'hbrb').map(({ value }) => value)).toEqual(['河北日报']);
  });
});

describe('what was meant', () => {
  it('is what was chosen, or what is nearest to what was typed', async () => {
    const names = await knownNames(STORE);
    expect(articleMeant(names, 'a2')).toBe('a2');
    expect(articleMeant(names, '河北對口')).toBe('a2');
    expect(articleMeant(names, '沒有')).toBeNull();
    expect(articleMeant(names, ' ')).toBeNull();
    expect(outletMeant(names, '西藏')).toBe('西藏');
    expect(outletMeant(names, 'hbrb')).toBe('河北日报');
    expect(outletMeant(names, '沒有')).toBeNull();
  });
});

it('is within the limits of Discord, whatever the names hold and whatever is typed', async () => {
  const record = fc.record({
    id: fc.stringMatching(/^[a-z2-7]{12}$/u),
    file: fc.constant('a.txt'),
    ...{ title: hostileField, outlet: hostileField, date: hostileField },
  });
  const records = fc.oneof(
    { weight: 19, arbitrary: fc.array(record, { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(record, { minLength: 26, maxLength: 40 }) },
  );
  const check = async (given: Record[], typed: string): Promise<void> => {
    const names = await knownNames(storeOf(given));
    const all = [...articleChoices(names, typed, null), ...articleChoices(names, '', typed)];
    for (const { name, value } of [
      ...all,
      ...outletChoices(names, typed),
      ...outletChoices(names, ''),
    ]) {
      expect(name.trim().length).toBeGreaterThan(0);
      expect(value.length).toBeGreaterThan(0);
      expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
    }
    expect(articleChoices(names, typed, null).length).toBeLessThanOrEqual(25);
  };
  await fc.assert(fc.asyncProperty(records, hostileText(100), check), runs());
}, 120_000);
