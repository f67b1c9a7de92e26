import { describe, expect, it } from 'vitest';
import { describeReport } from '../../../src/cli/terminal/build/report.js';
import { inOneLine } from '../../../src/cli/terminal/printable.js';

const NAME = 'a\u001b]0;title\u0007\u009b2J\u202etxt.\r\n.txt';

describe('inOneLine', () => {
  it('leaves no escape sequence, control or turn of direction', () => {
    expect(inOneLine(NAME)).toBe('a ]0;title  2J txt.  .txt');
  });
});

describe('describeReport', () => {
  it('prints no name of a file raw', () => {
    const counts = { articles: 0, passages: 0, added: 0, changed: 0, removed: 0, unchanged: 0 };
    const report = {
      ...counts,
      generation: '',
      model: '',
      embedded: 0,
      seconds: 0,
      failed: [{ file: NAME, error: `of ${NAME}` }],
      warnings: [{ file: NAME, warning: `about ${NAME}` }],
    };
    const text = describeReport(report, 'en');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
