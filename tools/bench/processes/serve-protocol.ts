/** What the measuring process asks of the serving one, and what it hears. */

import type { CandidateTimings } from '../../../src/retrieval/candidates.js';
import type { Stop } from '../meters/stop-meter.js';

export type Order =
  /** One after the other, as fast as it goes. */
  | { order: 'ask'; questions: string[] }
  /** A question every 100 ms for so long; none where the list is empty. */
  | { order: 'watch'; questions: string[]; forMs: number }
  /** The same while a build runs beside it, until some time after the swap. */
  | { order: 'build'; questions: string[] };

export interface QuestionTimings extends CandidateTimings {
  embedMs: number;
  rankMs: number;
  readMs: number;
  excerptMs: number;
  /** All but the embedding and the reading. */
  searchMs: number;
  totalMs: number;
}

export interface Watched {
  stops: Stop[];
  /** Of each question that was answered meanwhile. */
  totalsMs: number[];
  mostRssMb: number;
}

export interface WatchedBuild extends Watched {
  /** Milliseconds since 1970: the pointer written, the new generation served. */
  swappedAt: number;
  servedAt: number;
  buildSeconds: number;
  embedded: number;
}

export type Reply =
  | { reply: 'ready' }
  | { reply: 'ask'; timings: QuestionTimings[] }
  | { reply: 'watch'; watched: Watched }
  | { reply: 'build'; watched: WatchedBuild }
  | { reply: 'error'; message: string };
