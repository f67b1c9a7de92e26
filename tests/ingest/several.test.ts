import { beforeEach, describe, expect, it } from 'vitest';
import { builtIndex, writeFiles } from '../support/index.js';
import { fakeEmbedder } from '../support/models/fake-embedder.js';
import { temporaryFolder } from '../support/run/temporary.js';

const ROWS = [
  '{"id":1,"title":"水庫放水","text":"水庫今早放水，下游三個村子先撤離低地的農田。"}',
  '{"id":2,"title":"夜市搬遷","text":"夜市搬到舊廠區，首批一百個攤位已經抽籤。"}',
];
const ADDED = '{"id":3,"title":"渡輪加班","text":"渡輪昨晚加班，最後一班在凌晨一時開出。"}';

let corpusDir: string;
let indexDir: string;

beforeEach(() => {
  corpusDir = writeFiles(temporaryFolder(), { 'a.jsonl': ROWS.join('\n') });
  indexDir = temporaryFolder();
});

async function build() {
  const embedder = fakeEmbedder();
  const { report, generation } = await builtIndex(embedder, corpusDir, indexDir);
  return { report, records: generation.articles.records, embedded: embedder.embedded.length };
}

describe('buildIndex, of a file of several articles', () => {
  it('keeps each article by what it says, with its own id, when others come', async () => {
    const first = await build();
    expect(first.records.map(({ part, title }) => [part, title])).toEqual([
      ['1', '水庫放水'],
      ['2', '夜市搬遷'],
    ]);
    writeFiles(corpusDir, { 'a.jsonl': [ADDED, ...ROWS].join('\n') });
    const second = await build();
    expect(second.report).toMatchObject({ added: 1, changed: 0, removed: 0, unchanged: 2 });
    expect(second.report.embedded).toBe(1);
    const idsOf = ({ records }: typeof first) => records.slice(-2).map(({ id }) => id);
    expect(idsOf(second)).toEqual(idsOf(first));
    expect((await build()).report).toMatchObject({ unchanged: 3, embedded: 0 });
  });

  it('fails one for its own faults, says so again, and keeps the others', async () => {
    writeFiles(corpusDir, { 'a.jsonl': [ROWS[0], '{"id":2}', ADDED].join('\n') });
    const first = await build();
    const failed = [
      { file: 'a.jsonl', part: 'row 2', error: 'row 2: has no column of texts (it has id)' },
    ];
    expect(first.report).toMatchObject({ articles: 2, failed });
    const second = await build();
    expect(second.report).toMatchObject({ failed, unchanged: 2 });
    expect(second.report.generation).toBe(first.report.generation);
  });
});
