/** On Discord, in Traditional Chinese. */

import type { DiscordMessages } from '../discord-messages.js';

export const discord: DiscordMessages = {
  context: '上下文',
  earlier: '前文',
  later: '後文',
  backToQuote: '回到引文',
  cancel: '取消',
  source: '原文',
  closest: '最接近的段落（並非答案）：',
  notFound: '資料庫裡似乎沒有這個問題的答案。',
  hint: '可以試試：換個時段，換個人名、地名或事物的說法，或少寫些細節。',
  empty: '沒有問題。',
  tooLong: '問題太長。',
  noWords: '問題裡沒有可查的詞。請寫出人名、地名、日期或事物。',
  foreign: '資料庫是中文的，沒有這些詞。請用中文提問，繁體簡體都可以。',
  preparing: ({ percent }) => `正在準備索引：${percent}%。請稍後再問。`,
  unavailable: '目前沒有可用的索引。管理員可執行 /reindex。',
  busy: '同時提問的人太多，請稍後再試。',
  coolDown: ({ seconds }) => `請一次問一題，${seconds} 秒後再試。`,
  stopping: '機器人正在重新啟動，請一分鐘後再試。',
  notHere: '考據不在這裡回答問題。',
  notAdmin: '只有主伺服器的管理員和機器人的擁有者可以這樣做。',
  failed: ({ id }) => `我們這邊出了問題。如果再發生，請回報這個編號：${id}`,
  timedOut: ({ id }) => `花的時間太長，已經放棄。請再試一次。（編號：${id}）`,
  gone: '這篇報導已不在資料庫裡。請重新提問。',
  changed: '引用之後這篇報導有了改動。請重新提問，以取得現在的文字。',
  oldButton: '這個按鈕來自較早的版本。請重新提問。',
  self: '考據',
  statusCounts: ({ articles, passages, failed }) =>
    `${articles} 篇報導，${passages} 個段落，${failed} 個檔案失敗`,
  statusBuilt: ({ built }) => `索引建立於 ${built}`,
  statusUptime: ({ since }) => `啟動於 ${since}`,
  statusLast: ({ when, text }) => `上次重建索引：${when}。${text}`,
  statusDetails: ({ generation, model }) => `索引 ${generation} · 模型 ${model}`,
  helpWhat:
    '考據從收集的中文報導裡找出能回答問題的段落，一字不改地引用，並註明出處。用繁體或簡體提問都可以，兩種文字的報導都找得到。',
  helpTry: '用 /ask 提問，例如：',
  helpCheck:
    '要核對引文，請按引文下方的**上下文**：會看到前後的段落，引文以粗體標出，並附出處。引文不會有任何改動或轉換。',
  helpPrivacyOff: '問題不會儲存。',
  helpPrivacyOn: '公開提出的問題會不具名保存，用來了解資料庫缺少什麼。私下提出的問題絕不儲存。',
  reindexStarted: '正在重建索引…',
  reindexProgress: ({ percent, files, rate, left }) =>
    `正在重建索引：${percent}% · ${files} 個檔案 · 每秒 ${rate} 段${left}`,
  reindexLeft: ({ left }) => ` · 還需 ${left}`,
  seconds: ({ seconds }) => `${seconds} 秒`,
  minutes: ({ minutes, seconds }) => `${minutes} 分 ${seconds} 秒`,
  reindexRunning: ({ who, since, percent }) =>
    `${who} ${since}開始了重建索引，現在到 ${percent}%。`,
  reindexCancelled: '已取消。做好的部分留給下次；索引照常使用。',
  reindexFailed: ({ reason }) => `重建索引失敗：${reason}。索引照常使用。`,
  reindexDone: ({ time, added, changed, removed, unchanged }) =>
    `完成，用時 ${time}：新增 ${added} 篇，修改 ${changed} 篇，刪除 ${removed} 篇，未變 ${unchanged} 篇。`,
  reindexSame: ({ articles }) => `沒有變動：${articles} 篇報導。`,
  reindexChecked: ({ added, changed, removed, unchanged }) =>
    `檢查完畢：待新增 ${added} 篇，已修改 ${changed} 篇，已刪除 ${removed} 篇，未變 ${unchanged} 篇。`,
  reindexFailedFiles: ({ count }) => `${count} 個檔案失敗：`,
  reindexMore: ({ count }) => `…另有 ${count} 個`,
  reindexRolledBack: ({ generation }) => `已回到 ${generation} 版索引，直到下次重建。`,
  reindexLong: ({ percent }) => `還在進行（${percent}%）。結果會以私訊傳給你。`,
  reindexLongStatus: ({ percent }) => `還在進行（${percent}%）。結果請看 /status。`,
  reindexFollows: ({ percent }) => `重建索引還在進行（${percent}%）。結果會接著傳到這裡。`,
  reindexEnded: '這次重建索引已經結束。最近一次的結果請看 /status。',
};
