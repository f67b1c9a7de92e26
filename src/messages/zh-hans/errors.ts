/** Of errors, in Simplified Chinese. */

import type { ErrorMessages } from '../subjects/error-messages.js';

export const errors: ErrorMessages = {
  exact: {
    'other-corpus': ({ before, now, removed, articles }) =>
      `索引是由${before}建立的，现在的CORPUS_DIR是${now}，那里没有原来${articles}篇报道中的${removed}篇。请把.env里的CORPUS_DIR设为你要的文件夹；若确实要改用新的，请运行：npm run index -- --replace`,
    'corpus-missing': ({ folder }) =>
      `读不到CORPUS_DIR所指的文件夹${folder}。请建立它，放进报道：.txt、.html、.pdf、.docx等文件都可以（见docs/FORMATS.md）`,
    'corpus-no-folder': ({ folder }) => `CORPUS_DIR所指的${folder}是文件。请改为报道所在的文件夹`,
    'corpus-forbidden': ({ folder }) =>
      `没有权限读CORPUS_DIR所指的文件夹${folder}。请让运行考据的用户读得到它和上层文件夹`,
    'nothing-indexed': ({ folder, failed }) =>
      failed === 0
        ? `${folder}里没有读得了的文件（.txt、.html、.pdf、.docx等）。如何加入报道，见corpus/README.md`
        : `${folder}里没有读得了的报道，${failed}个文件无法编入索引。如何加入报道，见corpus/README.md`,
    'index-missing': ({ folder }) => `${folder}里还没有索引。请运行：npm run index`,
    'index-busy': ({ folder }) => `${folder}里的索引正在建立。请等它结束再运行`,
    'no-earlier-index': () => '没有更早的索引可以回去',
    'setting-invalid': ({ key, given, must }) => `设置${key}是${given}：${must}。见.env.example`,
    'days-reversed': ({ from, to }) => `--from ${from}晚于--to ${to}`,
    'article-unknown': ({ given, nearest }) =>
      `资料库里没有“${given}”这篇报道${nearest === '' ? '。先用kaoju search查找' : `。最接近的：${nearest}`}`,
    'number-unknown': ({ given, last }) =>
      last === 0
        ? `还没有列出什么，没有第${given}项`
        : `没有第${given}项；刚才列出的到第${last}项为止`,
  },
  kinds: {
    ConfigInvalid: '设置不对',
    CorpusMissing: '读不到报道文件夹',
    OtherCorpus: '报道文件夹与索引的不同',
    NothingIndexed: '没有可以编入索引的报道',
    FileUnreadable: '文件无法读取',
    IndexMissing: '还没有索引',
    IndexStale: '索引是用别的方式建立的',
    IndexCorrupt: '索引已损坏',
    IndexBusy: '索引正在建立',
    BuildCancelled: '已取消；做好的部分留给下次',
    BuildFailed: '索引没有建成',
    NoPreviousGeneration: '无法回到上一版索引',
    ModelInvalid: '模型无法使用',
    EmbeddingInvalid: '模型算出的向量不对',
    UsageInvalid: '无法这样运行',
    DiscordRefused: 'Discord拒绝了',
  },
  unexpected: '发生意外的错误',
  advice: {
    ConfigInvalid: '见.env.example',
    IndexStale: '请运行：npm run index',
    IndexCorrupt: '请运行：npm run index',
  },
};
