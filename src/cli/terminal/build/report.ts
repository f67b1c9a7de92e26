/** What a build came to, as a person reads it on a terminal. */

import { namedEndings, readableEndings } from '../../../corpus/readers/formats.js';
import { describeFailure } from '../../../messages/describing/describe-failure.js';
import { translatePhrase } from '../../../messages/describing/translate-phrase.js';
import { MESSAGES } from '../../../messages/languages.js';
import type { Locale } from '../../../messages/locale.js';
import type { BuildReport, FailedFile, FileWarning } from '../../../types/build-report.js';
import { inOneLine } from '../printable.js';

/** How many failed files, warnings and kinds a person is shown; --json has all. */
const SHOWN = 20;
/** Of one kind that was left out. */
const SHOWN_NAMES = 3;

export function describeReport(report: BuildReport, locale: Locale): string {
  const { terminal, build } = MESSAGES[locale];
  return [
    terminal.built(build.size(report), report.seconds),
    terminal.changed(build.changes(report), report.embedded),
    ...describeFiles(report, locale),
  ].join('\n');
}

/** What it would do. */
export function describeCheck(report: BuildReport, locale: Locale): string {
  return [MESSAGES[locale].build.toDo(report), ...describeFiles(report, locale)].join('\n');
}

function describeFiles({ failed, warnings }: BuildReport, locale: Locale): string[] {
  const { build, punctuation } = MESSAGES[locale];
  const said = warnings.filter(({ leftOut }) => !leftOut);
  const kinds = warnings.filter(({ leftOut }) => leftOut);
  const lines: string[] = [];
  if (failed.length > 0) lines.push(punctuation.heading(build.failed(failed.length)));
  lines.push(...failed.slice(0, SHOWN).map((record) => describeFailed(record, locale)));
  for (const { file, warning } of said.slice(0, SHOWN))
    lines.push(`  ${inOneLine(describeWarning(file, warning, locale))}`);
  if (kinds.length > 0) {
    const files = kinds.reduce((sum, { leftOut }) => sum + (leftOut?.count ?? 0), 0);
    const read = locale === 'en' ? readableEndings() : punctuation.list(namedEndings());
    lines.push(punctuation.heading(build.leftOut(files, read)));
  }
  lines.push(...kinds.slice(0, SHOWN).map((kind) => describeKind(kind, locale)));
  const hidden = [failed, said, kinds].map(({ length }) => Math.max(0, length - SHOWN));
  const more = hidden.reduce((sum, count) => sum + count, 0);
  if (more > 0) lines.push(`  … +${more} (--json)`);
  return lines;
}

/** The reason in the reader's language, where its kind is known. */
function describeFailed({ file, error, kept }: FailedFile, locale: Locale): string {
  const { build, punctuation } = MESSAGES[locale];
  const reason = describeFailure(error, locale) ?? error;
  const line = inOneLine(punctuation.labelled(file, reason));
  return `  ${line}${kept ? punctuation.note(build.kept) : ''}`;
}

/** Some name the table that they are about before what they say. */
function describeWarning(file: string, warning: string, locale: Locale): string {
  const said = translatePhrase(warning, locale) ?? warning;
  return MESSAGES[locale].punctuation.labelled(file, said);
}

function describeKind({ file, leftOut }: FileWarning, locale: Locale): string {
  const { count, files } = leftOut ?? { count: 0, files: [] };
  const { punctuation } = MESSAGES[locale];
  const names = files.slice(0, SHOWN_NAMES);
  if (count > names.length) names.push(`… +${count - names.length}`);
  return `  ${inOneLine(punctuation.labelled(file, punctuation.list(names)))}`;
}
