/** On a terminal, in Simplified Chinese. */

import { duration } from '../duration.js';
import type { TerminalMessages } from '../terminal-messages.js';

export const terminal: TerminalMessages = {
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
  deployed: ({ everywhere, home }) => `通用命令${everywhere}个，主服务器命令${home}个`,
  scopes: { everywhere: '通用', home: '主服务器' },
  registered: '已注册',
  upToDate: '无须更新',
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
};
