/** What the client itself writes around a message, by the language of the person who reads it. */

interface ClientWords {
  used: string;
  onlyYou: string;
  dismiss: string;
  /** Stands for a message without plain text that is replied to. */
  seeOriginal: string;
}

const EN: ClientWords = {
  used: 'used',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  seeOriginal: 'Click to see attachment',
};
const WORDS: Record<string, ClientWords> = {
  'en-US': EN,
  'zh-TW': {
    used: '使用了',
    onlyYou: '只有您才能看到',
    dismiss: '關閉訊息',
    seeOriginal: '點擊查看附件',
  },
  'zh-CN': {
    used: '使用了',
    onlyYou: '仅您可见',
    dismiss: '关闭消息',
    seeOriginal: '点击查看附件',
  },
};

/** Times are drawn in this zone wherever the pictures are made. */
const TIME_ZONE = 'Asia/Taipei';

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

export function clientWords(locale: string): ClientWords {
  return WORDS[locale] ?? EN;
}

/** @param style the letter behind the time in `<t:0:f>` */
export function formatTimestamp(
  ms: number,
  style: string,
  { locale, now }: { locale: string; now: number },
): string {
  if (style === 'R') return formatRelative(ms - now, locale);
  const options = STYLES[style] ?? STYLES.f;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: TIME_ZONE }).format(ms);
}

function formatRelative(ms: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = Math.round(ms / 1000);
  if (Math.abs(seconds) < 60) return words.format(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  return words.format(Math.round(minutes / 60), 'hour');
}
