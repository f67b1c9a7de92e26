/** What an admin reads of a re-index: progress, the end, who is at it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reindex } from '../../../commands/reindex.js';
import type { Call } from '../../../src/discord/command.js';
import { parseCustomId } from '../../../src/discord/interactions/custom-id.js';
import type { MessageBody } from '../../../src/discord/message/message.js';
import {
  describeOutcome,
  progressText,
  renderOutcome,
  renderProgress,
} from '../../../src/discord/reindex/render-reindex.js';
import { MESSAGES } from '../../../src/messages/languages.js';
import type { Locale } from '../../../src/messages/locale.js';
import type { Job, Outcome } from '../../../src/serving/reindexer.js';
import type { BuildReport, FailedFile } from '../../../src/types/build-report.js';
import { locale } from '../../support/hostile/answer.js';
import { hostileText } from '../../support/hostile/text.js';
import { linesOf, readMarkdown, type Span } from '../../support/messages/markdown-reader.js';
import {
  bidiLeak,
  buttonsOf,
  fieldProblem,
  problemsOf,
  strayFormatting,
  textsOf,
} from '../../support/messages/shown-message.js';
import { itHolds } from '../../support/run/properties.js';

const REPORT: BuildReport = {
  generation: 'g2',
  model: 'bge-small-zh-v1.5',
  articles: 120,
  passages: 900,
  added: 2,
  changed: 1,
  removed: 0,
  unchanged: 117,
  embedded: 14,
  failed: [],
  warnings: [],
  seconds: 72.4,
};
/** The same text for readers of each language. */
const inEach = (reason: string) => ({ en: reason, 'zh-Hant': reason, 'zh-Hans': reason });

const JOB: Job = {
  id: '0a1b2c3d',
  mode: 'changed',
  startedBy: { id: '1', name: '小明' },
  startedAt: new Date('2026-08-01T00:00:00Z'),
  progress: {
    phase: 'embed',
    files: 3,
    filesTotal: 12,
    share: 0.256,
    passages: 40,
    passagesPerSecond: 44.5,
    secondsLeft: 65,
  },
  outcome: Promise.resolve({ kind: 'cancelled' }),
  cancel: () => {},
};

function done(report: Partial<BuildReport>, mode: 'changed' | 'check' = 'changed'): Outcome {
  return { kind: 'done', mode, report: { ...REPORT, ...report } };
}

describe('progressText', () => {
  it.each<[Locale, string]>([
    ['en', 'Re-indexing: 25% · 3/12 files · 44.5 passages/s · 1 min 5 s left'],
    ['zh-Hant', '正在重建索引：25% · 3/12個檔案 · 每秒44.5段 · 還需1分5秒'],
    ['zh-Hans', '正在重建索引：25% · 3/12个文件 · 每秒44.5段 · 还需1分5秒'],
  ])('tells how far it is in %s', (language, text) => {
    expect(progressText(JOB, language)).toBe(text);
  });

  it('tells no time left while there is none to tell', () => {
    const progress = { ...(JOB.progress as NonNullable<Job['progress']>), secondsLeft: null };
    expect(progressText({ ...JOB, progress }, 'en')).toBe(
      'Re-indexing: 25% · 3/12 files · 44.5 passages/s',
    );
    expect(progressText({ ...JOB, progress: null }, 'en')).toBe('Re-indexing…');
  });

  it('has a button that cancels this job', () => {
    const body = renderProgress(JOB, 'zh-Hant');
    expect(problemsOf(body)).toEqual([]);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(['取消']);
    const [{ customId } = { customId: '' }] = buttonsOf(body);
    expect(parseCustomId(customId)).toEqual({ action: 'cancel', job: '0a1b2c3d' });
  });
});

describe('describeOutcome', () => {
  it.each<[string, Outcome, string]>([
    ['a build', done({}), 'Done in 1 min 12 s: 2 added, 1 changed, 0 removed, 117 unchanged.'],
    [
      'nothing to do',
      done({ added: 0, changed: 0, embedded: 0 }),
      'Nothing has changed: 120 articles.',
    ],
    ['a check', done({}, 'check'), 'Checked: 2 to add, 1 changed, 0 removed, 117 unchanged.'],
    [
      'a cancelled build',
      { kind: 'cancelled' },
      'Cancelled. What was done is kept for the next run; the index stays in use.',
    ],
    [
      'a failed build',
      { kind: 'failed', reasons: inEach('The disk is full') },
      'The re-index failed: The disk is full. The index stays in use.',
    ],
  ])('tells the end of %s', (_, outcome, text) => {
    expect(describeOutcome(outcome, 'en')).toBe(text);
  });

  it('names failed files without their folders, and how many more there are', () => {
    const failed = Array.from({ length: 14 }, (_, index) => ({
      file: `2018/昌都/${index}_a.txt`,
      error: 'is empty',
    }));
    const lines = describeOutcome(done({ failed }), 'zh-Hant').split('\n');
    expect(lines.slice(1, 3)).toEqual(['14個檔案無法編入索引：', '- 0\\_a.txt: 檔案是空的。']);
    expect(lines.slice(-2)).toEqual(['- 11\\_a.txt: 檔案是空的。', '…另有2個']);
  });

  const failedFile = fc.record({ file: fileName(), error: hostileText(400) });
  const failures = fc.oneof(
    { weight: 4, arbitrary: fc.array(failedFile, { maxLength: 20 }) },
    { weight: 1, arbitrary: failedFile.map((one) => Array<FailedFile>(20).fill(one)) },
  );

  itHolds('shows each failed file in a line', fc.tuple(failures, locale), ([failed, language]) => {
    const body = renderOutcome(done({ failed }), language);
    expect(problemsOf(body)).toEqual([]);
    const lines = linesOf(readMarkdown(textsOf(body)[0] ?? ''));
    const items = lines.filter((line) => line.every(({ list }) => list));
    expect(strayFormatting(lines.flat().map((span) => ({ ...span, list: false })))).toEqual([]);
    expect(unlike(lines.flat())).toEqual([]);
    for (const [index, item] of items.entries()) {
      const { file, error } = failed[index] as FailedFile;
      const text = item.map((span) => span.text).join('');
      expect(itemProblem(text, file.slice(file.lastIndexOf('/') + 1), error)).toBeNull();
      expect(bidiLeak(text)).toBe(false);
    }
    const more = failed.length - items.length;
    expect(lines).toHaveLength(failed.length === 0 ? 1 : items.length + (more > 0 ? 3 : 2));
    const last = lines
      .at(-1)
      ?.map(({ text }) => text)
      .join('');
    if (more > 0) expect(last).toBe(MESSAGES[language].discord.reindexMore({ count: more }));
  });

  const reasons = fc.tuple(hostileText(2_000), locale);

  itHolds('shows a reason as it is', reasons, ([reason, language]) => {
    const body = renderOutcome({ kind: 'failed', reasons: inEach(reason) }, language);
    const shown = plainText(body);
    const [before, behind] = MESSAGES[language].discord.reindexFailed({ reason: '\0' }).split('\0');
    expect(shown.startsWith(before ?? '') && shown.endsWith(behind ?? '')).toBe(true);
    const told = shown.slice((before ?? '').length, shown.length - (behind ?? '').length);
    expect(fieldProblem(told, reason, 300)).toBeNull();
    expect(bidiLeak(told)).toBe(false);
  });
});

describe('/reindex while another runs', () => {
  itHolds('names who started it', fc.tuple(hostileText(32), locale), ([name, language]) => {
    const body = refusalOf({ ...JOB, startedBy: { id: '1', name } }, language);
    const shown = plainText(body, 'timestamp');
    const said = MESSAGES[language].discord.reindexRunning({
      who: '\0',
      since: '<t:1785542400:R>',
      percent: 25,
    });
    const [before, behind] = said.split('\0');
    expect(shown.endsWith(behind ?? '')).toBe(true);
    const who = shown.slice((before ?? '').length, shown.length - (behind ?? '').length);
    expect(fieldProblem(who, name, 32)).toBeNull();
    expect(bidiLeak(who)).toBe(false);
  });
});

/** Without a slash at its end, as files are. */
function fileName() {
  return hostileText(200).map((text) => `${text.replaceAll('\0', '').replace(/\/+$/u, '')}.txt`);
}

function refusalOf(running: Job, language: Locale): MessageBody {
  const bot = { config: { USER_INSTALL: false }, owners: new Set(['9']), reindexer: { running } };
  const interaction = { user: { id: '9' }, guildId: null, memberPermissions: null };
  const call = { bot, interaction, locale: language, texts: MESSAGES[language].discord, id: '0' };
  const admission = reindex.admit(call as unknown as Call);
  if (!('refused' in admission)) throw new Error('it was admitted');
  return admission.refused;
}

/** The visible text of a message in one line that formats nothing but that one token. */
function plainText(body: MessageBody, token: Span['token'] = null): string {
  expect(problemsOf(body)).toEqual([]);
  const spans = readMarkdown(textsOf(body)[0] ?? '');
  expect(strayFormatting(spans.filter((span) => span.token !== token || token === null))).toEqual(
    [],
  );
  expect(unlike(spans)).toEqual([]);
  const text = spans.map((span) => span.text).join('');
  expect(text).not.toContain('\n');
  return text;
}

/** Spans that these messages have nothing of. */
function unlike(spans: Span[]): Span[] {
  return spans.filter(
    ({ bold, quote, subtext, link }) => bold || quote || subtext || link !== null,
  );
}

/** `name: reason`, both of which may hold a colon. */
function itemProblem(text: string, name: string, reason: string): string | null {
  const colons = [...text.matchAll(/: |:$/gu)].map(({ index }) => index);
  const fits = colons.some(
    (at) =>
      fieldProblem(text.slice(0, at), name, 80) === null &&
      fieldProblem(text.slice(at + 1).trim(), reason, 120) === null,
  );
  return fits ? null : `${JSON.stringify(text)}, not ${JSON.stringify([name, reason])}`;
}
