import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/corpus/passages/content.js';
import { speechSteps } from '../../../src/corpus/speakers/find-speakers.js';
import { finish } from '../../../src/text/steps.js';
import type { Speech } from '../../../src/types/article.js';

interface GoldenPassage {
  kind: string;
  text: string;
  sentences: { text: string; speaker: string | null }[];
}

/** Of the sentences with a speaker so many have the right one, and so many of those told are right. */
const RECALL = 0.99;
const PRECISION = 0.945;

const GOLDEN = readGolden();

function readGolden(): GoldenPassage[] {
  const file = readFileSync(new URL('./who-speaks.txt', import.meta.url), 'utf8');
  return file
    .split(/^---\n/mu)
    .filter((passage) => passage.includes('|'))
    .map((passage) => {
      const lines = passage.split('\n').filter((line) => !/^# |^A blank/u.test(line));
      const kind = lines.find((line) => line.startsWith('##')) ?? '';
      const body = lines.filter((line) => !line.startsWith('##'));
      const paragraphs = body.join('\n').trim().split(/\n\n+/u);
      const sentences = paragraphs.map((paragraph) =>
        paragraph.split('\n').map((line) => {
          const [speaker = '', text = ''] = line.split('|').map((part) => part.trim());
          return { text, speaker: speaker === '' ? null : speaker };
        }),
      );
      const text = sentences.map((all) => all.map((one) => one.text).join('')).join('\n');
      return { kind: kind.slice(3), text, sentences: sentences.flat() };
    });
}

/** Who speaks in each sentence of a passage, in order. */
function speakersFound({ text, sentences }: GoldenPassage): (string | null)[] {
  const article = { text, noise: [], titleRange: null };
  const speeches = finish(speechSteps(article, contentOf(article)));
  let at = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, at);
    at = start + sentence.text.length;
    return speakerAt(speeches, start);
  });
}

function speakerAt(speeches: readonly Speech[], at: number): string | null {
  return speeches.find(({ start, end }) => start <= at && at < end)?.speaker ?? null;
}

describe('speechSteps', () => {
  it('names whoever speaks as the article writes it', () => {
    const text = '市長陳若谷説，新橋明年通車。\n他還表示，票價不變。\n橋長三公里。';
    const article = { text, noise: [], titleRange: null };
    expect(finish(speechSteps(article, contentOf(article)))).toEqual([
      { start: 0, end: 25, speaker: '陳若谷' },
    ]);
  });

  it('takes no time without end for what no person writes', () => {
    for (const text of ['他说，'.repeat(9_000), '王芳说：“'.repeat(6_000), '在'.repeat(30_000)]) {
      const article = { text, noise: [], titleRange: null };
      expect(finish(speechSteps(article, contentOf(article))).length).toBeLessThan(3);
    }
  });

  it.each([
    ['外交部发言人曾回应表示，港口没有扩建。', '外交部'],
    ['多个部门已表示，将加强检查。', '多个部门'],
    ['台防务部门今天称，上午发现军机。', '台防务部门'],
    ['市民周一表示，愿意再来。', '市民'],
    ['中国铁路官网表示，车票八点起售。', null],
    ['游客毕业后，仍尚未宣布去向。', null],
    ['企业反映问题和相关政策建议。', null],
  ])('takes no word that begins like a name for one: %s', (text, speaker) => {
    const article = { text, noise: [], titleRange: null };
    const [speech] = finish(speechSteps(article, contentOf(article)));
    expect(speech?.speaker ?? null).toBe(speaker);
  });

  it.each([
    [
      '林芳说，感谢大家。他说，大家为贯彻落实总书记重要指示要求来到这里，使命光荣。要提高认识。',
      '林芳',
    ],
    ['主任进一步强调，桥要修好。', '主任'],
  ])('takes no word behind an office for a name: %s', (text, speaker) => {
    const article = { text, noise: [], titleRange: null };
    const speeches = finish(speechSteps(article, contentOf(article)));
    expect(speeches.map((one) => one.speaker)).toEqual([speaker]);
  });

  it('tells who speaks in the golden passages', () => {
    const wrong: string[] = [];
    let [right, told, wanted] = [0, 0, 0];
    for (const passage of GOLDEN) {
      const found = speakersFound(passage);
      passage.sentences.forEach(({ text, speaker }, i) => {
        if (speaker !== null) wanted++;
        if (found[i] !== null) told++;
        if (speaker !== null && speaker === found[i]) right++;
        else if (speaker !== found[i]) {
          wrong.push(`${passage.kind}: ${found[i]} for ${speaker}: ${text}`);
        }
      });
    }
    const recall = right / wanted;
    const precision = right / told;
    const figures = `${GOLDEN.length} passages, ${wanted} sentences: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    const report = [figures, ...wrong].join('\n');
    if (process.env.EVAL_TABLE === 'on') process.stdout.write(`${report}\n`);
    expect(GOLDEN.length).toBeGreaterThanOrEqual(50);
    expect(recall, report).toBeGreaterThanOrEqual(RECALL);
    expect(precision, report).toBeGreaterThanOrEqual(PRECISION);
  });
});
