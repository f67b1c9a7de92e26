/** What a build says of itself: counts by article id and content, failures, warnings. */

import type { Model } from '../embedding/model.js';
import type { FailedRecord } from '../store/generations.js';
import type { BuildReport, FileWarning } from '../types.js';
import type { Base } from './base.js';
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
    JSON.stringify(plan.leftOut) === JSON.stringify(base.manifest.leftOut)
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

/** What a build would do, by file: files that would fail are not known before they are read. */
export function reportPlan(model: Model, base: Base, plan: Plan, startedAt: number): BuildReport {
  const before = new Set(base.articles?.records.map(({ file }) => file));
  const report = reportUnchanged(model, base, plan, startedAt);
  const failed: FailedRecord[] = [...plan.failed];
  report.unchanged = 0;
  for (const planned of plan.files) {
    if (planned.kind === 'fail') failed.push(planned.failed);
    else if (planned.kind === 'take') report.unchanged++;
    else if (before.has(planned.file)) report.changed++;
    else report.added++;
    const file = planned.kind === 'fail' ? planned.failed.file : planned.file;
    if (planned.kind !== 'fail' || !planned.failed.kept) before.delete(file);
  }
  report.removed = before.size;
  report.failed = tell(failed, [], plan).failed;
  return report;
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
  const others = Object.entries(plan.leftOut).map(([kind, count]) => ({
    file: `*${kind}`,
    warning: `${count} left out: only .txt and .md files are read`,
  }));
  return {
    failed: failed.map(({ key: _, ...record }) => record),
    warnings: [...warnings, ...others],
  };
}

/** Rounded to hundredths. */
export function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 10) / 100;
}
