/** Dockerfile, .dockerignore, compose.yaml and the program, held together without Docker. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_KEYS, PACKAGE_ROOT } from '../src/config.js';
import { isSent, readStages } from './support/processes/image.js';

const copies = readStages().flatMap((stage) => stage.copies);
const fromProject = copies.filter(({ from }) => from === null).flatMap(({ sources }) => sources);

describe('the image', () => {
  it.each([...new Set(fromProject)])('is sent %s, which is there', (source) => {
    expect(existsSync(path.join(PACKAGE_ROOT, source))).toBe(true);
    expect(isSent(source)).toBe(true);
  });

  it.each(['.env', '.git', 'corpus', 'data', 'index', 'dist', 'node_modules', 'tests', 'tools'])(
    'is not sent %s',
    (folder) => expect(isSent(folder)).toBe(false),
  );

  it('is built from all that the build reads', () => {
    const { include } = JSON.parse(
      readFileSync(path.join(PACKAGE_ROOT, 'tsconfig.json'), 'utf8'),
    ) as { include: string[] };
    const { scripts } = JSON.parse(
      readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8'),
    ) as { scripts: { build: string } };
    const run = scripts.build.match(/tools\/\S+/gu) ?? [];
    for (const read of [...include, ...run, 'tsconfig.json']) expect(fromProject).toContain(read);
  });

  it('takes from the build what the build makes', () => {
    const made = copies.filter(({ from }) => from !== null).flatMap(({ sources }) => sources);
    expect(made).toEqual(['node_modules', 'dist']);
  });
});

describe('the build', () => {
  it('carries every file that is no module beside the modules', () => {
    const data = readdirSync(path.join(PACKAGE_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/u.test(file) && !/\.tsx?$/u.test(file))
      .map((file) => path.join('src', file));
    expect(data.length).toBeGreaterThan(0);
    for (const file of data) {
      const carried = readFileSync(path.join(PACKAGE_ROOT, 'dist', file));
      expect(carried.equals(readFileSync(path.join(PACKAGE_ROOT, file))), file).toBe(true);
    }
  });
});

describe('compose.yaml', () => {
  const { services } = parse(readFileSync(path.join(PACKAGE_ROOT, 'compose.yaml'), 'utf8'));
  const { kaoju } = services;

  it('starts without a .env', () => {
    expect(kaoju.env_file).toEqual([{ path: '.env', required: false }]);
  });

  it('sets what there is to set, and folders that are in the image', () => {
    for (const key of Object.keys(kaoju.environment)) {
      expect(CONFIG_KEYS).toContain(key);
    }
    const model = kaoju.environment.MODEL_DIR.replace('/app/', '');
    expect(existsSync(path.join(PACKAGE_ROOT, model, 'kaoju.json'))).toBe(true);
  });
});
