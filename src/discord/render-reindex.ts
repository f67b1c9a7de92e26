/** A re-index as its admin reads it: progress, and what it came to. File names, never paths. */

import path from 'node:path';
import { ButtonStyle } from 'discord.js';
import { MESSAGES } from '../messages/languages.js';
import type { Locale } from '../messages/locale.js';
import { percentOf, preparingPercent } from '../serving/preparing.js';
import type { Job, Outcome } from '../serving/reindexer.js';
import type { BuildReport } from '../types.js';
import type { Bot } from './command.js';
import { toCustomId } from './custom-id.js';
import { fieldMarkdown } from './markdown.js';
import { button, type MessageBody, sayMessage, toMessage } from './message.js';

const SHOWN_FILES = 12;
const MAX_FILE = 80;
const MAX_REASON = 120;
const MAX_BUILD_REASON = 300;
/** Of all these lines: escaping may double them, and /status says other things beside. */
const MAX_FAILED = 2_800;

export function progressText(job: Job, locale: Locale): string {
  const texts = MESSAGES[locale].discord;
  const { progress } = job;
  if (!progress) return texts.reindexStarted;
  const { secondsLeft } = progress;
  return texts.reindexProgress({
    percent: percentOf(job),
    files: `${progress.files}/${progress.filesTotal}`,
    rate: progress.passagesPerSecond,
    left:
      secondsLeft === null ? '' : texts.reindexLeft({ left: durationText(secondsLeft, locale) }),
  });
}

/** Why there is nothing to answer from: the index is being made or opened, or there is none. */
export function notServingText(bot: Bot, locale: Locale): string {
  const texts = MESSAGES[locale].discord;
  const percent = preparingPercent(bot);
  return percent === null ? texts.unavailable : texts.preparing({ percent });
}

export function renderProgress(job: Job, locale: Locale): MessageBody {
  return sayOfRunning(progressText(job, locale), job, locale);
}

/** Whatever speaks of a running build to those who may end it has the button for that. */
export function sayOfRunning(text: string, job: Job, locale: Locale): MessageBody {
  const cancel = toCustomId({ action: 'cancel', job: job.id });
  return toMessage({
    blocks: [{ text }],
    buttons: [button(cancel, MESSAGES[locale].discord.cancel, ButtonStyle.Danger)],
  });
}

export function renderOutcome(outcome: Outcome, locale: Locale): MessageBody {
  return sayMessage(describeOutcome(outcome, locale));
}

export function describeOutcome(outcome: Outcome, locale: Locale): string {
  const texts = MESSAGES[locale].discord;
  if (outcome.kind === 'cancelled') return texts.reindexCancelled;
  if (outcome.kind === 'failed') {
    const reason =
      'reason' in outcome
        ? fieldMarkdown(outcome.reason, MAX_BUILD_REASON)
        : texts.failed({ id: outcome.id });
    return texts.reindexFailed({ reason });
  }
  const { report, mode } = outcome;
  const { added, changed, removed, unchanged, articles, seconds } = report;
  const time = durationText(seconds, locale);
  const counts = { added, changed, removed, unchanged, articles, time };
  const same = added + changed + removed + report.embedded === 0;
  const head =
    mode === 'check'
      ? texts.reindexChecked(counts)
      : same
        ? texts.reindexSame(counts)
        : texts.reindexDone(counts);
  return [head, ...failedLines(report, locale)].join('\n');
}

function failedLines({ failed }: BuildReport, locale: Locale): string[] {
  if (failed.length === 0) return [];
  const texts = MESSAGES[locale].discord;
  const lines: string[] = [];
  let room = MAX_FAILED;
  for (const { file, error } of failed.slice(0, SHOWN_FILES)) {
    const name = fieldMarkdown(path.posix.basename(file), MAX_FILE);
    const line = `- ${name}: ${fieldMarkdown(error, MAX_REASON)}`;
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  if (failed.length > lines.length) {
    lines.push(texts.reindexMore({ count: failed.length - lines.length }));
  }
  return [texts.reindexFailedFiles({ count: failed.length }), ...lines];
}

function durationText(seconds: number, locale: Locale): string {
  const texts = MESSAGES[locale].discord;
  const whole = Math.round(seconds);
  if (whole < 60) return texts.seconds({ seconds: whole });
  return texts.minutes({ minutes: Math.floor(whole / 60), seconds: whole % 60 });
}
