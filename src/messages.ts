/** What people read, in the three languages it is read in. Errors' own texts stay English. */

import type { NoAnswerReason, SearchResult } from './types.js';

export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Messages {
  noAnswer: Record<NoAnswerReason, string>;
  closest: string;
  hint: string;
  prompt: string;
  promptHelp: string;
  discordHow: [string, string];
  /** The one address, at the line's end so that terminals make a link of it. */
  webAt(address: string): string;
  portTaken(wanted: number, used: number): string;
  webExposed(publicUrl: string | null): string;
  building: string;
  indexUpdated(counts: { added: number; changed: number; removed: number }): string;
  built(counts: { articles: number; passages: number; seconds: number }): string;
  changes(counts: { added: number; changed: number; removed: number; unchanged: number }): string;
  embedded(passages: number): string;
  failed(files: number): string;
  kept: string;
  rolledBack(generation: string): string;
  rate(passagesPerSecond: number): string;
  secondsLeft(seconds: number): string;
  search: SearchMessages;
}

export interface SearchMessages {
  none: Record<NonNullable<SearchResult['reason']>, string>;
  hint: string;
  found(counts: Pick<SearchResult, 'matches' | 'articles'>): string;
  page(page: number, pages: number): string;
  matches(count: number): string;
  beyond(page: number, pages: number): string;
}

export const MESSAGES: Record<Locale, Messages> = {
  en: {
    noAnswer: {
      empty: 'Nothing was asked. Type a question, for example: 9月13日誰去了昌都',
      'too-long': 'The question is too long: ask it in at most 1,000 characters.',
      'no-words':
        'The question has no word to look for. Name a person, a place, a date or a thing.',
      foreign:
        'The collection is in Chinese and has none of these words. Ask in Chinese, in either script.',
      'not-found': 'The collection does not seem to hold an answer.',
    },
    closest: 'Closest passage, not an answer:',
    hint: 'Another name, place or time may find it.',
    prompt: 'question> ',
    promptHelp:
      'Type a question in Traditional or Simplified Chinese; an empty line or Ctrl-D ends.',
    discordHow: [
      'Not on Discord: DISCORD_TOKEN is not set.',
      'Set it in .env; README.md, "Going on Discord", explains how to get one.',
    ],
    webAt: (address) => `Open in a browser: ${address}`,
    portTaken: (wanted, used) => `Port ${wanted} is taken; using ${used}.`,
    webExposed: (publicUrl) =>
      publicUrl
        ? `Others reach it at ${publicUrl}: everybody there can read all articles and ask.`
        : 'HOST lets other machines connect, but PUBLIC_URL is not set: requests by any name but localhost are refused. See README.md, "Letting others in".',
    building: 'Building the index',
    indexUpdated: ({ added, changed, removed }) =>
      `The index was brought up to date: ${added} added, ${changed} changed, ${removed} removed.`,
    built: ({ articles, passages, seconds }) =>
      `${articles} articles, ${passages} passages, in ${seconds} s`,
    changes: ({ added, changed, removed, unchanged }) =>
      `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
    embedded: (passages) => `${passages} passages embedded`,
    failed: (files) => `${files} failed:`,
    kept: 'its earlier version is still served',
    rolledBack: (generation) => `Serving generation ${generation} again, until the next index run.`,
    rate: (passagesPerSecond) => `${passagesPerSecond} passages/s`,
    secondsLeft: (seconds) => `${duration(seconds, ' min ', ' s')} left`,
    search: {
      none: {
        empty: 'Nothing to search for. Type words, or a phrase in quotes: 「福建黨政代表團」 昌都',
        'too-long': 'That is too long: search for at most 20 words, 200 characters together.',
        'no-words':
          'Nothing but punctuation or words too common to search for. Add a name or a thing, or put it in quotes.',
        'not-found': 'No article holds all of it.',
      },
      hint: 'Words are taken exactly, in either script; fewer words find more.',
      found: ({ matches, articles }) =>
        `${counted(matches, 'match')} in ${counted(articles, 'article')}`,
      page: (page, pages) => `page ${page} of ${pages}`,
      matches: (count) => counted(count, 'match'),
      beyond: (page, pages) => `There is no page ${page}; the last is ${pages}.`,
    },
  },
  'zh-Hant': {
    noAnswer: {
      empty: '沒有問題。請輸入一個問題，例如：9月13日誰去了昌都',
      'too-long': '問題太長：請在1,000字以內提問。',
      'no-words': '問題裡沒有可查的詞。請寫出人名、地名、日期或事物。',
      foreign: '資料庫是中文的，沒有這些詞。請用中文提問，繁體簡體都可以。',
      'not-found': '資料庫裡似乎沒有答案。',
    },
    closest: '最接近的段落（並非答案）：',
    hint: '換個人名、地名或時間再試試。',
    prompt: '提問> ',
    promptHelp: '輸入問題，繁體簡體都可以；空行或Ctrl-D結束。',
    discordHow: [
      '尚未連上Discord：沒有設定DISCORD_TOKEN。',
      '請在.env裡設定；取得方法見README.md的「Going on Discord」一節。',
    ],
    webAt: (address) => `請用瀏覽器打開：${address}`,
    portTaken: (wanted, used) => `連接埠${wanted}已被佔用，改用${used}。`,
    webExposed: (publicUrl) =>
      publicUrl
        ? `別人可以從${publicUrl}連上：那裡的每個人都能讀到全部報導，也能提問。`
        : 'HOST允許其他機器連線，但沒有設定PUBLIC_URL：除了localhost，其他名稱的請求一律拒絕。見README.md的「Letting others in」一節。',
    building: '正在建立索引',
    indexUpdated: ({ added, changed, removed }) =>
      `索引已更新：新增${added}篇，修改${changed}篇，刪除${removed}篇。`,
    built: ({ articles, passages, seconds }) =>
      `${articles}篇報導，${passages}個段落，用時${seconds}秒`,
    changes: ({ added, changed, removed, unchanged }) =>
      `新增${added}篇，修改${changed}篇，刪除${removed}篇，未變${unchanged}篇`,
    embedded: (passages) => `向量化${passages}個段落`,
    failed: (files) => `${files}個檔案失敗：`,
    kept: '仍使用較早的版本',
    rolledBack: (generation) => `已回到${generation}版索引，直到下次建立索引。`,
    rate: (passagesPerSecond) => `每秒${passagesPerSecond}段`,
    secondsLeft: (seconds) => `還需${duration(seconds, '分', '秒')}`,
    search: {
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
    },
  },
  'zh-Hans': {
    noAnswer: {
      empty: '没有问题。请输入一个问题，例如：9月13日谁去了昌都',
      'too-long': '问题太长：请在1,000字以内提问。',
      'no-words': '问题里没有可查的词。请写出人名、地名、日期或事物。',
      foreign: '资料库是中文的，没有这些词。请用中文提问，繁体简体都可以。',
      'not-found': '资料库里似乎没有答案。',
    },
    closest: '最接近的段落（并非答案）：',
    hint: '换个人名、地名或时间再试试。',
    prompt: '提问> ',
    promptHelp: '输入问题，繁体简体都可以；空行或Ctrl-D结束。',
    discordHow: [
      '尚未连上Discord：没有设置DISCORD_TOKEN。',
      '请在.env里设置；获取方法见README.md的“Going on Discord”一节。',
    ],
    webAt: (address) => `请用浏览器打开：${address}`,
    portTaken: (wanted, used) => `端口${wanted}已被占用，改用${used}。`,
    webExposed: (publicUrl) =>
      publicUrl
        ? `别人可以从${publicUrl}连上：那里的每个人都能读到全部报道，也能提问。`
        : 'HOST允许其他机器连接，但没有设置PUBLIC_URL：除了localhost，其他名称的请求一律拒绝。见README.md的“Letting others in”一节。',
    building: '正在建立索引',
    indexUpdated: ({ added, changed, removed }) =>
      `索引已更新：新增${added}篇，修改${changed}篇，删除${removed}篇。`,
    built: ({ articles, passages, seconds }) =>
      `${articles}篇报道，${passages}个段落，用时${seconds}秒`,
    changes: ({ added, changed, removed, unchanged }) =>
      `新增${added}篇，修改${changed}篇，删除${removed}篇，未变${unchanged}篇`,
    embedded: (passages) => `向量化${passages}个段落`,
    failed: (files) => `${files}个文件失败：`,
    kept: '仍使用较早的版本',
    rolledBack: (generation) => `已回到${generation}版索引，直到下次建立索引。`,
    rate: (passagesPerSecond) => `每秒${passagesPerSecond}段`,
    secondsLeft: (seconds) => `还需${duration(seconds, '分', '秒')}`,
    search: {
      none: {
        empty: '没有要查的词。请输入词语，或用引号括起短语：“福建党政代表团” 昌都',
        'too-long': '太长：最多20个词，合计200字以内。',
        'no-words': '只有标点或太常见的词。请加上人名、地名或事物，或用引号括起来。',
        'not-found': '没有一篇报道包含全部这些词。',
      },
      hint: '词语逐字比对，繁体简体都可以；少用几个词会找到更多。',
      found: ({ matches, articles }) => `${articles}篇报道，共${matches}处`,
      page: (page, pages) => `第${page}页，共${pages}页`,
      matches: (count) => `${count}处`,
      beyond: (page, pages) => `没有第${page}页，最后一页是第${pages}页。`,
    },
  },
};

/** The language that the environment of a terminal names; English for any other. */
export function terminalLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (/^zh[-_](?:TW|HK|MO|Hant)/iu.test(named)) return 'zh-Hant';
  return /^zh/iu.test(named) ? 'zh-Hans' : 'en';
}

function counted(count: number, thing: 'match' | 'article'): string {
  const several = thing === 'match' ? 'matches' : 'articles';
  return `${count.toLocaleString('en')} ${count === 1 ? thing : several}`;
}

function duration(seconds: number, minuteWord: string, secondWord: string): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return minutes > 0 ? `${minutes}${minuteWord}${rest}${secondWord}` : `${rest}${secondWord}`;
}
