import { beforeAll, describe, expect, it } from 'vitest';
import { askOf, builtHome, type Home, runCli } from '../support/processes/cli.js';

const TRAVEL = '福建党政代表团哪天去的昌都';
let home: Home;
beforeAll(async () => {
  home = await builtHome();
});

describe('the limits of kaoju ask', () => {
  const HELP = '河北对口支援阿里的工作';
  const HEBEI = '004_dc5a4411bc4fabee.txt';
  const FUJIAN = '000_3cdac391fcfe9ba3.txt';

  /** The files quoted, whether they answer or not. */
  async function filesOf(...args: string[]): Promise<string[]> {
    const { excerpts } = await askOf(home, HELP, ...args);
    return [...new Set(excerpts.map(({ citation }) => citation.file))];
  }

  it('leave articles of a day or later, of a day or earlier', async () => {
    expect(await filesOf('--from', '2018-07-17', '--to', '2018-07-17')).toEqual([HEBEI]);
    expect(await filesOf('--from', '2018-07-17')).toEqual([HEBEI]);
    expect(await filesOf('--to', '2018-07-17')).toEqual([HEBEI]);
    expect(await filesOf('--from', '2018-07-18')).toEqual([]);
    expect(await filesOf('--to', '2018-07-16')).toEqual([]);
  });

  it('leave the articles of an outlet, named in either script, or in part', async () => {
    expect(await filesOf('--outlet', '河北日報')).toEqual([HEBEI]);
    expect(await filesOf('--outlet', '人民日报')).toEqual([]);
    const { understood } = await askOf(home, HELP, '--outlet', '河北日報');
    expect(understood).toMatchObject({ outlet: '河北日報', articleId: null });
  });

  it('leave one article', async () => {
    expect(await filesOf('--article', 'qyofssduxteo')).toEqual([FUJIAN]);
    expect(await filesOf('--article', 'mahx2c35al52')).toEqual([HEBEI]);
    expect(await filesOf('--article', 'nowhere')).toEqual([]);
    const { understood } = await askOf(home, HELP, '--article', 'mahx2c35al52');
    expect(understood.articleId).toBe('mahx2c35al52');
  });

  it('end with 1 and no excerpt where no article is within', async () => {
    const { code, stdout, stderr } = await runCli(home, ['ask', '--from', '2030-01-01', TRAVEL]);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: 'The collection does not seem to hold an answer.\n',
      stderr: '',
    });
  });

  it('count from --today', async () => {
    const datesOf = async (...args: string[]) =>
      (await askOf(home, '去年7月许勤去了哪里', ...args)).understood.dates;
    expect(await datesOf('--today', '2019-03-01')).toEqual([
      { from: '2018-07-01', to: '2018-07-31', text: '去年7月' },
    ]);
    expect(await datesOf('--today', '2026-11-25')).toEqual([
      { from: '2025-07-01', to: '2025-07-31', text: '去年7月' },
    ]);
    const args = ['ask', '--today', '2019-03-01', '去年7月许勤去了哪里'];
    const { stdout } = await runCli(home, args, { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(stdout.split('\n')[0]).toBe('理解为：时间：2018-07-01至2018-07-31（去年7月）');
  });

  it.each([
    ['--from', '2018-7-17'],
    ['--to', '昨天'],
    ['--today', '2018-02-30'],
    ['--from', ''],
  ])('refuse %s %j', async (option, value) => {
    const { code, stdout, stderr } = await runCli(home, ['ask', `${option}=${value}`, TRAVEL]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(option);
    expect(stderr).toContain('It must be a day as YYYY-MM-DD.');
  });

  it('refuse a first day after the last', async () => {
    const order = ['--from', '2018-07-18', '--to', '2018-07-17'];
    const { code, stdout, stderr } = await runCli(home, ['ask', ...order, TRAVEL]);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: '--from 2018-07-18 is after --to 2018-07-17 (UsageInvalid)\n',
    });
    const { stdout: json } = await runCli(home, ['ask', '--json', ...order, TRAVEL]);
    expect(JSON.parse(json)).toEqual({
      error: {
        code: 'UsageInvalid',
        message: '--from 2018-07-18 is after --to 2018-07-17',
        advice: null,
      },
    });
  });
});
