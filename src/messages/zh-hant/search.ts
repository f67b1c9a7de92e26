/** Of a search for exact words, in Traditional Chinese. */

import type { SearchMessages } from '../subjects/search-messages.js';

export const search: SearchMessages = {
  none: {
    empty: '沒有要查的詞。請輸入詞語，或用引號括起短語：「福建黨政代表團」 昌都',
    'too-long': '太長：最多20個詞，合計200字以內。',
    'no-words': '只有標點或太常見的詞。請加上人名、地名或事物，或用引號括起來。',
    'not-found': '沒有一篇報導包含全部這些詞。',
  },
  hint: '詞語逐字比對，繁體簡體都可以；少用幾個詞會找到更多。',
  found: ({ matches, articles }) => `${articles}篇報導，共${matches}處`,
  page: (page, pages) => `第${page}頁，共${pages}頁`,
  matches: (count) => `${count}處`,
  beyond: (page, pages) => `沒有第${page}頁，最後一頁是第${pages}頁。`,
  noOutlet: (given) => `資料庫裡沒有名為「${given}」的媒體`,
  noArticle: (given) => `資料庫裡沒有「${given}」這篇報導`,
  nearest: '最接近的',
  pageBefore: '上一頁',
  pageBehind: '下一頁',
  orderBy: { relevance: '最相關在前', date: '最新在前' },
  noTime: '看不出是什麼時間。可以寫 2018、2018年7月、去年。',
  outletUnknown: '資料庫裡沒有這家媒體。請從清單裡選。',
  articleUnknown: '資料庫裡沒有這篇報導。請從清單裡選。',
  theseWords: '查找這些詞',
};
