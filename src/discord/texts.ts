/** What the bot says, in the three languages it is said in, and which one a person reads. */

import { LOCALES, type Locale } from '../messages/locale.js';

/** Discord has zh-TW and zh-CN and falls back between neither; every other locale reads English. */
export function localeOf(discordLocale: string): Locale {
  if (discordLocale === 'zh-TW') return 'zh-Hant';
  return discordLocale === 'zh-CN' ? 'zh-Hans' : 'en';
}

/** The three texts of one thing, as command definitions want them. */
export function localized(texts: Record<Locale, string>): {
  description: string;
  description_localizations: Record<'zh-TW' | 'zh-CN', string>;
} {
  return {
    description: texts.en,
    description_localizations: { 'zh-TW': texts['zh-Hant'], 'zh-CN': texts['zh-Hans'] },
  };
}

type Texts = Record<keyof typeof EN, (values?: Record<string, string | number>) => string>;

/** {name} in a text is replaced by the value of that name. */
const EN = {
  context: 'Context',
  earlier: 'Earlier',
  later: 'Later',
  backToQuote: 'Back to the quote',
  cancel: 'Cancel',
  source: 'source',
  closest: 'Closest passage, not an answer:',
  notFound: 'The collection does not seem to hold an answer to this.',
  hint: 'What could help: another period, another name of the person, place or thing, or fewer details.',
  empty: 'Nothing was asked.',
  tooLong: 'The question is too long.',
  noWords: 'The question has no word to look for. Name a person, a place, a date or a thing.',
  foreign:
    'The collection is in Chinese and has none of these words. Ask in Chinese, in either script.',
  preparing: 'The index is being prepared: {percent}%. Ask again in a moment.',
  unavailable: 'There is no index that can be served. An administrator can run /reindex.',
  busy: 'Many questions at once: please try again in a moment.',
  coolDown: 'One question at a time: please try again in {seconds} s.',
  stopping: 'The bot is being restarted: please try again in a minute.',
  notHere: 'Kaoju does not answer here.',
  notAdmin: "Only administrators of the bot's home server and its owner may do this.",
  failed: 'Something went wrong on our side. If it happens again, report this id: {id}',
  timedOut: 'This took too long and was given up. Please try again. (id: {id})',
  gone: 'This article is no longer in the collection. Ask again to find what is.',
  changed: 'The article has changed since this was quoted. Ask again for its present text.',
  oldButton: 'This button is from an earlier version. Ask again to get a new one.',
  self: 'Kaoju',
  statusCounts: '{articles} articles, {passages} passages, {failed} failed files',
  statusBuilt: 'Index built {built}',
  statusUptime: 'Up since {since}',
  statusLast: 'Last re-index {when}. {text}',
  statusDetails: 'Index {generation} · model {model}',
  helpWhat:
    'Kaoju finds the passages of a collection of Chinese reports that answer a question, and quotes them exactly, each with its source. Ask in Traditional or Simplified Chinese; both find both.',
  helpTry: 'Ask with /ask, for example:',
  helpCheck:
    'To check a quote, press **Context** under it: you see the paragraphs around it, with the quote in bold, and where they come from. Nothing in a quote is changed or converted.',
  helpPrivacyOff: 'Questions are not stored.',
  helpPrivacyOn:
    'Questions asked in public are kept without names, to see what the collection lacks. Private ones are never stored.',
  reindexStarted: 'Re-indexing…',
  reindexProgress: 'Re-indexing: {percent}% · {files} files · {rate} passages/s{left}',
  reindexLeft: ' · {left} left',
  seconds: '{seconds} s',
  minutes: '{minutes} min {seconds} s',
  reindexRunning: '{who} started a re-index {since}; it is at {percent}%.',
  reindexCancelled: 'Cancelled. What it made is kept for the next run; the index serves as before.',
  reindexFailed: 'The re-index failed: {reason}. The index serves as before.',
  reindexDone:
    'Done in {time}: {added} added, {changed} changed, {removed} removed, {unchanged} unchanged.',
  reindexSame: 'Nothing had changed: {articles} articles.',
  reindexChecked:
    'Checked: {added} to add, {changed} changed, {removed} removed, {unchanged} unchanged.',
  reindexFailedFiles: '{count} failed:',
  reindexMore: '… and {count} more',
  reindexRolledBack: 'Serving generation {generation} again, until the next re-index.',
  reindexLong: 'Still at work ({percent}%). The end will be sent to you as a direct message.',
  reindexLongStatus: 'Still at work ({percent}%). /status will tell the end.',
  reindexFollows: 'Re-indexing is still at work ({percent}%). Its end follows here.',
  reindexEnded: 'This re-index has ended already. /status tells about the last one.',
} as const;

const HANT: Record<keyof typeof EN, string> = {
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
  preparing: '正在準備索引：{percent}%。請稍後再問。',
  unavailable: '目前沒有可用的索引。管理員可執行 /reindex。',
  busy: '同時提問的人太多，請稍後再試。',
  coolDown: '請一次問一題，{seconds} 秒後再試。',
  stopping: '機器人正在重新啟動，請一分鐘後再試。',
  notHere: '考據不在這裡回答問題。',
  notAdmin: '只有主伺服器的管理員和機器人的擁有者可以這樣做。',
  failed: '我們這邊出了問題。如果再發生，請回報這個編號：{id}',
  timedOut: '花的時間太長，已經放棄。請再試一次。（編號：{id}）',
  gone: '這篇報導已不在資料庫裡。請重新提問。',
  changed: '引用之後這篇報導有了改動。請重新提問，以取得現在的文字。',
  oldButton: '這個按鈕來自較早的版本。請重新提問。',
  self: '考據',
  statusCounts: '{articles} 篇報導，{passages} 個段落，{failed} 個檔案失敗',
  statusBuilt: '索引建立於 {built}',
  statusUptime: '啟動於 {since}',
  statusLast: '上次重建索引：{when}。{text}',
  statusDetails: '索引 {generation} · 模型 {model}',
  helpWhat:
    '考據從收集的中文報導裡找出能回答問題的段落，一字不改地引用，並註明出處。用繁體或簡體提問都可以，兩種文字的報導都找得到。',
  helpTry: '用 /ask 提問，例如：',
  helpCheck:
    '要核對引文，請按引文下方的**上下文**：會看到前後的段落，引文以粗體標出，並附出處。引文不會有任何改動或轉換。',
  helpPrivacyOff: '問題不會儲存。',
  helpPrivacyOn: '公開提出的問題會不具名保存，用來了解資料庫缺少什麼。私下提出的問題絕不儲存。',
  reindexStarted: '正在重建索引…',
  reindexProgress: '正在重建索引：{percent}% · {files} 個檔案 · 每秒 {rate} 段{left}',
  reindexLeft: ' · 還需 {left}',
  seconds: '{seconds} 秒',
  minutes: '{minutes} 分 {seconds} 秒',
  reindexRunning: '{who} {since}開始了重建索引，現在到 {percent}%。',
  reindexCancelled: '已取消。做好的部分留給下次；索引照常使用。',
  reindexFailed: '重建索引失敗：{reason}。索引照常使用。',
  reindexDone:
    '完成，用時 {time}：新增 {added} 篇，修改 {changed} 篇，刪除 {removed} 篇，未變 {unchanged} 篇。',
  reindexSame: '沒有變動：{articles} 篇報導。',
  reindexChecked:
    '檢查完畢：待新增 {added} 篇，已修改 {changed} 篇，已刪除 {removed} 篇，未變 {unchanged} 篇。',
  reindexFailedFiles: '{count} 個檔案失敗：',
  reindexMore: '…另有 {count} 個',
  reindexRolledBack: '已回到 {generation} 版索引，直到下次重建。',
  reindexLong: '還在進行（{percent}%）。結果會以私訊傳給你。',
  reindexLongStatus: '還在進行（{percent}%）。結果請看 /status。',
  reindexFollows: '重建索引還在進行（{percent}%）。結果會接著傳到這裡。',
  reindexEnded: '這次重建索引已經結束。最近一次的結果請看 /status。',
};

const HANS: Record<keyof typeof EN, string> = {
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
  preparing: '正在准备索引：{percent}%。请稍后再问。',
  unavailable: '目前没有可用的索引。管理员可执行 /reindex。',
  busy: '同时提问的人太多，请稍后再试。',
  coolDown: '请一次问一题，{seconds} 秒后再试。',
  stopping: '机器人正在重新启动，请一分钟后再试。',
  notHere: '考据不在这里回答问题。',
  notAdmin: '只有主服务器的管理员和机器人的拥有者可以这样做。',
  failed: '我们这边出了问题。如果再发生，请报告这个编号：{id}',
  timedOut: '花的时间太长，已经放弃。请再试一次。（编号：{id}）',
  gone: '这篇报道已不在资料库里。请重新提问。',
  changed: '引用之后这篇报道有了改动。请重新提问，以取得现在的文字。',
  oldButton: '这个按钮来自较早的版本。请重新提问。',
  self: '考据',
  statusCounts: '{articles} 篇报道，{passages} 个段落，{failed} 个文件失败',
  statusBuilt: '索引建立于 {built}',
  statusUptime: '启动于 {since}',
  statusLast: '上次重建索引：{when}。{text}',
  statusDetails: '索引 {generation} · 模型 {model}',
  helpWhat:
    '考据从收集的中文报道里找出能回答问题的段落，一字不改地引用，并注明出处。用繁体或简体提问都可以，两种文字的报道都找得到。',
  helpTry: '用 /ask 提问，例如：',
  helpCheck:
    '要核对引文，请按引文下方的**上下文**：会看到前后的段落，引文以粗体标出，并附出处。引文不会有任何改动或转换。',
  helpPrivacyOff: '问题不会保存。',
  helpPrivacyOn: '公开提出的问题会不具名保存，用来了解资料库缺少什么。私下提出的问题绝不保存。',
  reindexStarted: '正在重建索引…',
  reindexProgress: '正在重建索引：{percent}% · {files} 个文件 · 每秒 {rate} 段{left}',
  reindexLeft: ' · 还需 {left}',
  seconds: '{seconds} 秒',
  minutes: '{minutes} 分 {seconds} 秒',
  reindexRunning: '{who} {since}开始了重建索引，现在到 {percent}%。',
  reindexCancelled: '已取消。做好的部分留给下次；索引照常使用。',
  reindexFailed: '重建索引失败：{reason}。索引照常使用。',
  reindexDone:
    '完成，用时 {time}：新增 {added} 篇，修改 {changed} 篇，删除 {removed} 篇，未变 {unchanged} 篇。',
  reindexSame: '没有变动：{articles} 篇报道。',
  reindexChecked:
    '检查完毕：待新增 {added} 篇，已修改 {changed} 篇，已删除 {removed} 篇，未变 {unchanged} 篇。',
  reindexFailedFiles: '{count} 个文件失败：',
  reindexMore: '…另有 {count} 个',
  reindexRolledBack: '已回到 {generation} 版索引，直到下次重建。',
  reindexLong: '还在进行（{percent}%）。结果会以私信发给你。',
  reindexLongStatus: '还在进行（{percent}%）。结果请看 /status。',
  reindexFollows: '重建索引还在进行（{percent}%）。结果会接着发到这里。',
  reindexEnded: '这次重建索引已经结束。最近一次的结果请看 /status。',
};

const TABLES: Record<Locale, Record<keyof typeof EN, string>> = {
  en: EN,
  'zh-Hant': HANT,
  'zh-Hans': HANS,
};

/** By locale, each text as a function of its values. */
export const TEXTS = Object.fromEntries(
  LOCALES.map((locale) => [locale, fillers(TABLES[locale])]),
) as Record<Locale, Texts>;

function fillers(table: Record<keyof typeof EN, string>): Texts {
  const entries = Object.entries(table).map(([key, text]) => [
    key,
    (values: Record<string, string | number> = {}) =>
      text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? '')),
  ]);
  return Object.fromEntries(entries) as Texts;
}
