/** What must hold of a page whatever stands in an article, and what an article may hold to break it. */

import { expect } from 'vitest';
import { attributeOf, type Read, textOf } from '../web/web.js';

export const MARKUP = [
  '<script>alert(1)</script>',
  '</p><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' autofocus onfocus=alert(1) '",
  '</title><script src=//evil.example></script>',
  '<!--',
  '-->',
  ']]>',
  '&lt;b&gt;',
  '&#60;',
  '&amp',
  '</mark></main><style>*{display:none}</style>',
  '<iframe srcdoc="<script>1</script>">',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content=0>',
  '\u0000<b>',
  '\ud800',
  'javascript:alert(1)',
];

const ATTRIBUTES =
  /^(?:class|id|role|lang|href|hreflang|rel|title|name|type|value|content|charset|media|src|defer|for|placeholder|maxlength|autocomplete|autocapitalize|spellcheck|enterkeyhint|required|list|datetime|cite|tabindex|autofocus|hidden|http-equiv|action|method|open|selected|max|viewBox|preserveAspectRatio|d|scope|aria-[a-z]+|data-(?:at|mark|copies|done|quote|link|gbt|chicago|plain|form))$/u;

/** Nothing runs, nothing is loaded from elsewhere, nothing leads where no web page is. */
export function checkSafe(page: Read): void {
  for (const element of page.elements) {
    const { tagName } = element;
    // The one picture that pages draw themselves.
    const isStrip = tagName === 'svg' && attributeOf(element, 'class') === 'strip';
    if (!isStrip)
      expect(tagName).not.toMatch(/^(?:style|iframe|object|embed|base|svg|img|math|template|b)$/u);
    for (const { name, value } of element.attrs) {
      expect(name).toMatch(ATTRIBUTES);
      if (name === 'src') expect(value).toMatch(/^\/assets\/\w+\.js\?v=/u);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|\/(?!\/)|#)/iu);
    }
    if (tagName === 'script') expect(textOf(element)).toBe('');
    if (tagName === 'meta') expect(attributeOf(element, 'http-equiv')).toBeUndefined();
  }
}
