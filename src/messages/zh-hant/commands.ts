/** Of the slash commands, in Traditional Chinese. */

import type { CommandMessages } from '../subjects/command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: '找出能回答問題的段落，原文引用並註明出處',
    question: { name: '問題', description: '繁體簡體都可以' },
    time: { name: '時間', description: '報導的日期，例如 2018、2018年7月、去年' },
    outlet: { name: '媒體', description: '只看這家媒體的報導' },
    article: { name: '報導', description: '只看這篇報導；沒有問題時從頭讀起' },
    private: { name: '私下', description: '只有你看得到答案' },
  },
  check: { name: '在報導中查證' },
  search: {
    description: '逐字查找詞語或「短語」，每一處都計算在內',
    words: { name: '詞語', description: '同一篇報導裡都要有的詞語；「短語」請加引號' },
    time: { name: '時間', description: '報導的日期，例如 2018、2018年7月、去年' },
    outlet: { name: '媒體', description: '只找這家媒體的報導' },
    private: { name: '私下', description: '只有你看得到結果；預設如此' },
  },
  help: { description: '這個機器人做什麼，怎樣核對引文' },
  status: { description: '索引了什麼、何時建立' },
  reindex: {
    description: '依報導檔案更新索引',
    mode: { name: '方式', description: '要做什麼；預設只處理有變動的檔案' },
    modes: {
      changed: '有變動的檔案',
      full: '全部重做',
      check: '只檢查有何變動',
      rollback: '回到上一版索引',
    },
  },
};
