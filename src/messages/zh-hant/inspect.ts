/** Of how an article was read, in Traditional Chinese. */

import type { InspectMessages } from '../subjects/inspect-messages.js';

export const inspect: InspectMessages = {
  characters: (count) => `${count}個字元`,
  article: (id) => `文章${id}`,
  metadata: '已知資料',
  fields: { title: '標題', outlet: '媒體', author: '作者', date: '日期', url: '網址' },
  from: {
    'front-matter': '取自檔頭',
    'metadata.csv': '取自metadata.csv',
    format: '取自檔案本身的欄位',
    text: '取自內文',
  },
  unknown: '不詳',
  line: (number) => `第${number}行`,
  noise: (count) => `視為雜訊：${count}處`,
  noNoise: '沒有視為雜訊的內容。',
  noiseKinds: {
    'front-matter': '檔頭',
    breadcrumb: '導覽列',
    source: '來源',
    share: '分享按鈕',
    editor: '編輯',
    qr: '二維碼',
    promo: '相關閱讀',
    quoted: '引用的郵件',
    repeat: '重複',
    'line-end': '斷行',
    page: '頁首頁碼',
  },
  passages: (count, sentences) => `${count}個段落，${sentences}個句子`,
  passage: (number, line) => `段落${number}，第${line}行起`,
  sentences: (count) => `${count}個句子`,
  passagesUnknown: {
    'no-index': '建立索引後才知道如何分段。請執行：npm run index',
    'stale-index': '無法得知如何分段：索引是用別的方式建立的。請執行：npm run index',
    'damaged-index': '無法得知如何分段：索引已損壞。請執行：npm run index',
    'not-indexed': '無法得知如何分段：這個檔案不在索引裡。',
    changed: '無法得知如何分段：建立索引後檔案已有改動。請執行：npm run index',
  },
  nothing: '其中沒有報導的正文；建立索引時不會收入。',
  folds: '檢索時視為',
  noFolds: '每個字在檢索時都照原樣。',
  foldKinds: { character: '字', form: '字形寬度', capital: '大寫' },
  warnings: '警告',
};
