/**
 * Makes src/expansion/tables/regional-words.csv from the phrase tables of OpenCC that opencc-js brings:
 * words that the mainland and Taiwan or Hong Kong say differently, folded. What is ambiguous in
 * running text is left out. Run: npx tsx tools/regional-words.ts
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../src/config.js';
import { fold } from '../src/text/folding/fold.js';

const PACKAGE = path.join(PACKAGE_ROOT, 'node_modules', 'opencc-js');
const TARGET = path.join(PACKAGE_ROOT, 'src', 'expansion', 'tables', 'regional-words.csv');

/**
 * One side of each is a common word of another meaning (支援 is not 支持 in 对口支援, 启用 is not
 * 激活), or the pair belongs to programmers alone and its words to everybody.
 */
const LEFT_OUT = new Set(
  `交互 交互式 串口 串行 串行端口 主引导记录 丁丁当 丁丁当当 丁当 代码 代码页 任务栏 任务管理器 传感 伪代码 低级
  优化 优先级 低端 信道 元编程 内核 光标 全局 兼容 函数 保存 分区 创建 刷新 剪切 剪贴板 加载 卸载 参数 参数表
  句柄 呼出 命令行 回调 图库 图标 地址 地址栏 堆栈 声明 外键 外置 多态 多任务 嵌套 字库 字段 字体 存储 存盘
  实例 宏 宏内核 审核 密钥 对象 对话框 导入 导出 局部 屏蔽 几率 布尔 布列兹 引导程序 循环 性能 截取 截屏
  打开 打印 扩展 扩展名 批量 抛出 指针 挂断 接口 控件 插件 操作数 支持 散列 数字 数据 数据报 数组 文件 文档
  映射 查找 查看 标识符 权限 模块 模拟 欧拉 正电子 死机 比特 比特率 汇编 注册表 消息 添加 源文件 溢出 滚动条
  激活 特拉华 状态栏 甲骨 界面 登录 目标代码 相册 矢量 短信 硅 禁用 窗口 端口 算子 类型 类模板 粘贴 系统 组件 线程
  绑定 缓存 缩略图 缩进 缺省 总线 联系 联系历史 脚本 脱机 自动转屏 范式 表达式 复印 视图 触摸 设置 设备 访问
  词组 调度 调用 调色板 调试 变量 辅音 元音 连接 连接器 进制 进程 远程 适配器 酰 重命名 重装 重载 录像 钚 锝 锿
  镅 锎 镥 砹 链接 链表 镜像 闪存 队列 集成 集群 音频 页眉 页脚 预处理器 项目 高级 高级设置 高级选项 黑客 默认值
  点击 程序 发布 发送 发布者 运行 运算符 凯奇 拉洛 拉莫 福雷 赖希 萨蒂 格拉斯 红心大战 凉菜 社区 范式 索引
  过程式编程 命名空间 位图 持久性 前缀 后缀 枚举 回车 阻滞剂 镜头 格林卡 埃尔加 奥尔夫 古尔德 免提 呼叫转移
  内置 内联函数 半角 全角 原代码 分布式 通讯卡 面向过程 演示文稿 用户 通用 实模式 写保护 批次 最终用户 万象
  桌面型 便携式 复选框 复选按钮 进位 构造器 智能 蓝屏 花屏 注销 高端 视频 触摸屏 盘片 公元`.split(
    /\s+/u,
  ),
);

/**
 * Where a pair above is good one way or in this company, it stands here. 智慧 is wisdom and 影片 a
 * film on the mainland, but 智能 and 视频 are those in Taiwan; 德州 is in Shandong too.
 */
const ONE_WAY = [
  ['智能', '智慧'],
  ['视频', '影片'],
  ['视频', '视讯'],
  ['公元', '西元'],
  ['西元', '公元'],
  ['短信', '简讯'],
  ['简讯', '短信'],
  ['联系', '联络'],
  ['联络', '联系'],
  ['得克萨斯', '德州'],
  ['得州', '德州'],
  ['用户', '使用者'],
  ['高端', '高阶'],
  ['黑客', '骇客'],
  ['骇客', '黑客'],
  ['专案', '项目'],
  ['视讯', '视频'],
] as const;

async function readDictionary(name: string): Promise<[string, string[]][]> {
  const file = path.join(PACKAGE, 'dist', 'esm-lib', 'dict', `${name}.js`);
  const { default: entries } = (await import(file)) as { default: string };
  return entries.split('|').map((entry) => {
    const [word = '', ...others] = entry.split(' ');
    return [fold(word), others.map(fold)];
  });
}

const pairs = new Map<string, Set<string>>();
function add(word: string, variant: string): void {
  if (word === variant) return;
  const variants = pairs.get(word) ?? new Set();
  pairs.set(word, variants.add(variant));
}

// OpenCC tells both directions in tables of their own; a pair holds both ways here.
for (const [name, isReversed] of [
  ['TWPhrases', false],
  ['HKPhrases', false],
  ['TWPhrasesRev', true],
  ['HKPhrasesRev', true],
] as const) {
  for (const [word, others] of await readDictionary(name)) {
    for (const other of others) {
      const [mainland, elsewhere] = isReversed ? [other, word] : [word, other];
      const short = Array.from(mainland).length < 2 || Array.from(elsewhere).length < 2;
      if (short || LEFT_OUT.has(mainland)) continue;
      add(mainland, elsewhere);
      add(elsewhere, mainland);
    }
  }
}
for (const [word, variant] of ONE_WAY) add(word, variant);

const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
  version: string;
};
const rows = [...pairs].map(([word, variants]) => `${word},${[...variants].join(' ')}`).sort();
writeFileSync(
  TARGET,
  `# Words and how they are said elsewhere, folded. Made by tools/regional-words.ts from the phrase
# tables of OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC) in opencc-js ${version}.
word,elsewhere
${rows.join('\n')}
`,
);
process.stdout.write(`${rows.length} words → ${path.relative(PACKAGE_ROOT, TARGET)}\n`);
