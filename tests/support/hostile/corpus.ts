/** Files that no person would write, and that a folder of reports may hold all the same. */

/** YAML of so many keys. */
export function keysOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: v`).join('\n');
}

/** A list in a list, and so on. */
export function nestedList(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** A key under a key, a line each. */
export function nestedBlocks(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}title:`).join('\n');
}

/** A line again and again, as a program that went wrong writes it. */
export function repeatedLines(count: number): string {
  return '重複的一行正文在這裡。\n'.repeat(count);
}

/** The same between the headline and the foot of a page. */
export function repeatedPage(count: number): string {
  const head = '昌都紀行\n\n來源：西藏日報 2018-07-17\n\n代表團去了昌都的學校。\n';
  return `${head}${'分享到微信\n'.repeat(count)}${repeatedLines(count)}責任編輯：王小明\n`;
}

/** So many printed pages: a head, a number, three lines of text. */
export function numberedPages(count: number): string {
  const page = (index: number): string =>
    `昌都年鑑\n${(index % 9_000) + 1}\n${'這一頁的正文都在這裡。\n'.repeat(3)}`;
  return Array.from({ length: count }, (_, index) => page(index)).join('');
}

/** Lines no two of which are equal. */
export function distinctLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `第${index.toString(36)}行`).join('\n');
}

/** One sentence again and again in one line. */
export function repeatedSentences(count: number): string {
  return `昌都紀行\n\n福建黨政代表團到了昌都。${' 重複的一句。'.repeat(count)}\n`;
}
