import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtReports } from '../support/built-reports.js';
import { askOf, builtHome, copyHome, type Home, runCli } from '../support/processes/cli.js';

const QUESTION = '福建党政代表团哪天去的昌都';

let built: Home;
let generation: string;
let passages: number;

beforeAll(async () => {
  built = await builtHome();
  ({ generation, passages } = (await builtReports()).report);
});

function pathOf(home: Home, file: string): string {
  const inGeneration = path.join(home.indexDir, 'generations', generation, file);
  return existsSync(inGeneration) ? inGeneration : path.join(home.indexDir, file);
}

/** Changes one byte in the middle of a file; of JSON, one that means something. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.byteLength >> 1;
  const at = file.endsWith('.json') ? bytes.findIndex((b, i) => i > middle && b > 0x30) : middle;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
}

describe('a damaged index', () => {
  it('is made of these files', () => {
    expect(readdirSync(built.indexDir).sort()).toEqual(['current.json', 'generations']);
    expect(readdirSync(path.join(built.indexDir, 'generations', generation)).sort()).toEqual([
      'articles.bin',
      'manifest.json',
      'signs-000.bin',
      'terms.bin',
      'texts.bin',
      'vectors-000.bin',
    ]);
  });

  it.each([
    ['current.json', 0],
    ['manifest.json', 'all'],
    ['articles.bin', 'all'],
    ['texts.bin', 'all'],
    ['vectors-000.bin', 'all'],
    ['signs-000.bin', 'all'],
    ['terms.bin', 0],
  ])('is told by ask and repaired by index: %s', async (file, embedded) => {
    const home = copyHome(built);
    damage(pathOf(home, file));
    const refused = await runCli(home, ['ask', QUESTION]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      new RegExp(`^The .*${file}.*Run: npm run index \\(IndexCorrupt\\)\\n$`, 'u'),
    );

    const { code, stdout, stderr } = await runCli(home, ['index', '--json']);
    expect(code).toBe(0);
    expect(stderr).toContain(file);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 2,
      passages,
      embedded: embedded === 'all' ? passages : embedded,
      failed: [],
    });
    const { excerpts } = await askOf(home, QUESTION);
    expect(excerpts[0]?.text).toContain('9月13日至14日');
  });
});
