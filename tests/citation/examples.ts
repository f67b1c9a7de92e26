/** A report to be cited, and what an example changes in it. */

import type { CitedReport } from '../../src/citation/cited-report.js';

/** What it shows; what of the report is different; the entry. */
export type Example = [shows: string, changed: Partial<CitedReport>, entry: string];

export function report(changed: Partial<CitedReport>): CitedReport {
  return {
    id: 'k3q7xm2p5dva',
    title: '對口支援三十年',
    outlet: '福建日報',
    authors: ['周琳'],
    date: '2024-09-05',
    accessed: '2026-11-25',
    url: 'https://e.cn/1',
    ...changed,
  };
}
