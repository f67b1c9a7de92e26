/** How a build went, in Simplified Chinese. */

import { duration } from '../duration.js';
import type { BuildMessages } from '../subjects/build-messages.js';

export const build: BuildMessages = {
  size: ({ articles, passages }) => `${articles}篇报道，${passages}个段落`,
  changes: ({ added, changed, removed, unchanged }) =>
    `新增${added}篇，修改${changed}篇，删除${removed}篇，未变${unchanged}篇`,
  toDo: ({ added, changed, removed, unchanged }) =>
    `待新增${added}篇，已修改${changed}篇，已删除${removed}篇，未变${unchanged}篇`,
  failed: (files) => `${files}个文件无法编入索引`,
  leftOut: (files, readable) => `${files}个文件因类型不读（读的是${readable}）`,
  failures: {
    empty: '文件是空的。',
    binary: '不是文字，而是二进制数据。',
    encoding: '认不出文字编码。请另存为UTF-8。',
    notAFile: '不是普通文件。',
    link: '链接指向报道文件夹之外。',
    tooLarge: '超过可以读取的大小。',
    frontMatter: '开头的元数据写法有误。',
    table: '不是CSV表格。',
    format: '文件已损坏，或不是扩展名所说的格式。',
    encrypted: '文件有密码或加密。请另存为没有密码的文件。',
    noTextLayer: '扫描件，没有文字层。请先做文字识别（OCR）。',
    noColumn: '表格里没有正文列。请把那一列命名为text、content、body或正文，或设置TABLE_COLUMNS。',
    nothing: '里面没有可以读的文字。',
    damaged: '文件有损坏。请重新保存或下载。',
    kind: '不读这种文件。',
    unreadable: '文件打不开。',
  },
  kept: '仍使用较早的版本',
  read: (articles) => `新增或修改的${articles}篇，读到的资料`,
  readFrom: ({ frontMatter, table, format }) =>
    `${frontMatter}取自文件头，${table}取自metadata.csv，${format}取自文件自带的字段，其余取自正文`,
  doubtful: (sign, articles) => `${sign}请核对：${articles}篇缺标题、媒体或日期，或日期在将来`,
  readMore: (articles) => `…另有${articles}篇（全部请用--table FILE.csv）`,
  tableWritten: (file, articles) =>
    `${file}里有${articles}篇：改好之后，以metadata.csv为名放进报道文件夹`,
  rolledBack: (generation) => `已回到${generation}版索引，直到下次建立索引。`,
  rate: (passagesPerSecond) => `每秒${passagesPerSecond}段`,
  duration: (seconds) => duration(seconds, '分', '秒'),
  left: (time) => `还需${time}`,
};
