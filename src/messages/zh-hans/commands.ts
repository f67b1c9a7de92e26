/** Of the slash commands, in Simplified Chinese. */

import type { CommandMessages } from '../subjects/command-messages.js';

export const commands: CommandMessages = {
  ask: {
    description: '找出能回答问题的段落，原文引用并注明出处',
    question: { name: '问题', description: '繁体简体都可以' },
    time: { name: '时间', description: '报道的日期，例如 2018、2018年7月、去年' },
    outlet: { name: '媒体', description: '只看这家媒体的报道' },
    article: { name: '报道', description: '只看这篇报道；没有问题时从头读起' },
    private: { name: '私下', description: '只有你看得到答案' },
  },
  check: { name: '在报道中查证' },
  search: {
    description: '逐字查找词语或“短语”，每一处都计算在内',
    words: { name: '词语', description: '同一篇报道里都要有的词语；“短语”请加引号' },
    time: { name: '时间', description: '报道的日期，例如 2018、2018年7月、去年' },
    outlet: { name: '媒体', description: '只找这家媒体的报道' },
    private: { name: '私下', description: '只有你看得到结果；默认如此' },
  },
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
