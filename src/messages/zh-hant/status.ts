/** Of the collection and the bot, in Traditional Chinese. */

import type { StatusMessages } from '../subjects/status-messages.js';

export const status: StatusMessages = {
  years: '按年份',
  outlets: '按媒體',
  count: (name, articles) => `${name}：${articles}篇`,
  others: (count) => `另有${count}個`,
  undated: '無日期',
  newest: '最新的報導',
  failed: '無法編入索引',
  queue: ({ held, most }) => `正在處理的問題：${held}個，最多${most}個`,
  latency: ({ median, most, count }) =>
    `回答：一半在${median}秒內，95%在${most}秒內（最近${count}次）`,
  memory: (megabytes) => `記憶體：${megabytes} MB`,
  foundNothing: (count) => `最近7天有${count}個問題沒有找到答案`,
  recorded: (count) => `記下了${count}個缺少答案的問題，分組列在檔案裡`,
  missingHead: ({ questions, groups, from, to }) =>
    `${questions}個問題，分為${groups}組，${from} 至 ${to}`,
  missingNote: '公開提出而沒有找到，或找到的不是所問的。不記姓名。',
  notAsked: '不是所問的',
  askThis: '問這個',
  notWhatIAsked: '不是我問的',
  noted: '記下了，不記姓名：只有問題和日期。',
};
