/** One file of every kind, with what is asked of it and how it is told where that stands. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../../src/config.js';

export interface OneFile {
  /** As the corpus folder has it. */
  file: string;
  question: string;
  /** Stands in the article that answers; a few characters that no other file has. */
  words: string;
  /** Where the marked answer of the excerpt stands, else where it begins; undefined for a format without places. */
  place?: string;
}

const FILES: Record<string, Omit<OneFile, 'file'>> = {
  'formats/html/island-paper-big5': {
    question: '溪口国小的风雨球场经费是多少？',
    words: '經費一千二百萬元',
  },
  'formats/mhtml/chromium-county': {
    question: '青石縣今年開放了多少個收購點？',
    words: '今年开放收购点二十六个',
  },
  'pdf/weasyprint-report-table': {
    question: '研究室建议在潮州大桥上游增设几处人工湿地？',
    words: '合計面積不少於六公頃',
    place: '3',
  },
  'pdf/typst-page-labels': {
    question: '魏德順砍掉了多少棵樹？',
    words: '魏德順砍掉兩百棵樹',
    place: '2',
  },
  'formats/docx/moved-text-field-hans': {
    question: '白鷺湖禁漁期延長到哪一天？',
    words: '禁渔期延长至八月十五日',
    place: '白鹭湖捕捞许可调整说明',
  },
  'formats/odt/note-table-head-hant': {
    question: '顏金妹說修一面牆要用掉多少片石板？',
    words: '修一面牆要用掉四百多片石板',
    place: '霧臺部落石板屋調查',
  },
  'formats/epub/chapters-ruby-hant': {
    question: '盐工蔡溪泉几岁开始挑盐？',
    words: '鹽工蔡溪泉六歲就下田挑鹽',
    place: '一、曬鹽人',
  },
  'formats/eml/attachments': {
    question: '地鐵五號線沿線有幾站暫不開放？',
    words: '沿线二十一站中有四站暂不开放',
  },
  'formats/mbox/two-notices': {
    question: '港区大雾滞留了多少旅客？',
    words: '滞留旅客六百余人已安排休息',
  },
  'formats/feed/rss-content': {
    question: '清源河古橋第三孔拱券裡發現了什麼？',
    words: '发现一方明代石刻，共七十八字',
  },
  'formats/table/tabs-big5': {
    question: '灯塔每天限多少人参观？',
    words: '每日限四十人，須在三天前登記',
    place: '2',
  },
  'formats/table/chinese-columns': {
    question: '桥头夜市首批有多少个摊位？',
    words: '首批一百一十个摊位已经抽签',
    place: '2',
  },
  'formats/xlsx/openpyxl-two-sheets-hans': {
    question: '雲浦縣養老食堂的午餐每份補貼多少？',
    words: '午餐每份补贴六元',
    place: '一季度!3',
  },
  'formats/jsonl/escapes': {
    question: '北嶺隧道通車後到林場要多久？',
    words: '由两小时缩短到三十五分钟',
    place: '1',
  },
  'formats/cues/meeting': {
    question: '有多少名护林员到岗？',
    words: '三百名护林员全部到岗',
    place: '00:01:05',
  },
  'formats/cues/radio': {
    question: '老码头的吊机还剩几台？',
    words: '老碼頭的吊機還剩兩台',
    place: '00:00:12',
  },
  'formats/warc/gbk-header': {
    question: '老城牆的夜景燈全長多少米？',
    words: '全长一千七百米',
  },
  'formats/wacz/two-archives-hant': {
    question: '行动图书车因什么停驶三个月？',
    words: '行動圖書車因底盤鏽蝕停駛三個月',
  },
};

export const ONE_OF_EACH: OneFile[] = Object.entries(FILES).map(([fixture, asked]) => ({
  file: `${path.basename(fixture)}${sourceIn(fixture).slice('source'.length)}`,
  ...asked,
}));

/** Their bytes, by name in the corpus. */
export function filesOfEach(): Record<string, Buffer> {
  return Object.fromEntries(
    Object.keys(FILES).map((fixture, i) => {
      const bytes = readFileSync(path.join(folderOf(fixture), sourceIn(fixture)));
      return [(ONE_OF_EACH[i] as OneFile).file, bytes];
    }),
  );
}

function folderOf(fixture: string): string {
  return path.join(PACKAGE_ROOT, 'tests/fixtures', fixture);
}

function sourceIn(fixture: string): string {
  return readdirSync(folderOf(fixture)).find((name) => name.startsWith('source.')) as string;
}
