/** On a terminal, in Traditional Chinese. */

import type { TerminalMessages } from '../subjects/terminal-messages.js';

export const terminal: TerminalMessages = {
  prompt: '提問> ',
  promptHelp: '輸入問題，繁體簡體都可以；輸入「說明」看還能做什麼；空行或Ctrl-D結束。',
  promptWords: { help: '說明', search: '搜尋', open: '打開', more: '更多' },
  promptExample: '對口支援 阿里',
  promptMeans: {
    help: '列出這些指令',
    search: '逐字查找這些詞',
    open: '打開第2項的報導；也可以寫編號、檔名或標題',
    more: '更多段落或結果',
  },
  promptNoMore: '沒有更多了。',
  discordHow: [
    '尚未連上Discord：沒有設定DISCORD_TOKEN。',
    '請在.env裡設定；取得方法見README.zh-Hant.md的「用在Discord上」一節。',
  ],
  webAt: (address) => `請用瀏覽器打開：${address}`,
  portTaken: ({ wanted, used, ours }) =>
    ours
      ? `連接埠${wanted}已由執行中的考據使用（${ours}），改用${used}。`
      : `連接埠${wanted}已被其他程式佔用，改用${used}。`,
  alsoServing: ({ folder, host, pid, since, address }) =>
    `${folder}的索引已有另一個伺服器在用：${host}上的行程${pid}，自${since}起${address ? `，位址是${address}` : ''}。請用那一個，並停止這一個；或者停止那一個（kill ${pid}），或替這一個另設INDEX_DIR。`,
  webExposed: (publicUrl) =>
    publicUrl
      ? `別人可以從${publicUrl}連上：那裡的每個人都能讀到全部報導，也能提問。`
      : 'HOST允許其他機器連線，但沒有設定PUBLIC_URL：除了localhost，其他名稱的請求一律拒絕。見README.md的「Letting others in」一節。',
  deployed: ({ everywhere, home }) => `通用指令${everywhere}個，主伺服器指令${home}個`,
  scopes: { everywhere: '通用', home: '主伺服器' },
  registered: '已註冊',
  upToDate: '無須更新',
  building: '正在建立索引',
  indexUpdated: (changes) => `索引已更新：${changes}。`,
  built: (size, seconds) => `${size}，用時${seconds}秒`,
  changed: (changes, embedded) => `${changes}；向量化${embedded}個段落`,
};
