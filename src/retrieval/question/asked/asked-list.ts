/** Whether a question asks for several of something, and how far a text lists several. */

/**
 * 0 for a text without a list, 1 for four items and more.
 *
 * @param text folded
 */
export type ListTest = (text: string) => number;

const SEVERAL =
  /哪些|哪[几两二三四五六七八九十]+[个位名家所项条种类点方样届次座座支件]|哪几|有谁|都是谁|是哪[几两二三四五六七八九十]|[都还]有(?:什么|谁|哪)|包括(?:什么|谁|哪)|(?:分别|各)(?:是|为|叫)(?:什么|谁|哪)/u;
/** Who there was: their names stand side by side. */
const PEOPLE =
  /谁|(?:哪些|哪几[位名个]|哪[两三四五六七八九十][位名个])(?:\p{Script=Han}{0,4}(?:人|领导|官员|干部|嘉宾|专家|代表|成员|学者|明星|演员|选手))/u;

/** Items of a list are short, and those of one list stand between the same signs. */
const LIST = /[^、,。;:!?\n]{1,16}(?:、[^、,。;:!?\n]{1,16})+/gu;
const NAMES = /(?<!\p{Script=Han}、)\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+/gu;
const WHOLE_LIST = 4;

/** Null where it asks for one thing. */
export function askedList(folded: string): ListTest | null {
  if (!SEVERAL.test(folded)) return null;
  const form = PEOPLE.test(folded) ? NAMES : LIST;
  return (text) => {
    const items = Array.from(text.matchAll(form), ([list]) => list.split('、').length);
    return Math.min(1, (Math.max(1, ...items) - 1) / (WHOLE_LIST - 1));
  };
}
