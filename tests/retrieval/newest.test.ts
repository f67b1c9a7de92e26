/** Of articles that answer alike, the newest or the earliest comes first where it is asked for. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { ask } from '../../src/retrieval/ask.js';
import type { Generation } from '../../src/store/generations.js';
import type { Answer } from '../../src/types/answer.js';
import { builtIndex, writeFiles } from '../support/index.js';
import { realEmbedder } from '../support/models/model.js';
import { temporaryFolder } from '../support/run/temporary.js';

const noteOf = (title: string, date: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

const FILES = {
  'fare-2019.md': noteOf('索道票价', '2019-05-01', '嘎玛索道票价为单程五十元，往返九十元。'),
  'fare-2023.md': noteOf(
    '索道票價調整',
    '2023-05-01',
    '嘎瑪索道票價調整為單程七十元，往返一百三十元。',
  ),
  'fare-2021.md': noteOf(
    '索道票价调整',
    '2021-05-01',
    '嘎玛索道票价调整为单程六十元，往返一百一十元。',
  ),
  'song.md': noteOf('演唱会', '2020-01-01', '歌手达瓦在演唱会上演唱了《最近的雪山》，听众六百人。'),
  'song-2.md': noteOf(
    '再次演出',
    '2022-01-01',
    '歌手达瓦在六个村演出，演唱了《最近的雪山》等八首歌。',
  ),
  'bridge.txt': '石橋的來歷\n\n嘎瑪石橋長四十二米，有七個橋孔。\n',
};

let embedder: Embedder;
let generation: Generation;

beforeAll(async () => {
  embedder = await realEmbedder();
  ({ generation } = await builtIndex(embedder, writeFiles(temporaryFolder(), FILES)));
});

function asked(question: string): Promise<Answer> {
  return ask(question, generation, embedder, { abstainBelow: 0, today: '2024-06-01' });
}

const datesOf = ({ excerpts }: Answer): (string | null)[] =>
  excerpts.map(({ citation }) => citation.date?.slice(0, 4) ?? null);

describe('the newest', () => {
  it.each([
    ['嘎玛索道最新票价是多少', '最新'],
    ['嘎瑪索道現在票價多少', '現在'],
    ['嘎玛索道目前单程多少元', '目前'],
  ])('comes first: %s', async (question, text) => {
    const answer = await asked(question);
    expect(datesOf(answer)).toEqual(['2023', '2021', '2019']);
    expect(answer.understood.order).toEqual({ order: 'newest', text });
  });

  it('comes first among those of the time that is asked for', async () => {
    expect(datesOf(await asked('2021年嘎玛索道最新票价是多少'))[0]).toBe('2021');
  });

  it('is left where nobody asks for it', async () => {
    const answer = await asked('《最近的雪山》是谁演唱的');
    expect(answer.understood).not.toHaveProperty('order');
  });

  it('does no harm where the one that answers has no date', async () => {
    const answer = await asked('嘎玛石桥目前有几个桥孔');
    expect(answer.excerpts[0]?.citation.file).toBe('bridge.txt');
  });
});

describe('the earliest', () => {
  it.each(['嘎玛索道原来票价多少', '嘎瑪索道最早的票價是多少'])(
    'comes first: %s',
    async (question) => {
      const answer = await asked(question);
      expect(datesOf(answer)).toEqual(['2019', '2021', '2023']);
      expect(answer.understood.order?.order).toBe('earliest');
    },
  );
});
