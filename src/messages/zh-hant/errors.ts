/** Of errors, in Traditional Chinese. */

import type { ErrorMessages } from '../subjects/error-messages.js';

export const errors: ErrorMessages = {
  exact: {
    'other-corpus': ({ before, now, removed, articles }) =>
      `索引是由${before}建立的，現在的CORPUS_DIR是${now}，那裡沒有原來${articles}篇報導中的${removed}篇。請把.env裡的CORPUS_DIR設為你要的資料夾；若確實要改用新的，請執行：npm run index -- --replace`,
    'corpus-missing': ({ folder }) =>
      `讀不到CORPUS_DIR所指的資料夾${folder}。請建立它，放進報導：.txt、.html、.pdf、.docx等檔案都可以（見docs/FORMATS.md）`,
    'corpus-no-folder': ({ folder }) => `CORPUS_DIR所指的${folder}是檔案。請改為報導所在的資料夾`,
    'corpus-forbidden': ({ folder }) =>
      `沒有權限讀CORPUS_DIR所指的資料夾${folder}。請讓執行考據的使用者讀得到它和上層資料夾`,
    'nothing-indexed': ({ folder, failed }) =>
      failed === 0
        ? `${folder}裡沒有讀得了的檔案（.txt、.html、.pdf、.docx等）。如何加入報導，見corpus/README.md`
        : `${folder}裡沒有讀得了的報導，${failed}個檔案無法編入索引。如何加入報導，見corpus/README.md`,
    'index-missing': ({ folder }) => `${folder}裡還沒有索引。請執行：npm run index`,
    'index-busy': ({ folder }) => `${folder}裡的索引正在建立。請等它結束再執行`,
    'no-earlier-index': () => '沒有更早的索引可以回去',
    'setting-invalid': ({ key, given, must }) => `設定${key}是${given}：${must}。見.env.example`,
    'days-reversed': ({ from, to }) => `--from ${from}晚於--to ${to}`,
    'article-unknown': ({ given, nearest }) =>
      `資料庫裡沒有「${given}」這篇報導${nearest === '' ? '。先用kaoju search查找' : `。最接近的：${nearest}`}`,
    'number-unknown': ({ given, last }) =>
      last === 0
        ? `還沒有列出什麼，沒有第${given}項`
        : `沒有第${given}項；剛才列出的到第${last}項為止`,
  },
  kinds: {
    ConfigInvalid: '設定不對',
    CorpusMissing: '讀不到報導資料夾',
    OtherCorpus: '報導資料夾與索引的不同',
    NothingIndexed: '沒有可以編入索引的報導',
    FileUnreadable: '檔案無法讀取',
    IndexMissing: '還沒有索引',
    IndexStale: '索引是用別的方式建立的',
    IndexCorrupt: '索引已損壞',
    IndexBusy: '索引正在建立',
    BuildCancelled: '已取消；做好的部分留給下次',
    BuildFailed: '索引沒有建成',
    NoPreviousGeneration: '無法回到上一版索引',
    ModelInvalid: '模型無法使用',
    EmbeddingInvalid: '模型算出的向量不對',
    UsageInvalid: '無法這樣執行',
    DiscordRefused: 'Discord拒絕了',
  },
  unexpected: '發生意外的錯誤',
  advice: {
    ConfigInvalid: '見.env.example',
    IndexStale: '請執行：npm run index',
    IndexCorrupt: '請執行：npm run index',
  },
};
