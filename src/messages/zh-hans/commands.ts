/** Of the slash commands, in Simplified Chinese. */

import type { CommandMessages } from '../command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: '找出能回答问题的段落，原文引用并注明出处',
    question: { name: '问题', description: '繁体简体都可以' },
    private: { name: '私下', description: '只有你看得到答案' },
  },
  check: { name: '在报道中查证' },
  help: { description: '这个机器人做什么，怎样核对引文' },
  status: { description: '索引了什么、何时建立' },
  reindex: {
    description: '按报道文件更新索引',
    mode: { name: '方式', description: '要做什么；默认只处理有变动的文件' },
    modes: {
      changed: '有变动的文件',
      full: '全部重做',
      check: '只检查有何变动',
      rollback: '回到上一版索引',
    },
  },
};
