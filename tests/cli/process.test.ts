/** What only a process of its own shows: pipes that close. */

import type { ChildProcess } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtHome, type Home, spawnCli } from '../support/processes/cli.js';

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

describe('the process of kaoju', () => {
  it('takes a reader that closes early for no error', async () => {
    const onStart = (child: ChildProcess) => child.stdout?.destroy();
    const { code, stderr } = await spawnCli(home, ['search', '支援'], { onStart });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
