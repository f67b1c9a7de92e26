/** Small collections for tests of the bot: three reports to ask about, and as many as are wanted. */

/** In Traditional script, with two paragraphs. */
export const LEVEE = `花蓮縣議會通過光復鄉堤防預算
東岸新聞 記者林文德報導
2023-05-12

花蓮縣議會十二日三讀通過光復鄉堤防工程預算三億二千萬元,工程預定九月動工,2025年6月完工。縣長在會中表示,堤防全長四公里,完工後可保護馬太鞍溪兩岸八百戶居民。

議員黃秀英質詢時指出,去年颱風造成光復鄉淹水,居民撤離到國小禮堂過夜。水利處長回答,抽水站將增加到六座,並在汛期前完成清淤。
`;
/** The same report after a correction. */
export const LEVEE_CORRECTED = LEVEE.replace('三億二千萬元', '五億一千萬元');
export const LEVEE_QUESTION = '光復鄉堤防工程預算多少錢';

/** In Simplified script. */
export const HARBOUR = `宁波港新集装箱码头投入使用
海岸日报 记者陈志强
2022-11-03

宁波港新集装箱码头三日投入使用,设计年吞吐量一百五十万标准箱。港务局局长王海涛说,码头采用远程控制的桥吊,工人在控制室操作。

当天上午,第一艘货轮从新加坡抵达,卸下集装箱四百二十个。
`;
export const HARBOUR_QUESTION = '宁波港新码头的年吞吐量是多少';

export const LIBRARY = `臺中市圖書館總館開放夜間閱覽
中部時報
2024-03-01

臺中市圖書館總館一日起開放夜間閱覽到十一點,首日有二千三百人入館。館長吳佩珊表示,夜間只開放一樓和二樓,借書改用自助機。
`;
export const LIBRARY_QUESTION = '臺中市圖書館夜間閱覽開放到幾點';

/** Whose headline can be asked about. */
export const VISIT = `福建省黨政代表團赴昌都
東岸新聞
2025-09-14

9月13日，福建省黨政代表團赴昌都市考察。代表團慰問了援藏幹部，並考察對口支援項目。
`;

export const REPORTS = {
  'levee.txt': LEVEE,
  'harbour.txt': HARBOUR,
  'library.txt': LIBRARY,
};

/** So many reports that their build takes a while, each with a place and figures of its own. */
export function numberedReports(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((n) => [`reservoir-${n}.txt`, reservoir(n)]));
}

function reservoir(n: number): string {
  const [month, day] = [(n % 12) + 1, (n % 28) + 1];
  const paragraphs = [
    `第${n}號水庫${month}月${day}日完工,總工程費${n + 3}億元,可供${n * 2}萬人用水。工程處說,壩高${40 + n}公尺,集水區內的${n + 5}個村莊已經接上自來水。`,
    `施工期間曾因第${n}次颱風停工${(n % 9) + 2}天,工程隊改在夜間灌漿,最後仍比預定早${(n % 20) + 1}天蓄水。附近居民${n * 30}人領到補償,另有${n}戶遷到下游的新社區。`,
    `水庫管理員第${n}組十五人輪班,每天記錄水位和濁度。農民說,二期稻作因此增加${n * 7}公頃,往年到了${((n + 4) % 12) + 1}月總要輪流放水,今年可以照常插秧。`,
  ];
  return `第${n}號水庫完工\n2021-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}\n\n${paragraphs.join('\n\n')}\n`;
}
