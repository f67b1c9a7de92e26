/** Of a search for exact words, in Simplified Chinese. */

import type { SearchMessages } from '../subjects/search-messages.js';

export const search: SearchMessages = {
  none: {
    empty: '没有要查的词。请输入词语，或用引号括起短语：“福建党政代表团” 昌都',
    'too-long': '太长：最多20个词，合计200字以内。',
    'no-words': '只有标点或太常见的词。请加上人名、地名或事物，或用引号括起来。',
    'not-found': '没有一篇报道包含全部这些词。',
  },
  hint: '词语逐字比对，繁体简体都可以；少用几个词会找到更多。',
  found: ({ matches, articles }) => `${articles}篇报道，共${matches}处`,
  page: (page, pages) => `第${page}页，共${pages}页`,
  matches: (count) => `${count}处`,
  beyond: (page, pages) => `没有第${page}页，最后一页是第${pages}页。`,
  noOutlet: (given) => `资料库里没有名为“${given}”的媒体`,
  noArticle: (given) => `资料库里没有“${given}”这篇报道`,
  nearest: '最接近的',
  pageBefore: '上一页',
  pageBehind: '下一页',
  orderBy: { relevance: '最相关在前', date: '最新在前' },
  noTime: '看不出是什么时间。可以写 2018、2018年7月、去年。',
  outletUnknown: '资料库里没有这家媒体。请从列表里选。',
  articleUnknown: '资料库里没有这篇报道。请从列表里选。',
  theseWords: '查找这些词',
};
