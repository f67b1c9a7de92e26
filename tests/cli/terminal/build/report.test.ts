import { expect, it } from 'vitest';
import { describeCheck, describeReport } from '../../../../src/cli/terminal/build/report.js';
import { namedEndings, readableEndings } from '../../../../src/corpus/readers/formats.js';
import type { BuildReport, FileWarning } from '../../../../src/types/build-report.js';

const REPORT: BuildReport = {
  generation: 'g',
  model: 'm',
  articles: 2,
  passages: 3,
  added: 0,
  changed: 0,
  removed: 0,
  unchanged: 2,
  embedded: 0,
  failed: [{ file: 'a.txt', error: 'is empty', kept: true }],
  warnings: [{ file: 'b.txt', warning: 'has no headline' }],
  seconds: 1,
};

function kind(ending: string, names: string[], count = names.length): FileWarning {
  return { file: `*${ending}`, warning: 'left out', leftOut: { count, files: names } };
}

const PICTURES = kind('.png', ['1.png', '2.png', '旧\n照.png', '4.png'], 31);
const WORD = kind('.doc', ['紀要.doc']);

it('names what was left out by its kind, the first of each, and what is read', () => {
  const report = { ...REPORT, warnings: [...REPORT.warnings, PICTURES, WORD] };
  expect(describeReport(report, 'en').split('\n').slice(2)).toEqual([
    '1 file could not be indexed:',
    '  a.txt: is empty (its earlier version is still served)',
    '  b.txt: has no headline',
    `32 files left out by their kind (read are ${readableEndings()}):`,
    '  *.png: 1.png, 2.png, 旧 照.png, … +28',
    '  *.doc: 紀要.doc',
  ]);
  expect(describeCheck(report, 'zh-Hant').split('\n')).toEqual([
    '待新增0篇，已修改0篇，已刪除0篇，未變2篇',
    '1個檔案無法編入索引：',
    '  a.txt：檔案是空的。（仍使用較早的版本）',
    '  b.txt：has no headline',
    `32個檔案因類型不讀（讀的是${namedEndings().join('、')}）：`,
    '  *.png：1.png、2.png、旧 照.png、… +28',
    '  *.doc：紀要.doc',
  ]);
});

it('shows twenty of each and says how many more there are', () => {
  const kinds = Array.from({ length: 25 }, (_, i) => kind(`.k${i}`, [`x.k${i}`]));
  const lines = describeReport({ ...REPORT, failed: [], warnings: kinds }, 'en').split('\n');
  expect(lines).toHaveLength(2 + 1 + 20 + 1);
  expect(lines.at(-1)).toBe('  … +5 (--json)');
});

it('tells what it knows of files in the reader’s language', () => {
  const failed = [
    { file: 'metadata.csv', error: 'has no column "file"; its first line must be file,title' },
  ];
  const warnings = [{ file: 'metadata.csv', warning: 'names a.txt, which is not there' }];
  expect(
    describeCheck({ ...REPORT, failed, warnings }, 'zh-Hans')
      .split('\n')
      .slice(2),
  ).toEqual([
    '  metadata.csv：没有file这一列；第一行须是file,title',
    '  metadata.csv：写有a.txt，但没有这个文件',
  ]);
});
