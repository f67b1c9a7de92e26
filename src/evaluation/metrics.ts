/** Figures of a ranking against what is relevant. Each is a mean over questions, 0 to 1. */

export interface Figures {
  queries: number;
  'ndcg@10': number;
  'recall@1': number;
  'recall@5': number;
  'recall@10': number;
  /** Share of questions whose first article is relevant. */
  'hit@1': number;
  'mrr@10': number;
  /** Share of questions with every relevant article in the first ten. */
  'allFound@10': number;
  /** Of the questions with known answers, those with one in the first excerpt, or in three. */
  'answer@1': number | null;
  'answer@3': number | null;
}

/** What one question came to. */
export interface Judged {
  /** Article ids, best first, each once. */
  ranking: readonly string[];
  relevant: ReadonlySet<string>;
  excerpts: readonly string[];
  answers: readonly string[] | null;
}

export function measure(judged: readonly Judged[]): Figures {
  const mean = (value: (one: Judged) => number): number =>
    judged.length === 0
      ? 0
      : round(judged.reduce((sum, one) => sum + value(one), 0) / judged.length);
  const answerable = judged.filter(({ answers }) => answers !== null);
  const answerShare = (first: number): number | null =>
    answerable.length === 0
      ? null
      : round(answerable.filter((one) => holdsAnswer(one, first)).length / answerable.length);
  return {
    queries: judged.length,
    'ndcg@10': mean(ndcg10),
    'recall@1': mean((one) => recall(one, 1)),
    'recall@5': mean((one) => recall(one, 5)),
    'recall@10': mean((one) => recall(one, 10)),
    'hit@1': mean(({ ranking: [first], relevant }) => (first && relevant.has(first) ? 1 : 0)),
    'mrr@10': mean(reciprocalRank10),
    'allFound@10': mean((one) => (recall(one, 10) === 1 ? 1 : 0)),
    'answer@1': answerShare(1),
    'answer@3': answerShare(3),
  };
}

/** True where one of the answers stands verbatim in one of the first excerpts. */
export function holdsAnswer({ excerpts, answers }: Judged, first: number): boolean {
  return excerpts
    .slice(0, first)
    .some((excerpt) => (answers ?? []).some((answer) => excerpt.includes(answer)));
}

function recall({ ranking, relevant }: Judged, first: number): number {
  return ranking.slice(0, first).filter((id) => relevant.has(id)).length / relevant.size;
}

function reciprocalRank10({ ranking, relevant }: Judged): number {
  const rank = ranking.slice(0, 10).findIndex((id) => relevant.has(id));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

/** Järvelin & Kekäläinen 2002, binary relevance. */
function ndcg10({ ranking, relevant }: Judged): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  let found = 0;
  ranking.slice(0, 10).forEach((id, rank) => {
    if (relevant.has(id)) found += gain(rank);
  });
  let ideal = 0;
  for (let rank = 0; rank < Math.min(10, relevant.size); rank++) ideal += gain(rank);
  return found / ideal;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
