/** Notes in an index folder of who serves from it. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { announceServer } from '../../../src/cli/starting/other-servers.js';
import { asNobody } from '../../support/hostile/unreadable.js';
import { temporaryFolder } from '../../support/run/temporary.js';

const HERE = 'http://127.0.0.1:3000/';

function note(folder: string, server: object, id = '0'): string {
  const file = path.join(folder, `server.${id.padStart(16, '0')}.json`);
  writeFileSync(file, JSON.stringify(server));
  return file;
}

it('tells of those on other machines whose notes are fresh, and takes its own away', async () => {
  const folder = temporaryFolder();
  const other = { host: 'elsewhere', pid: 7, since: '2026-11-29T10:00Z', address: HERE };
  note(folder, other);
  const announced = await announceServer(folder, null);
  expect(announced.others).toEqual([other]);
  expect(readdirSync(folder)).toHaveLength(2);
  await announced.leave();
  expect(readdirSync(folder)).toEqual(['server.0000000000000000.json']);
});

it('tells of nobody who is dead: by time, by process, by the same number once more', async () => {
  const folder = path.join(temporaryFolder(), 'index');
  await (await announceServer(folder, HERE)).leave();
  const since = '2026-11-29T10:00Z';
  const old = note(folder, { host: 'elsewhere', pid: 7, since, address: null }, '1');
  utimesSync(old, new Date(), new Date(Date.now() - 60_000));
  const ahead = note(folder, { host: 'elsewhere', pid: 7, since, address: null }, '2');
  utimesSync(ahead, new Date(), new Date(Date.now() + 3_600_000));
  const { pid } = spawnSync(process.execPath, ['--version']);
  note(folder, { host: os.hostname(), pid, since, address: null }, '3');
  note(folder, { host: os.hostname(), pid: process.pid, since, address: null }, '4');
  note(folder, { nothing: 'known' }, '5');
  const announced = await announceServer(folder, null);
  expect(announced.others).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(1);
  await announced.leave();
});

it('serves from a folder that cannot be written to', async () => {
  const folder = temporaryFolder();
  const locked = path.join(folder, 'locked');
  mkdirSync(locked);
  const announced = await asNobody(folder, () => announceServer(locked, null));
  expect(announced.others).toEqual([]);
  await announced.leave();
  expect(readdirSync(locked)).toEqual([]);
});
