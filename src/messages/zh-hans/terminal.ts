/** On a terminal, in Simplified Chinese. */

import type { TerminalMessages } from '../subjects/terminal-messages.js';

export const terminal: TerminalMessages = {
  prompt: '提问> ',
  promptHelp: '输入问题，繁体简体都可以；输入“说明”看还能做什么；空行或Ctrl-D结束。',
  promptWords: { help: '说明', search: '搜索', open: '打开', more: '更多' },
  promptExample: '对口支援 阿里',
  promptMeans: {
    help: '列出这些命令',
    search: '逐字查找这些词',
    open: '打开第2项的报道；也可以写编号、文件名或标题',
    more: '更多段落或结果',
  },
  promptNoMore: '没有更多了。',
  discordHow: [
    '尚未连上Discord：没有设置DISCORD_TOKEN。',
    '请在.env里设置；获取方法见README.zh-Hans.md的“用在Discord上”一节。',
  ],
  webAt: (address) => `请用浏览器打开：${address}`,
  portTaken: ({ wanted, used, ours }) =>
    ours
      ? `端口${wanted}已由运行中的考据使用（${ours}），改用${used}。`
      : `端口${wanted}已被其他程序占用，改用${used}。`,
  alsoServing: ({ folder, host, pid, since, address }) =>
    `${folder}的索引已有另一个服务器在用：${host}上的进程${pid}，自${since}起${address ? `，地址是${address}` : ''}。请用那一个，并停止这一个；或者停止那一个（kill ${pid}），或给这一个另设INDEX_DIR。`,
  webExposed: (publicUrl) =>
    publicUrl
      ? `别人可以从${publicUrl}连上：那里的每个人都能读到全部报道，也能提问。`
      : 'HOST允许其他机器连接，但没有设置PUBLIC_URL：除了localhost，其他名称的请求一律拒绝。见README.md的“Letting others in”一节。',
  deployed: ({ everywhere, home }) => `通用命令${everywhere}个，主服务器命令${home}个`,
  scopes: { everywhere: '通用', home: '主服务器' },
  registered: '已注册',
  upToDate: '无须更新',
  building: '正在建立索引',
  indexUpdated: (changes) => `索引已更新：${changes}。`,
  built: (size, seconds) => `${size}，用时${seconds}秒`,
  changed: (changes, embedded) => `${changes}；向量化${embedded}个段落`,
};
