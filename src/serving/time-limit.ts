/** How long somebody waits for an answer, and giving up after it. */

/**
 * A question's, its wait for a turn included. A person has left by then, on Discord as on a page;
 * the web server keeps a silent connection a little longer.
 */
export const QUESTION_LIMIT_MS = 30_000;

export class TimeLimitError extends Error {}

/**
 * The work goes on all the same; what becomes of it later is nobody's business any more.
 *
 * @throws TimeLimitError
 */
export async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`gave up after ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
