import { beforeAll, describe, expect, it } from 'vitest';
import type { TextCheck } from '../../src/checking/quote-check.js';
import { FUJIAN, HEBEI } from '../support/index.js';
import { builtHome, type Home, makeHome, runCli, spawnCli } from '../support/processes/cli.js';

const SAID = '对口支援是中央作出的战略决策';

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

async function checkOf(...args: string[]): Promise<TextCheck> {
  const { code, stdout, stderr } = await runCli(home, ['check', '--json', ...args]);
  expect({ isError: code === 2, stderr }).toEqual({ isError: false, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  const checked = JSON.parse(stdout) as TextCheck;
  expect(code).toBe(checked.stands ? 0 : 1);
  return checked;
}

describe('kaoju check', () => {
  it('shows where a quote stands, and exits 0', async () => {
    const { code, stdout, stderr } = await runCli(home, ['check', SAID]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Verbatim · 1 place in 1 article\n\n │ 对口支援是中央作出的战略决策\n/u,
    );
    expect(stdout).toContain('   Said by: 许勤\n');
    expect(stdout).toContain(`\n   ${HEBEI}\n`);
  });

  it('shows what differs, and exits 1', async () => {
    const { code, stdout } = await runCli(home, ['check', '25年前中央確定河北對口支援阿里以來']);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      'Not verbatim',
      '',
      ' │ 25年前中央確定河北對口支援阿里以來',
      '',
      'Nearest passage:',
      ' │ 24年前中央确定河北对口支援阿里以来',
      expect.stringContaining('许勤率河北省党政代表团'),
      `   ${HEBEI}`,
    ]);
    expect(stdout).toContain('   Quote and passage differ: 25 / 24\n');
  });

  it('says whether it stands where the text says', async () => {
    const { stdout } = await runCli(home, ['check', `周祖翼2018年7月說：「${SAID}」`]);
    expect(stdout).toContain('It does not stand where it is said to: 周祖翼\n');
  });

  it('prints one document, the same for either script', async () => {
    const [hans, hant] = [await checkOf(SAID), await checkOf('對口支援是中央作出的戰略決策')];
    expect([hans.quotes[0]?.verdict, hant.quotes[0]?.verdict]).toEqual(['verbatim', 'same-words']);
    const placesOf = ({ quotes }: TextCheck) =>
      quotes.flatMap(({ standings }) => standings.map(({ start, end }) => [start, end]));
    expect(placesOf(hant)).toEqual(placesOf(hans));
    expect(await checkOf('北京烤鴨很好吃')).toMatchObject({
      stands: false,
      quotes: [{ verdict: 'not-found', nearest: null }],
    });
  });

  it.each([
    [`${SAID}\n\n閩藏一家親，山海情意長\n`, 0, ['verbatim', 'same-words']],
    [`${SAID}\n閩藏一家人,山海情意長`, 1, ['verbatim', 'different']],
    ['\n', 1, []],
  ])('checks a line each of %j and exits %i', async (input, code, verdicts) => {
    const finished = await runCli(home, ['check', '-', '--json'], { input });
    const lines = finished.stdout.split('\n').filter((line) => line !== '');
    const checks = lines.map((line) => JSON.parse(line) as TextCheck);
    expect(checks.map(({ quotes }) => quotes[0]?.verdict)).toEqual(verdicts);
    expect(finished.code).toBe(code);
  });

  it('heads each line with what was checked', async () => {
    const input = '閩藏一家親，山海情意長\n\u001b[31m援\u0007\n';
    const { stdout } = await runCli(home, ['check', '-'], { input });
    expect(stdout).toContain('# 閩藏一家親，山海情意長\nThe same words, written otherwise');
    expect(stdout).toContain(`   ${FUJIAN}\n`);
    for (const control of ['\u001b', '\u0007']) expect(stdout).not.toContain(control);
  });

  it.each([
    ['zh_TW.UTF-8', '一字不差 · 1篇報導，共1處'],
    ['zh_CN.UTF-8', '一字不差 · 1篇报道，共1处'],
  ])('speaks the language of %s', async (LANG, said) => {
    const { stdout } = await runCli(home, ['check', SAID], { environment: { LANG } });
    expect(stdout).toContain(said);
  });

  it.each([
    [['check', '援'], 'That is too short'],
    [['check', ' '], 'Nothing to check'],
    [['check', '援'.repeat(4_001)], 'That is too long'],
  ])('says why %j is not checked, and exits 1', async (args, said) => {
    const { code, stdout } = await runCli(home, args);
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(stdout).toContain(said);
  });

  it('exits 2 where there is no index, and for two arguments', async () => {
    const { code, stdout } = await spawnCli(makeHome(), ['check', '--json', SAID]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('IndexMissing');
    expect((await runCli(home, ['check', SAID, SAID])).code).toBe(2);
  });
});
