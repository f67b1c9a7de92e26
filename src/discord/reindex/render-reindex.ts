/** A re-index as its admin reads it: progress, and what it came to. File names, never paths. */

import path from 'node:path';
import { ButtonStyle } from 'discord.js';
import { describeFailure as describeFileFailure } from '../../messages/describing/describe-failure.js';
import { describeFailure, describePreparing } from '../../messages/describing/describe-service.js';
import { MESSAGES } from '../../messages/languages.js';
import type { Locale } from '../../messages/locale.js';
import { percentOf, preparingPercent } from '../../serving/preparing.js';
import type { Job, Outcome } from '../../serving/reindexer.js';
import type { BuildReport } from '../../types/build-report.js';
import type { Bot } from '../command.js';
import { toCustomId } from '../interactions/custom-id.js';
import { fieldMarkdown } from '../message/markdown.js';
import { button, type MessageBody, sayMessage, toMessage } from '../message/message.js';

const SHOWN_FILES = 12;
const MAX_FILE = 80;
const MAX_REASON = 120;
const MAX_BUILD_REASON = 300;
/** Of all these lines: escaping may double them, and /status says other things beside. */
const MAX_FAILED = 2_800;

export function progressText(job: Job, locale: Locale): string {
  const { discord: texts, build, punctuation } = MESSAGES[locale];
  const { progress } = job;
  if (!progress) return `${texts.reindexing}…`;
  const { files, filesTotal, passagesPerSecond, secondsLeft } = progress;
  const parts = [
    punctuation.labelled(texts.reindexing, `${percentOf(job)}%`),
    texts.files({ done: files, total: filesTotal }),
    build.rate(passagesPerSecond),
    ...(secondsLeft === null ? [] : [build.left(build.duration(secondsLeft))]),
  ];
  return parts.join(' · ');
}

/** Why there is nothing to answer from: the index is being made or opened, or there is none. */
export function notServingText(bot: Bot, locale: Locale): string {
  const { discord: texts, service, punctuation } = MESSAGES[locale];
  const percent = preparingPercent(bot);
  return percent === null
    ? punctuation.sentences(service.unavailable, texts.runReindex)
    : punctuation.sentences(describePreparing(percent, locale), texts.askLater);
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
      'reasons' in outcome
        ? fieldMarkdown(outcome.reasons[locale], MAX_BUILD_REASON)
        : describeFailure(outcome.id, locale);
    return texts.reindexFailed({ reason });
  }
  return [headOf(outcome, locale), ...failedLines(outcome.report, locale)].join('\n');
}

function headOf({ report, mode }: Extract<Outcome, { kind: 'done' }>, locale: Locale): string {
  const { discord: texts, build } = MESSAGES[locale];
  if (mode === 'check') return texts.reindexChecked({ changes: build.toDo(report) });
  const { added, changed, removed, embedded, seconds } = report;
  if (added + changed + removed + embedded === 0) return texts.reindexSame(report);
  return texts.reindexDone({
    time: build.duration(seconds),
    changes: build.changes(report),
  });
}

function failedLines({ failed }: BuildReport, locale: Locale): string[] {
  if (failed.length === 0) return [];
  const { discord: texts, build, punctuation } = MESSAGES[locale];
  const lines: string[] = [];
  let room = MAX_FAILED;
  for (const { file, error } of failed.slice(0, SHOWN_FILES)) {
    const name = fieldMarkdown(path.posix.basename(file), MAX_FILE);
    const why = describeFileFailure(error, locale) ?? error;
    const line = `- ${name}: ${fieldMarkdown(why, MAX_REASON)}`;
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  if (failed.length > lines.length) {
    lines.push(texts.reindexMore({ count: failed.length - lines.length }));
  }
  return [punctuation.heading(build.failed(failed.length)), ...lines];
}
