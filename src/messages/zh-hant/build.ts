/** How a build went, in Traditional Chinese. */

import { duration } from '../duration.js';
import type { BuildMessages } from '../subjects/build-messages.js';

export const build: BuildMessages = {
  size: ({ articles, passages }) => `${articles}篇報導，${passages}個段落`,
  changes: ({ added, changed, removed, unchanged }) =>
    `新增${added}篇，修改${changed}篇，刪除${removed}篇，未變${unchanged}篇`,
  toDo: ({ added, changed, removed, unchanged }) =>
    `待新增${added}篇，已修改${changed}篇，已刪除${removed}篇，未變${unchanged}篇`,
  failed: (files) => `${files}個檔案無法編入索引`,
  leftOut: (files, readable) => `${files}個檔案因類型不讀（讀的是${readable}）`,
  failures: {
    empty: '檔案是空的。',
    binary: '不是文字，而是二進位資料。',
    encoding: '認不出文字編碼。請另存為UTF-8。',
    notAFile: '不是一般檔案。',
    link: '連結指向報導資料夾之外。',
    tooLarge: '超過可以讀取的大小。',
    frontMatter: '開頭的中繼資料寫法有誤。',
    table: '不是CSV表格。',
    format: '檔案已損壞，或不是副檔名所說的格式。',
    encrypted: '檔案有密碼或加密。請另存為沒有密碼的檔案。',
    noTextLayer: '掃描檔，沒有文字層。請先做文字辨識（OCR）。',
    noColumn: '表格裡沒有正文欄。請把那一欄命名為text、content、body或正文，或設定TABLE_COLUMNS。',
    nothing: '裡面沒有可以讀的文字。',
    damaged: '檔案有損壞。請重新儲存或下載。',
    kind: '不讀這種檔案。',
    unreadable: '檔案打不開。',
  },
  kept: '仍使用較早的版本',
  read: (articles) => `新增或修改的${articles}篇，讀到的資料`,
  readFrom: ({ frontMatter, table, format }) =>
    `${frontMatter}取自檔頭，${table}取自metadata.csv，${format}取自檔案自帶的欄位，其餘取自內文`,
  doubtful: (sign, articles) => `${sign}請核對：${articles}篇缺標題、媒體或日期，或日期在將來`,
  readMore: (articles) => `…另有${articles}篇（全部請用--table FILE.csv）`,
  tableWritten: (file, articles) =>
    `${file}裡有${articles}篇：改好之後，以metadata.csv為名放進報導資料夾`,
  rolledBack: (generation) => `已回到${generation}版索引，直到下次建立索引。`,
  rate: (passagesPerSecond) => `每秒${passagesPerSecond}段`,
  duration: (seconds) => duration(seconds, '分', '秒'),
  left: (time) => `還需${time}`,
};
