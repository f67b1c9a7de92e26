/** On Discord, in Simplified Chinese. */

import type { DiscordMessages } from '../discord-messages.js';

export const discord: DiscordMessages = {
  context: '上下文',
  earlier: '前文',
  later: '后文',
  backToQuote: '回到引文',
  cancel: '取消',
  source: '原文',
  askLater: '请稍后再问。',
  runReindex: '管理员可运行 /reindex。',
  tooFast: ({ seconds }) => `点得太快了，请${seconds}秒后再试。`,
  coolDown: ({ seconds }) => `请一次问一题，${seconds}秒后再试。`,
  stopping: '机器人正在重新启动，请一分钟后再试。',
  notHere: '考据不在这里回答问题。',
  notAdmin: '只有主服务器的管理员和机器人的拥有者可以这样做。',
  id: '编号',
  gone: '这篇报道已不在资料库里。请重新提问。',
  changed: '引用之后这篇报道有了改动。请重新提问，以取得现在的文字。',
  oldButton: '这个按钮来自较早的版本。请重新提问。',
  statusBuilt: ({ built }) => `索引建立于 ${built}`,
  statusUptime: ({ since }) => `启动于 ${since}`,
  statusDisconnected: ({ ready, total }) =>
    `与 Discord 的连接：${total} 条中有 ${ready} 条接通，其余正在重新连上`,
  statusLast: ({ when, text }) => `上次重建索引：${when}。${text}`,
  statusDetails: ({ generation, model }) => `索引 ${generation} · 模型 ${model}`,
  helpWhat:
    '考据从收集的中文报道里找出能回答问题的段落，一字不改地引用，并注明出处。用繁体或简体提问都可以，两种文字的报道都找得到。',
  helpTry: '用 /ask 提问，例如：',
  helpCheck:
    '要核对引文，请按引文下方的**上下文**：会看到前后的段落，引文以粗体标出，并附出处。引文不会有任何改动或转换。',
  helpPrivacy: '公开提出的问题会不具名保存，用来了解资料库缺少什么。私下提出的问题绝不保存。',
  reindexing: '正在重建索引',
  files: ({ done, total }) => `${done}/${total}个文件`,
  reindexRunning: ({ who, since, percent }) => `${who} ${since}开始了重建索引，现在到${percent}%。`,
  reindexCancelled: '已取消。做好的部分留给下次；索引照常使用。',
  reindexFailed: ({ reason }) => `重建索引失败：${reason}。索引照常使用。`,
  reindexDone: ({ time, changes }) => `完成，用时${time}：${changes}。`,
  reindexSame: ({ articles }) => `没有变动：${articles}篇报道。`,
  reindexChecked: ({ changes }) => `检查完毕：${changes}。`,
  reindexMore: ({ count }) => `…另有${count}个`,
  reindexLong: ({ percent }) => `还在进行（${percent}%）。结果会以私信发给你。`,
  reindexLongStatus: ({ percent }) => `还在进行（${percent}%）。结果请看 /status。`,
  reindexFollows: ({ percent }) => `重建索引还在进行（${percent}%）。结果会接着发到这里。`,
  reindexEnded: '这次重建索引已经结束。最近一次的结果请看 /status。',
};
