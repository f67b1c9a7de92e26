/** On Discord, in Traditional Chinese. */

import type { DiscordMessages } from '../discord-messages.js';

export const discord: DiscordMessages = {
  context: '上下文',
  earlier: '前文',
  later: '後文',
  backToQuote: '回到引文',
  cancel: '取消',
  source: '原文',
  askLater: '請稍後再問。',
  runReindex: '管理員可執行 /reindex。',
  tooFast: ({ seconds }) => `按得太快了，請${seconds}秒後再試。`,
  coolDown: ({ seconds }) => `請一次問一題，${seconds}秒後再試。`,
  stopping: '機器人正在重新啟動，請一分鐘後再試。',
  notHere: '考據不在這裡回答問題。',
  notAdmin: '只有主伺服器的管理員和機器人的擁有者可以這樣做。',
  id: '編號',
  gone: '這篇報導已不在資料庫裡。請重新提問。',
  changed: '引用之後這篇報導有了改動。請重新提問，以取得現在的文字。',
  oldButton: '這個按鈕來自較早的版本。請重新提問。',
  statusBuilt: ({ built }) => `索引建立於 ${built}`,
  statusUptime: ({ since }) => `啟動於 ${since}`,
  statusDisconnected: ({ ready, total }) =>
    `與 Discord 的連線：${total} 條中有 ${ready} 條接通，其餘正在重新連上`,
  statusLast: ({ when, text }) => `上次重建索引：${when}。${text}`,
  statusDetails: ({ generation, model }) => `索引 ${generation} · 模型 ${model}`,
  helpWhat:
    '考據從收集的中文報導裡找出能回答問題的段落，一字不改地引用，並註明出處。用繁體或簡體提問都可以，兩種文字的報導都找得到。',
  helpTry: '用 /ask 提問，例如：',
  helpCheck:
    '要核對引文，請按引文下方的**上下文**：會看到前後的段落，引文以粗體標出，並附出處。引文不會有任何改動或轉換。',
  helpPrivacy: '公開提出的問題會不具名儲存，用來了解資料庫缺少什麼。私下提出的問題絕不儲存。',
  reindexing: '正在重建索引',
  files: ({ done, total }) => `${done}/${total}個檔案`,
  reindexRunning: ({ who, since, percent }) => `${who} ${since}開始了重建索引，現在到${percent}%。`,
  reindexCancelled: '已取消。做好的部分留給下次；索引照常使用。',
  reindexFailed: ({ reason }) => `重建索引失敗：${reason}。索引照常使用。`,
  reindexDone: ({ time, changes }) => `完成，用時${time}：${changes}。`,
  reindexSame: ({ articles }) => `沒有變動：${articles}篇報導。`,
  reindexChecked: ({ changes }) => `檢查完畢：${changes}。`,
  reindexMore: ({ count }) => `…另有${count}個`,
  reindexLong: ({ percent }) => `還在進行（${percent}%）。結果會以私訊傳給你。`,
  reindexLongStatus: ({ percent }) => `還在進行（${percent}%）。結果請看 /status。`,
  reindexFollows: ({ percent }) => `重建索引還在進行（${percent}%）。結果會接著傳到這裡。`,
  reindexEnded: '這次重建索引已經結束。最近一次的結果請看 /status。',
};
