/** Of how an article was read, in Simplified Chinese. */

import type { InspectMessages } from '../subjects/inspect-messages.js';

export const inspect: InspectMessages = {
  characters: (count) => `${count}个字符`,
  article: (id) => `文章${id}`,
  metadata: '已知资料',
  fields: { title: '标题', outlet: '媒体', author: '作者', date: '日期', url: '网址' },
  from: {
    'front-matter': '取自文件头',
    'metadata.csv': '取自metadata.csv',
    format: '取自文件自带的字段',
    text: '取自正文',
  },
  unknown: '不详',
  line: (number) => `第${number}行`,
  noise: (count) => `视为噪声：${count}处`,
  noNoise: '没有视为噪声的内容。',
  noiseKinds: {
    'front-matter': '文件头',
    breadcrumb: '导航栏',
    source: '来源',
    share: '分享按钮',
    editor: '编辑',
    qr: '二维码',
    promo: '相关阅读',
    quoted: '引用的邮件',
    repeat: '重复',
    'line-end': '断行',
    page: '页眉页码',
  },
  passages: (count, sentences) => `${count}个段落，${sentences}个句子`,
  passage: (number, line) => `段落${number}，第${line}行起`,
  sentences: (count) => `${count}个句子`,
  passagesUnknown: {
    'no-index': '建立索引后才知道如何分段。请运行：npm run index',
    'stale-index': '无法得知如何分段：索引是用别的方式建立的。请运行：npm run index',
    'damaged-index': '无法得知如何分段：索引已损坏。请运行：npm run index',
    'not-indexed': '无法得知如何分段：这个文件不在索引里。',
    changed: '无法得知如何分段：建立索引后文件已有改动。请运行：npm run index',
  },
  nothing: '其中没有报道的正文；建立索引时不会收入。',
  folds: '检索时视为',
  noFolds: '每个字在检索时都照原样。',
  foldKinds: { character: '字', form: '字形宽度', capital: '大写' },
  warnings: '警告',
};
