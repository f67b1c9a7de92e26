/** Small reports of one's own, any number, always the same. */

const PLACES = ['卡若區', '八宿縣', '札达县', '日土县', '益青鄉', '索那村', '狮泉河镇', '扎布让村'];
const THINGS = ['中學', '衛生院', '体育场', '書苑', '水厂', '文化展厅', '经济开发区', '职业学校'];
const TEAMS = ['福建援藏工作隊', '河北援藏干部', '醫療專業技術人才', '驻村工作队'];

const pick = (values: string[], at: number): string => values[at % values.length] as string;

/** Report number `i`; every seventh has several passages. `edition` changes its figures. */
export function smallReport(i: number, edition = 1): string {
  const place = pick(PLACES, i);
  const thing = pick(THINGS, i >> 3);
  const lines = [`${place}第${i}所${thing}啟用`, ''];
  for (let line = 0; line < (i % 7 === 0 ? 12 : 1); line++) {
    const team = pick(TEAMS, i + line);
    lines.push(
      `${(i % 12) + 1}月${(i % 28) + 1}日，${place}第${i}所${thing}的第${line + 1}期工程啟用。` +
        `${team}投入資金${i * 10 + line + edition}.5萬元，惠及群眾${i * 100 + line}人。`,
    );
  }
  return `${lines.join('\n')}\n`;
}

export function smallReports(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${i % 3}/r${i}.txt`, smallReport(i)]),
  );
}
