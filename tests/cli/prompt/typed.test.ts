import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/cli/prompt/typed.js';

describe('readTyped', () => {
  it.each(['help', 'HELP', '?', '？', '說明', '说明', ' help '])('takes %j for help', (line) => {
    expect(readTyped(line)).toEqual({ kind: 'help' });
  });

  it.each(['more', '更多'])('takes %j for more', (line) => {
    expect(readTyped(line)).toEqual({ kind: 'more' });
  });

  it.each(['search 支援 阿里', '搜尋 支援 阿里', '搜索　支援 阿里'])('searches by %j', (line) => {
    expect(readTyped(line)).toEqual({ kind: 'search', words: '支援 阿里' });
  });

  it('explains a search for nothing', () => {
    expect(readTyped('search ')).toEqual({ kind: 'help' });
  });

  it.each([
    ['open 2', '2'],
    ['打開２', '2'],
    ['打开 2', '2'],
    ['open2', '2'],
    ['open', '1'],
    ['open mahx2c35al52', 'mahx2c35al52'],
  ])('opens by %j', (line, what) => {
    expect(readTyped(line)).toEqual({ kind: 'open', what });
  });

  it.each([
    '更多的雨何時來',
    '說明 會在哪天',
    '搜尋引擎是什麼',
    '打開2號閘門的是誰',
    '打開閘門的是誰',
    'more rain',
  ])('takes %j for a question, as it was typed', (question) => {
    expect(readTyped(question)).toEqual({ kind: 'question', question });
  });
});
