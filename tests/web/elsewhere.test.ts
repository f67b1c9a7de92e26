/** Reports of one event, told from notes of one form that are as close in time and meaning. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Generation } from '../../src/store/generations.js';
import { elsewhereOf } from '../../src/web/versions/elsewhere.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

const headed = (title: string, date: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

const SHARES = [...'石峰林海金川玉泉白鹤青云长河南山东湖西岭北塘中原'].map((_, at, all) =>
  all.slice(at, at + 2).join(''),
);
const NOTES = Object.fromEntries(
  SHARES.slice(0, 14).map((name, at) => [
    `note-${at}.txt`,
    headed(
      `${name}股份收盘快报`,
      '2019-03-05',
      `截至收盘，${name}股份报${at + 3}.${at * 7}元，成交${at * 13 + 20}万元，主力资金净买入${at * 31 + 5}万元，换手率${at + 1}%。`,
    ),
  ]),
);
const FILES = {
  ...NOTES,
  'ferry-1.txt': headed(
    '白沙渡口渡轮搁浅',
    '2019-03-05',
    '昨夜大雾，渡轮“江安号”在白沙渡口搁浅，船上八十六名乘客由海事救生艇接回码头，船长梁志成说没有人受伤。',
  ),
  'ferry-2.txt': headed(
    '江安号乘客平安上岸',
    '2019-03-06',
    '海事部门通报，搁浅在白沙渡口的渡轮江安号今晨脱险。船长梁志成接受询问，救生艇一共接回八十六名乘客。',
  ),
  'ferry-later.txt': headed(
    '江安号复航',
    '2019-05-01',
    '在白沙渡口搁浅过的渡轮江安号修好了，船长梁志成和八十六名乘客、救生艇队员一起上船。',
  ),
};

let generation: Generation;

beforeAll(async () => {
  const fake = fakeEmbedder();
  const alike = new Float32Array(16).fill(0.25);
  // All are close in meaning: what they name has to tell.
  const embedPassage: typeof fake.embedPassage = async (text, parts) => ({
    ...(await fake.embedPassage(text, parts)),
    vector: alike,
  });
  const corpusDir = writeFiles(temporaryFolder(), FILES);
  ({ generation } = await builtIndex({ ...fake, embedPassage }, corpusDir));
});

describe('elsewhereOf', () => {
  const near = (file: string): string[] => {
    const { id } = generation.articles.records.find((record) => record.file === file) ?? {};
    return elsewhereOf(generation, id ?? '').near.map((record) => record.file);
  };

  it('names reports of those days that name the same', () => {
    expect(near('ferry-1.txt')).toEqual(['ferry-2.txt']);
    expect(near('ferry-2.txt')).toEqual(['ferry-1.txt']);
    expect(near('ferry-later.txt')).toEqual([]);
  });

  it('names no notes that are alike in form', () => {
    expect(near('note-3.txt')).toEqual([]);
  });
});
