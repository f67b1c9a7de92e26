import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/embedding/tokenizer.js';
import { MODEL_DIR, READER_DIR } from '../support/models/model.js';
import { temporaryFolder } from '../support/run/temporary.js';

const FILE = 'tokenizer.json';
let folder: string;

beforeEach(() => {
  folder = path.join(temporaryFolder(), 'model');
  mkdirSync(folder);
  for (const file of [FILE, 'tokenizer_config.json']) {
    copyFileSync(path.join(MODEL_DIR, file), path.join(folder, file));
  }
});

describe('loadTokenizer', () => {
  it('gives models with one word list the same one', async () => {
    expect(await loadTokenizer(READER_DIR)).toBe(await loadTokenizer(MODEL_DIR));
    expect(await loadTokenizer(folder)).toBe(await loadTokenizer(MODEL_DIR));
  });

  it('gives a model with a list of its own another', async () => {
    const list = JSON.parse(readFileSync(path.join(folder, FILE), 'utf8'));
    const { 福: at } = list.model.vocab;
    delete list.model.vocab.福;
    list.model.vocab.𩧀 = at;
    writeFileSync(path.join(folder, FILE), JSON.stringify(list));
    const [own, shipped] = [await loadTokenizer(folder), await loadTokenizer(MODEL_DIR)];
    expect(shipped.encode('福')).toContain(at);
    expect(own.encode('福')).not.toContain(at);
    expect(own.encode('𩧀')).toContain(at);
  });

  it('loads what could not be loaded before', async () => {
    writeFileSync(path.join(folder, FILE), '{}');
    await expect(loadTokenizer(folder)).rejects.toThrow();
    copyFileSync(path.join(MODEL_DIR, FILE), path.join(folder, FILE));
    expect(await loadTokenizer(folder)).toBe(await loadTokenizer(MODEL_DIR));
  });

  it('names the file that is not there', async () => {
    await expect(loadTokenizer(path.join(folder, 'none'))).rejects.toThrow(FILE);
  });
});
