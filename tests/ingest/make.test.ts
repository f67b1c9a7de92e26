import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../src/ingest/make.js';
import {
  distinctLines,
  numberedPages,
  repeatedLines,
  repeatedPage,
} from '../support/hostile/corpus.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { LONGEST_TURN_MS, longestTurn } from '../support/models/turns.js';
import { rejectionOf } from '../support/run/errors.js';
import { textReading } from '../support/texts/readings.js';

const LINES = 130_000;
const draft = (text: string) =>
  draftArticle(textReading(text), { row: null, key: 'key' }, fakeEmbedder());

/** Turns that others had while a text was read. */
async function turnsWhile(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let ended = false;
  const count = (): void => {
    turns++;
    if (!ended) setImmediate(count);
  };
  setImmediate(count);
  await work;
  ended = true;
  return turns;
}

describe('draftArticle', () => {
  it('reads a file of one line again and again, once', async () => {
    const { record } = await draft(repeatedLines(LINES));
    expect(record.noise).toHaveLength(LINES - 1);
    expect(record.passages).toEqual([[0, 11]]);
  });

  it('reads the same as a page, and gives others their turns', async () => {
    const drafted = draft(repeatedPage(LINES / 2));
    expect(await turnsWhile(drafted)).toBeGreaterThan(10);
    const { record } = await drafted;
    expect(record.title).toBe('昌都紀行');
    expect(record.noise.length).toBeGreaterThan(LINES - 10);
  });

  it.each([
    ['a text without line ends', '代表團到了昌都看望幹部'.repeat(140_000)],
    ['one character', '中'.repeat(1_666_666)],
    ['a letter', 'a'.repeat(5_000_000)],
    ['digits', '7'.repeat(5_000_000)],
    ['a field again and again', `代表團到了昌都。${'責任編輯：王小明。'.repeat(60_000)}`],
  ])('refuses a line of 5 MB by name: %s', async (_, text) => {
    const error = await rejectionOf(draft(text));
    expect(error.code).toBe('FileUnreadable');
    expect(error.advice).toBe('Break it into paragraphs');
    expect(error.message).toMatch(/^has a line of \d{6,7} characters; at most 100000 are read$/u);
  });

  it.each(['中', '7', '*', '(', '。', '，', '"', '記者', '責任編輯：王小明。'])(
    'reads a line of 99,000 characters: %s',
    async (unit) => {
      const line = unit.repeat(99_000 / unit.length);
      const { record, text } = await draft(`昌都\n\n代表團到了昌都。${line}`);
      expect(record.passages[0]?.[0]).toBe(4);
      expect(text).toContain(line);
    },
  );

  it.each([
    [
      'lines that all differ',
      distinctLines(400_000),
      /^has 400000 lines; at most 200000 are read$/u,
    ],
    [
      'fewer of them',
      distinctLines(60_000),
      /^has 60000 different lines; at most 50000 are read$/u,
    ],
    [
      'a line without end',
      'a\n'.repeat(2_000_000),
      /^has 2000000 lines; at most 200000 are read$/u,
    ],
  ])('refuses lines without end by name, soon: %s', async (_, text, message) => {
    const before = process.cpuUsage();
    const error = await rejectionOf(draft(text));
    const { user } = process.cpuUsage(before);
    expect(error.message).toMatch(message);
    expect(error.advice).toMatch(/^Split it/u);
    expect(user / 1e6).toBeLessThan(3);
  });

  it.each([
    ['a page of repeated lines', repeatedPage(LINES / 2)],
    ['lines that all differ', distinctLines(45_000)],
    ['heads and numbers of pages', numberedPages(40_000)],
    ['line ends alone', `昌都紀行。${'\n'.repeat(4_000_000)}`],
  ])('holds nobody up: %s', async (_, text) => {
    expect(await longestTurn(() => draft(text))).toBeLessThan(LONGEST_TURN_MS);
  });
});
