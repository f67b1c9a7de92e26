/** On Discord, in Simplified Chinese. */

import type { DiscordMessages } from '../discord-messages.js';

export const discord: DiscordMessages = {
  context: '上下文',
  earlier: '前文',
  later: '后文',
  backToQuote: '回到引文',
  cancel: '取消',
  source: '原文',
  closest: '最接近的段落（并非答案）：',
  notFound: '资料库里似乎没有这个问题的答案。',
  hint: '可以试试：换个时段，换个人名、地名或事物的说法，或少写些细节。',
  empty: '没有问题。',
  tooLong: '问题太长。',
  noWords: '问题里没有可查的词。请写出人名、地名、日期或事物。',
  foreign: '资料库是中文的，没有这些词。请用中文提问，繁体简体都可以。',
  preparing: ({ percent }) => `正在准备索引：${percent}%。请稍后再问。`,
  unavailable: '目前没有可用的索引。管理员可执行 /reindex。',
  busy: '同时提问的人太多，请稍后再试。',
  coolDown: ({ seconds }) => `请一次问一题，${seconds} 秒后再试。`,
  stopping: '机器人正在重新启动，请一分钟后再试。',
  notHere: '考据不在这里回答问题。',
  notAdmin: '只有主服务器的管理员和机器人的拥有者可以这样做。',
  failed: ({ id }) => `我们这边出了问题。如果再发生，请报告这个编号：${id}`,
  timedOut: ({ id }) => `花的时间太长，已经放弃。请再试一次。（编号：${id}）`,
  gone: '这篇报道已不在资料库里。请重新提问。',
  changed: '引用之后这篇报道有了改动。请重新提问，以取得现在的文字。',
  oldButton: '这个按钮来自较早的版本。请重新提问。',
  self: '考据',
  statusCounts: ({ articles, passages, failed }) =>
    `${articles} 篇报道，${passages} 个段落，${failed} 个文件失败`,
  statusBuilt: ({ built }) => `索引建立于 ${built}`,
  statusUptime: ({ since }) => `启动于 ${since}`,
  statusLast: ({ when, text }) => `上次重建索引：${when}。${text}`,
  statusDetails: ({ generation, model }) => `索引 ${generation} · 模型 ${model}`,
  helpWhat:
    '考据从收集的中文报道里找出能回答问题的段落，一字不改地引用，并注明出处。用繁体或简体提问都可以，两种文字的报道都找得到。',
  helpTry: '用 /ask 提问，例如：',
  helpCheck:
    '要核对引文，请按引文下方的**上下文**：会看到前后的段落，引文以粗体标出，并附出处。引文不会有任何改动或转换。',
  helpPrivacyOff: '问题不会保存。',
  helpPrivacyOn: '公开提出的问题会不具名保存，用来了解资料库缺少什么。私下提出的问题绝不保存。',
  reindexStarted: '正在重建索引…',
  reindexProgress: ({ percent, files, rate, left }) =>
    `正在重建索引：${percent}% · ${files} 个文件 · 每秒 ${rate} 段${left}`,
  reindexLeft: ({ left }) => ` · 还需 ${left}`,
  seconds: ({ seconds }) => `${seconds} 秒`,
  minutes: ({ minutes, seconds }) => `${minutes} 分 ${seconds} 秒`,
  reindexRunning: ({ who, since, percent }) =>
    `${who} ${since}开始了重建索引，现在到 ${percent}%。`,
  reindexCancelled: '已取消。做好的部分留给下次；索引照常使用。',
  reindexFailed: ({ reason }) => `重建索引失败：${reason}。索引照常使用。`,
  reindexDone: ({ time, added, changed, removed, unchanged }) =>
    `完成，用时 ${time}：新增 ${added} 篇，修改 ${changed} 篇，删除 ${removed} 篇，未变 ${unchanged} 篇。`,
  reindexSame: ({ articles }) => `没有变动：${articles} 篇报道。`,
  reindexChecked: ({ added, changed, removed, unchanged }) =>
    `检查完毕：待新增 ${added} 篇，已修改 ${changed} 篇，已删除 ${removed} 篇，未变 ${unchanged} 篇。`,
  reindexFailedFiles: ({ count }) => `${count} 个文件失败：`,
  reindexMore: ({ count }) => `…另有 ${count} 个`,
  reindexRolledBack: ({ generation }) => `已回到 ${generation} 版索引，直到下次重建。`,
  reindexLong: ({ percent }) => `还在进行（${percent}%）。结果会以私信发给你。`,
  reindexLongStatus: ({ percent }) => `还在进行（${percent}%）。结果请看 /status。`,
  reindexFollows: ({ percent }) => `重建索引还在进行（${percent}%）。结果会接着发到这里。`,
  reindexEnded: '这次重建索引已经结束。最近一次的结果请看 /status。',
};
