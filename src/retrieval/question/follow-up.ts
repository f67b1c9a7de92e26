/** Whether a question stands on an earlier one, which nobody remembers: 那它总投资多少. */

import { wordsOf } from '../../text/words.js';

/** Not in 他山, 他乡 and the like. A segmenter may join what follows: 它是. */
const PRONOUN = /^(?:[它她牠]|他(?![山乡人国日处者石信界杀])|其(?![他它实中余次间]))/u;
/** 那 alone begins names (那曲), and so does 其 (其他). */
const LEADS = new Set(['那', '那么', '还有', '另外', '然后', '接着', '请问', '再问']);
const EARLIER =
  /^(?:(?:那么?|还有|然后),?[^,]{0,12}呢[?!。]*$|(?:刚才|刚刚|上面|前面|之前)(?:所?(?:说|提|讲|问)(?:到|过)?的|那个|的那个))/u;

/** Of a folded question. */
export function standsOnEarlier(folded: string): boolean {
  const asked = folded.trim();
  if (EARLIER.test(asked)) return true;
  const next = wordsOf(asked.slice(0, 24)).find(({ text }) => !LEADS.has(text));
  return next !== undefined && PRONOUN.test(asked.slice(next.start));
}
