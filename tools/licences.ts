/**
 * Lists the licence of everything that ships: each production package with its version, each
 * model, font and table of others. Exits 1 where one is not on the list of tools/licences/list.ts.
 */

import { Command } from 'commander';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { type Judged, judge } from './licences/judge.js';
import { productionPackages, shippedFiles } from './licences/shipped.js';

function main({ json }: { json?: true }): void {
  const packages = productionPackages(PACKAGE_ROOT).map(judge);
  const files = shippedFiles(PACKAGE_ROOT).map(judge);
  const refused = [...packages, ...files].filter(({ allowed }) => !allowed);
  const printed = json
    ? JSON.stringify({ packages, files, refused: refused.length }, null, 2)
    : describe(packages, files, refused);
  process.stdout.write(`${printed}\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

function describe(packages: Judged[], files: Judged[], refused: Judged[]): string {
  const all = [...packages, ...files];
  const width = Math.max(...all.map((one) => titleOf(one).length));
  const line = (one: Judged): string =>
    `${one.allowed ? ' ' : '✗'} ${titleOf(one).padEnd(width)}  ${one.licence ?? '-'}`;
  const blocks = [
    packages.map(line),
    files.map(line),
    describeDuties(all),
    refused.map((one) => `✗ ${titleOf(one)}: ${one.advice}.`),
    [`${packages.length} packages, ${files.length} others, ${refused.length} refused`],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Each duty once, with what it is owed for. */
function describeDuties(all: Judged[]): string[] {
  const owed = all.filter(({ duty }) => duty !== null);
  return [...new Set(owed.map(({ duty }) => duty))].map((duty) => {
    const names = owed.filter((one) => one.duty === duty).map(({ name }) => name);
    return `! ${names.join(', ')}:\n  ${duty}`;
  });
}

function titleOf({ name, version }: Judged): string {
  return version === null ? name : `${name} ${version}`;
}

new Command('licences')
  .description('List the licence of everything that ships; exit 1 where one is not allowed.')
  .option('--json', 'print one JSON document on standard output')
  .action(main)
  .parse();
