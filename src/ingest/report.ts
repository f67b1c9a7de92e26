/** What a build says of itself: counts by article id and content, failures, warnings. */

import { readableEndings } from '../corpus/readers/formats.js';
import type { Model } from '../embedding/model.js';
import { KaojuError } from '../errors.js';
import type { ArticleRecord } from '../store/articles.js';
import type { FailedRecord } from '../store/generations.js';
import type { BuildReport, FileWarning } from '../types/build-report.js';
import type { Base } from './base.js';
import { chooseId } from './ids.js';
import type { Plan } from './plan.js';

/** True where a build would write what is there already. */
export function isUpToDate(base: Base, plan: Plan): boolean {
  if (!base.intact || !base.articles || !base.manifest) return false;
  const failed = [...plan.failed];
  const taken: string[] = [];
  for (const planned of plan.files) {
    if (planned.kind === 'make') return false;
    if (planned.kind === 'fail') failed.push(planned.failed);
    else taken.push(JSON.stringify([planned.file, planned.index, planned.kept]));
  }
  const held = base.articles.records.map(({ file, kept }, index) =>
    JSON.stringify([file, index, kept === true]),
  );
  return (
    taken.join() === held.join() &&
    JSON.stringify(failed) === JSON.stringify(base.manifest.failed) &&
    JSON.stringify(countLeftOut(plan)) === JSON.stringify(base.manifest.leftOut)
  );
}

/** The report of a build that had nothing to do. */
export function reportUnchanged(
  { name }: Model,
  { manifest, articles }: Base,
  plan: Plan,
  startedAt: number,
): BuildReport {
  const { generation = '', articles: count = 0, passages = 0, failed = [] } = manifest ?? {};
  const warnings = (articles?.records ?? []).flatMap(({ file, warnings: said }) =>
    said.map((warning) => ({ file, warning })),
  );
  return {
    generation,
    model: name,
    articles: count,
    passages,
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: count,
    embedded: 0,
    ...tell(failed, [...plan.warnings, ...warnings], plan),
    seconds: secondsSince(startedAt),
  };
}

/**
 * What a build would do. What a file has to say for itself (an id, a fault) is not known before
 * it is read: it counts with the id that it had, and as good.
 */
export function reportPlan(model: Model, base: Base, plan: Plan, startedAt: number): BuildReport {
  const records = base.articles?.records ?? [];
  const byFile = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    byFile.set(record.file, [...(byFile.get(record.file) ?? []), record]);
  }
  const failed: FailedRecord[] = [...plan.failed];
  const keys = new Map<string, string>();
  for (const planned of plan.files) {
    if (planned.kind === 'fail') {
      failed.push(planned.failed);
      continue;
    }
    const { kind, file } = planned;
    const before = kind === 'take' ? [records[planned.index]] : byFile.get(file);
    for (const record of before ?? [undefined]) {
      const named = { file, part: record?.part, givenId: record?.givenId ?? null };
      const id = chooseId(named, (taken) => keys.has(taken));
      keys.set(id, kind === 'take' ? (record?.key ?? '') : '');
    }
  }
  return {
    ...reportUnchanged(model, base, plan, startedAt),
    ...countChanges(base, keys),
    failed: tell(failed, [], plan).failed,
  };
}

/**
 * A setting that was forgotten must not cost what serves: a build that reads another folder than
 * the index was made from, and would remove more than half of its articles, is none that was meant.
 *
 * @returns null where that is not so, or not known
 */
export function findOtherCorpus(model: Model, base: Base, plan: Plan): KaojuError | null {
  const { corpusDir: before, articles = 0 } = base.manifest ?? {};
  if (before === undefined || before === plan.corpusDir) return null;
  const { removed } = reportPlan(model, base, plan, performance.now());
  if (removed <= articles / 2) return null;
  return new KaojuError(
    'OtherCorpus',
    `The index was made from ${before}; CORPUS_DIR is ${plan.corpusDir}, which lacks ${removed} of its ${articles} articles`,
    { facts: { what: 'other-corpus', before, now: plan.corpusDir, removed, articles } },
  );
}

export function nothingIndexed(plan: Plan, failed: FailedRecord[]): KaojuError {
  const found =
    plan.files.length === 0
      ? `no file that is read (${readableEndings()} are)`
      : `${failed.length} failed file(s)`;
  const first = failed[0] ? `; the first: ${failed[0].file} ${failed[0].error}` : '';
  const { corpusDir } = plan;
  return new KaojuError('NothingIndexed', `${corpusDir} holds ${found} and no article${first}`, {
    advice: 'See corpus/README.md on adding articles',
    facts: { what: 'nothing-indexed', folder: corpusDir, failed: failed.length },
  });
}

/** By article id and content; without a readable earlier generation everything was added. */
export function countChanges(
  base: Base,
  keys: Map<string, string>,
): Pick<BuildReport, 'added' | 'changed' | 'removed' | 'unchanged'> {
  const before = new Map(base.articles?.records.map(({ id, key }) => [id, key]));
  let changed = 0;
  let unchanged = 0;
  for (const [id, key] of keys) {
    if (before.get(id) === key) unchanged++;
    else if (before.has(id)) changed++;
  }
  const known = changed + unchanged;
  return { added: keys.size - known, changed, removed: before.size - known, unchanged };
}

export function tell(
  failed: FailedRecord[],
  warnings: FileWarning[],
  plan: Plan,
): Pick<BuildReport, 'failed' | 'warnings'> {
  const others = Object.entries(plan.leftOut).map(([kind, leftOut]) => ({
    file: `*${kind}`,
    warning: `${leftOut.count} left out: only ${readableEndings()} files are read`,
    leftOut,
  }));
  return {
    failed: failed.map(({ key: _, ...record }) => record),
    warnings: [...warnings, ...others],
  };
}

/** What a generation keeps of them: by kind, how many. */
export function countLeftOut({ leftOut }: Plan): Record<string, number> {
  return Object.fromEntries(Object.entries(leftOut).map(([kind, { count }]) => [kind, count]));
}

/** Rounded to hundredths. */
export function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 10) / 100;
}
