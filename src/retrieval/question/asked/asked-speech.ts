/** Whether a question asks what somebody said, and of whom: 王君正希望怎么做, 周祖翼说了什么, 谁说…. */

/**
 * How well a sentence's speaker fits: 1 wholly, 0 not, half where the sentence names them, which its
 * words already count.
 *
 * @param speaker folded; null where nobody speaks
 * @param text of the sentence, folded
 */
export type SpeechTest = (speaker: string | null, text: string) => number;

const NAMED_BY_ITSELF = 0.5;

const SAYS =
  '说|讲|谈|表示|指出|强调|认为|希望|要求|建议|主张|评价|期望|期待|寄语|叮嘱|嘱咐|勉励|鼓励|呼吁|提醒|承诺|透露|坦言|称|回应|回答|解释|介绍|提到|提出|点出|列举|预计|担心|祝愿|祝福|感谢|道谢|谢';
const ASKS_WHAT = new RegExp(
  `${SAYS}|夸|想[让要]|叫|看待|看法|观点|态度|所言|看来|口中|眼[里中]|[如怎][何么样]看|咋看|把.{1,12}看[作成]|比喻`,
  'u',
);
const WHO = '(?:谁|哪位|哪个人|哪一位|何人|什么人|啥人)';
const ASKS_WHO = new RegExp(
  `${WHO}.{0,8}?(?:${SAYS})|(?:${SAYS})[^谁哪]{0,40}(?:的人)?是${WHO}|是?${WHO}的(?:话|观点|看法|主张|说法)`,
  'u',
);
/** Of a long office so much of its end is enough: 水利局负责人 for 市水利局负责人. */
const ENOUGH = 0.6;
const LONG_OFFICE = 5;

/**
 * Null where no speech is asked for.
 *
 * @param key folded, with names in Han
 */
export function askedSpeech(key: string): SpeechTest | null {
  if (ASKS_WHO.test(key)) return (speaker) => (speaker === null ? 0 : 1);
  if (!ASKS_WHAT.test(key)) return null;
  return (speaker, text) => {
    if (speaker === null || !isNamed(key, speaker)) return 0;
    return text.includes(speaker) ? NAMED_BY_ITSELF : 1;
  };
}

function isNamed(key: string, speaker: string): boolean {
  if (key.includes(speaker)) return true;
  const end = speaker.slice(-Math.ceil(speaker.length * ENOUGH));
  return speaker.length >= LONG_OFFICE && key.includes(end);
}
