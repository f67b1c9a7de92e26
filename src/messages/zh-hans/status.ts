/** Of the collection and the bot, in Simplified Chinese. */

import type { StatusMessages } from '../subjects/status-messages.js';

export const status: StatusMessages = {
  years: '按年份',
  outlets: '按媒体',
  count: (name, articles) => `${name}：${articles}篇`,
  others: (count) => `另有${count}个`,
  undated: '无日期',
  newest: '最新的报道',
  failed: '无法编入索引',
  queue: ({ held, most }) => `正在处理的问题：${held}个，最多${most}个`,
  latency: ({ median, most, count }) =>
    `回答：一半在${median}秒内，95%在${most}秒内（最近${count}次）`,
  memory: (megabytes) => `内存：${megabytes} MB`,
  foundNothing: (count) => `最近7天有${count}个问题没有找到答案`,
  recorded: (count) => `记下了${count}个缺少答案的问题，分组列在文件里`,
  missingHead: ({ questions, groups, from, to }) =>
    `${questions}个问题，分为${groups}组，${from} 至 ${to}`,
  missingNote: '公开提出而没有找到，或找到的不是所问的。不记姓名。',
  notAsked: '不是所问的',
  askThis: '问这个',
  notWhatIAsked: '不是我问的',
  noted: '记下了，不记姓名：只有问题和日期。',
};
