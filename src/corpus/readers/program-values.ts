/** Titles and authors that a program put into a file by itself: a file's name, an account's. */

const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\s*-.*|.*\.(?:docx?|pptx?|xlsx?|wps|et|dps|odt|indd|qxd|fh\d*|cdr|dwg|ai|psd|html?|txt|pdf|tex|dvi|p65|pmd|s10|ps)|untitled.*|无标题.*|無標題.*|未命名.*|about:blank|(?:https?|file):.*|(?:新建|新增)?(?:文档|文件|文書|幻灯片|演示文稿|簡報|投影片|工作表|页面|頁面|document|presentation|slide|book|sheet|layout|page|title)\s*[\d()（）]*(?:\s*-\s*(?:副本|複製))?|powerpoint (?:演示文稿|簡報|presentation)|word document|[\w.\\/: -]*[\\/][^\\/]*|[\d_.\s-]+|word\s?文[档書件].*)$/iu;
const NO_AUTHOR =
  /^(?:administrator|admin|user\d*|owner|root|guest|test|unknown|anonymous|author|default|home|python-docx|pc\d*|win(?:dows|\d+)?(?: user)?|microsoft(?: office)?(?: user)?|(?:windows|微软|微軟|系统|系統|china|lenovo|dell|hp|asus|acer|thinkpad|xp|ghost|番茄花园|雨林木风|深度)\s*(?:用户|用戶|使用者|user)?|用户|用戶|使用者|匿名|作者|未知|管理员|管理員|\w+-pc|desktop-\w+|[\d_.\s-]+|[\w.-]+@[\w.-]+)$/iu;
/** Names of programs, as title or author. */
const PROGRAM =
  /(?:acrobat|distiller|indesign|pscript|wps office|latex|pdftex|ghostscript|quarkxpress|cups|coreldraw|方正|飞腾)/iu;
const LOST = /[\ufffd\p{Cc}]|Ã.|þÿ/u;
const MAX_LENGTH = 120;

/** The first that a person may have given; several are joined. */
export function ownTitle(values: readonly unknown[]): string | null {
  return firstFit(values, (value) => isOwn(value) && !NO_TITLE.test(value));
}

export function ownAuthor(values: readonly unknown[]): string | null {
  return firstFit(values, (value) => isOwn(value) && !NO_AUTHOR.test(value));
}

function isOwn(value: string): boolean {
  return value.length <= MAX_LENGTH && !PROGRAM.test(value) && !LOST.test(value);
}

export function firstFit(
  values: readonly unknown[],
  fits: (value: string) => boolean,
): string | null {
  for (const value of values) {
    const text = (Array.isArray(value) ? value.join('、') : value) ?? '';
    if (typeof text !== 'string') continue;
    const tidy = text.replace(/\s+/gu, ' ').trim();
    if (tidy !== '' && fits(tidy)) return tidy;
  }
  return null;
}
