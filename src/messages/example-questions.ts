/**
 * How a headline becomes a question about what it reports, in the headline's own script whatever
 * the reader's language is: a collection in Chinese is asked in Chinese. A headline that does not
 * say who did what gives none: with words hung on its end it would read like a headline still.
 */

/** What is asked of a headline, the most general first. */
export const EXAMPLE_KINDS = ['when', 'where', 'who'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** Somebody or something, what it did, and to what; the first verb parts them. */
const HEADLINE = new RegExp(
  [
    '^([\\p{Script=Han}A-Za-z·]{2,18}?)',
    '(赴|到訪|到访|訪問|访问|抵達|抵达|考察|調研|调研|視察|视察|出席|會見|会见|慰問|慰问|召開|召开|舉行|举行|',
    '舉辦|举办|成立|開幕|开幕|揭牌|啟用|启用|開通|开通|開工|开工|竣工|通車|通车|簽署|签署|啟動|启动|',
    '獲得|获得|奪冠|夺冠|上任|當選|当选|停航|恢復|恢复)',
    '([\\p{Script=Han}A-Za-z0-9·]{0,20})[。！]?$',
  ].join(''),
  'u',
);
/** Only of these it is told where to. */
const GOING = /^(?:赴|到訪|到访|抵達|抵达)$/u;

/** @returns null where the headline cannot be asked this */
export function questionOf(title: string, kind: ExampleKind, isSimplified: boolean): string | null {
  const [, who, did, what] = HEADLINE.exec(title.trim()) ?? [];
  if (who === undefined || did === undefined || what === undefined) return null;
  switch (kind) {
    case 'when':
      return `${who}${isSimplified ? '什么时候' : '什麼時候'}${did}${what}？`;
    case 'where':
      return GOING.test(did) ? `${who}去了${isSimplified ? '哪里' : '哪裡'}？` : null;
    case 'who':
      return what.length > 1 ? `${isSimplified ? '谁' : '誰'}${did}${what}？` : null;
  }
}
