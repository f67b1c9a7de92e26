import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/corpus/article.js';
import { DEFAULT_LIMITS } from '../../../src/corpus/readers/limits.js';
import { readFile } from '../../../src/corpus/readers/read-file.js';
import type { ReadingSettings } from '../../../src/corpus/readers/reader.js';

const CSV =
  '标题,报道全文,text,见报日期\n桥头夜市搬迁,桥头夜市五月起搬到旧厂区。,摘要,2020-05-01\n';
const LINE = '{"题名":"桥头夜市搬迁","报道全文":"桥头夜市五月起搬到旧厂区。","text":"摘要"}\n';

async function read(file: string, content: string, columns: ReadingSettings['columns'] = {}) {
  const { readings } = await readFile(Buffer.from(content), file, { ...DEFAULT_LIMITS, columns });
  const [reading] = readings;
  if (!reading) throw new Error('nothing was read');
  const { title, date } = readArticle(reading.text, null, reading).article;
  return { text: reading.text, title, date };
}

describe('columns of a table', () => {
  it('are known by their usual names', async () => {
    expect(await read('a.csv', CSV)).toEqual({ text: '摘要', title: '桥头夜市搬迁', date: null });
  });

  it('are known in what programs save of posts', async () => {
    const posts = '帳號,發佈時間,內容\n桥头文化,2020-05-01 09:12:44,桥头夜市五月起搬到旧厂区。\n';
    const { readings } = await readFile(Buffer.from(posts), 'a.csv');
    expect(readings[0]?.told).toEqual({ author: '桥头文化', date: '2020-05-01 09:12:44' });
    expect(await read('a.csv', posts)).toMatchObject({ date: '2020-05-01' });
  });

  it('go by the names that settings give them, before the usual ones', async () => {
    const columns = { text: '报道全文', date: ' 见报日期' };
    const text = '桥头夜市五月起搬到旧厂区。';
    expect(await read('a.csv', CSV, columns)).toEqual({
      text,
      title: '桥头夜市搬迁',
      date: '2020-05-01',
    });
    expect(await read('a.jsonl', LINE, { ...columns, title: '题名' })).toEqual({
      text,
      title: '桥头夜市搬迁',
      date: null,
    });
  });

  it('keep their usual names in a table that has none of those', async () => {
    expect(await read('a.csv', CSV, { text: '全文' })).toMatchObject({ text: '摘要' });
  });
});
