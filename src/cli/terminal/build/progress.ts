/** A build's progress on standard error: a bar on a terminal, a line every few seconds elsewhere. */

import { Presets, SingleBar } from 'cli-progress';
import type { BuildProgress, ProgressListener } from '../../../ingest/progress.js';
import { MESSAGES } from '../../../messages/languages.js';
import type { Locale } from '../../../messages/locale.js';
import type { OutputStream } from '../../io.js';

/** What is over sooner needs no progress. */
const SHOW_AFTER_MS = 1000;
const LINE_EVERY_MS = 3000;

export interface ProgressDisplay {
  listener: ProgressListener;
  /** Leaves the terminal as it was. */
  stop(): void;
}

export function showProgress(stream: OutputStream, locale: Locale): ProgressDisplay {
  const startedAt = performance.now();
  const { terminal, build, punctuation } = MESSAGES[locale];
  let bar: SingleBar | null = null;
  let lineAt = startedAt + SHOW_AFTER_MS - LINE_EVERY_MS;
  const describe = ({
    files,
    filesTotal,
    passagesPerSecond,
    secondsLeft,
  }: BuildProgress): string => {
    const rate = `${files}/${filesTotal}  ${build.rate(passagesPerSecond)}`;
    return secondsLeft === null ? rate : `${rate}  ${build.left(build.duration(secondsLeft))}`;
  };
  return {
    listener(progress) {
      const now = performance.now();
      if (now - startedAt < SHOW_AFTER_MS) return;
      if (stream.isTTY) {
        bar ??= startBar(stream, terminal.building);
        bar.update(Math.floor(progress.share * 100), { about: describe(progress) });
      } else if (now - lineAt >= LINE_EVERY_MS) {
        lineAt = now;
        const percent = `${Math.floor(progress.share * 100)}%`;
        const far = punctuation.labelled(terminal.building, percent);
        stream.write(`${far}  ${describe(progress)}\n`);
      }
    },
    stop() {
      bar?.stop();
    },
  };
}

function startBar(stream: OutputStream, title: string): SingleBar {
  const bar = new SingleBar(
    { stream, format: `${title} {bar} {percentage}%  {about}`, hideCursor: true, barsize: 24 },
    Presets.rect,
  );
  bar.start(100, 0, { about: '' });
  return bar;
}
