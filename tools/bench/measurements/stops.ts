/** The longest stops of a process that serves: alone, while a build runs beside it, at the swap. */

import { changeArticles } from '../collection/changes.js';
import { makeQuestions } from '../collection/questions.js';
import { spread } from '../collection/random.js';
import { atMost, type Figure, median, type Target } from '../meters/figure.js';
import type { Stop } from '../meters/stop-meter.js';
import type { WatchedBuild } from '../processes/serve-protocol.js';
import { ServingProcess } from '../processes/serving-process.js';
import type { Measurement } from './measurement.js';

const WATCH_MS = { quick: 3000, full: 10_000 };
/** In a small collection so many: a build that is over at once shows nothing. */
const LEAST_CHANGED = 15;
const QUESTIONS = 100;

export const stops: Measurement = {
  name: 'stops',
  title: 'Longest stop of a serving process; a question every 100 ms, or none',
  measure: ({ articles, folders, workspace, quick }) =>
    workspace.withCopy(folders, async (copy) => {
      const serving = await ServingProcess.start(workspace, copy);
      const questions = makeQuestions(articles, QUESTIONS);
      const forMs = quick ? WATCH_MS.quick : WATCH_MS.full;
      const changed = spread(articles, Math.max(LEAST_CHANGED, articles.length / 100));
      try {
        await serving.order({ order: 'ask', questions });
        const figures: Figure[] = [];
        for (const asked of [[], questions]) {
          const { watched } = await serving.order({ order: 'watch', questions: asked, forMs });
          figures.push(...longest(`Alone, ${howAsked(asked)}`, watched.stops));
        }
        for (const [index, asked] of [questions, []].entries()) {
          await changeArticles(copy.corpusDir, changed, index + 1);
          const { watched } = await serving.order({ order: 'build', questions: asked });
          figures.push(...describe(watched, howAsked(asked), asked.length > 0));
        }
        return figures;
      } finally {
        await serving.end();
      }
    }),
};

function howAsked(questions: string[]): string {
  return questions.length > 0 ? 'with questions' : 'without questions';
}

function describe(watched: WatchedBuild, how: string, judged: boolean): Figure[] {
  const { swappedAt, servedAt, totalsMs } = watched;
  const building = watched.stops.filter(({ at }) => at < swappedAt);
  const swapping = watched.stops.filter(({ at, ms }) => at + ms >= swappedAt);
  const figures = [
    ...longest(`While a build runs, ${how}`, building, judged ? atMost(50) : undefined),
    ...longest(`At the swap, ${how}`, swapping, judged ? atMost(250) : undefined),
  ];
  if (!judged) return figures;
  return [
    ...figures,
    {
      name: 'From the pointer to the new generation served',
      value: servedAt - swappedAt,
      unit: 'ms',
      note: `build of ${watched.embedded} passages in ${watched.buildSeconds} s`,
    },
    { name: 'Question meanwhile, median', value: median(totalsMs), unit: 'ms' },
    {
      name: 'Serving process, most memory',
      value: watched.mostRssMb,
      unit: 'MB',
      note: 'two generations at the swap',
    },
  ];
}

/** As the world sees it, and without the time in line for a processor, which others may cause. */
function longest(name: string, found: Stop[], target?: Target): Figure[] {
  const byLength = [...found].sort((a, b) => b.ms - a.ms);
  const own = found.flatMap((stop) =>
    stop.waitedMs === null ? [] : [{ ...stop, ms: Math.max(0, stop.ms - stop.waitedMs) }],
  );
  own.sort((a, b) => b.ms - a.ms);
  const cause = ([first, second]: Stop[]): string =>
    first
      ? `${first.asking ? 'in a question' : 'outside of questions'}, next ${(second?.ms ?? 0).toFixed(0)} ms`
      : 'none above 2 ms';
  return [
    {
      name,
      value: byLength[0]?.ms ?? 0,
      unit: 'ms',
      ...(target && { target }),
      note: cause(byLength),
    },
    {
      name: '  without waiting for a processor',
      value: own[0]?.ms ?? null,
      unit: 'ms',
      note: cause(own),
    },
  ];
}
