/**
 * A build as a process of its own, at lower priority, so that the one that answers goes on
 * answering: the same `index` verb, its progress as JSON lines on standard output, SIGTERM to
 * cancel.
 */

import { spawn } from 'node:child_process';
import os from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, type ErrorFacts, KaojuError } from '../errors.js';
import type { BuildProgress } from '../ingest/progress.js';
import type { BuildTimings } from '../ingest/timings.js';
import type { BuildReport } from '../types/build-report.js';

/** What `index --events` prints, one a line. */
export type BuildEvent =
  | { event: 'progress'; progress: BuildProgress }
  | { event: 'note'; note: string }
  | { event: 'timings'; timings: BuildTimings }
  | { event: 'report'; report: BuildReport }
  | {
      event: 'error';
      code: ErrorCode | null;
      message: string;
      advice: string | null;
      facts: ErrorFacts | null;
    };

export interface BuildProcess {
  /** Rejects with the build's own error; BuildFailed where the process ended without one. */
  done: Promise<BuildReport>;
  cancel(): void;
}

export interface BuildProcessOptions {
  /** `check` only looks and writes nothing. */
  mode?: 'changed' | 'full' | 'check';
  onProgress?: (progress: BuildProgress) => void;
  onNote?: (note: string) => void;
}

const MODE_ARGS = { changed: [], full: ['--full'], check: ['--check'] } as const;
/** 10 of 19: below everything that answers, above what is never run. */
const LOWER_PRIORITY = 10;

export function startBuildProcess(options: BuildProcessOptions = {}): BuildProcess {
  const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
  const args = [cli, 'index', '--events', ...MODE_ARGS[options.mode ?? 'changed']];
  const child = spawn(process.execPath, args, {
    // The channel is for its end alone: it closes when this process is killed.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.pid !== undefined) lowerPriority(child.pid);

  let outcome: Extract<BuildEvent, { event: 'report' | 'error' }> | null = null;
  createInterface({ input: child.stdout as Readable }).on('line', (line) => {
    const event = readEvent(line);
    if (event === null) return;
    if (event.event === 'progress') options.onProgress?.(event.progress);
    else if (event.event === 'note') options.onNote?.(event.note);
    else if (event.event !== 'timings') outcome = event;
  });
  const done = new Promise<BuildReport>((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new KaojuError('BuildFailed', 'The build could not be started', { cause }));
    });
    child.on('close', (code, signal) => {
      if (outcome?.event === 'report') resolve(outcome.report);
      else if (outcome) reject(errorOf(outcome));
      else {
        const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
        reject(
          new KaojuError('BuildFailed', `The build ${how}; what it made is kept`, {
            advice: 'Run it again',
          }),
        );
      }
    });
  });
  return { done, cancel: () => child.kill('SIGTERM') };
}

/** Null for a line that a kill cut short. */
function readEvent(line: string): BuildEvent | null {
  try {
    return JSON.parse(line) as BuildEvent;
  } catch {
    return null;
  }
}

/** What has no code there is nothing a person can act on here either. */
function errorOf({ code, message, advice, facts }: Extract<BuildEvent, { event: 'error' }>): Error {
  if (!code) return new Error(message);
  return new KaojuError(code, message, { advice, ...(facts && { facts }) });
}

function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, LOWER_PRIORITY);
  } catch {
    // Some containers forbid it; the build then runs at the same priority.
  }
}
