/** Of the slash commands, in Traditional Chinese. */

import type { CommandMessages } from '../command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: '找出能回答問題的段落，原文引用並註明出處',
    question: { name: '問題', description: '繁體簡體都可以' },
    private: { name: '私下', description: '只有你看得到答案' },
  },
  check: { name: '在報導中查證' },
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
