/** Parts and their figures as a table for a person. */

import { type Figure, isReached, type Part } from './figure.js';

const HEADINGS = ['', 'figure', 'target', 'reached', ''];

export function renderTable(parts: Part[]): string {
  const rows = parts.map(({ figures }) => figures.map(toCells));
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.flat().map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] as number;
        return column === 1 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const lines = [line(HEADINGS)];
  parts.forEach((part, index) => {
    lines.push('', titleOf(part), ...(rows[index] as string[][]).map(line));
  });
  return lines.join('\n');
}

function titleOf({ title, otherWork }: Part): string {
  return otherWork === null ? title : `${title} [other work ${Math.round(otherWork * 100)}%]`;
}

function toCells(figure: Figure): string[] {
  const { name, value, unit, target, note = '' } = figure;
  const reached = isReached(figure);
  return [
    `  ${name}`,
    value === null ? '-' : show(value, unit),
    target ? `${target.kind === 'most' ? '≤' : '≥'} ${show(target.value, unit)}` : '',
    reached === null ? '' : reached ? 'yes' : 'NO',
    note,
  ];
}

function show(value: number, unit: Figure['unit']): string {
  if (unit === 'ratio') return value.toFixed(2);
  if (unit === 'count') return value.toLocaleString('en');
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
