/** Folders of models that are loaded side by side, and ones that hold what cannot be read. */

import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@xenova/transformers';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadEmbedder } from '../../src/embedding/embedder.js';
import { modelFolder } from '../../src/embedding/model-folder.js';
import { loadReader } from '../../src/embedding/reader.js';
import { MODEL_DIR, READER_DIR } from '../support/models/model.js';
import { temporaryFolder } from '../support/run/temporary.js';

let home: string;

beforeEach(() => {
  home = temporaryFolder();
});

/** The same model in a folder `model` of another one. */
function modelIn(folder: string, from: string): string {
  const dir = path.join(home, folder, 'model');
  mkdirSync(path.join(dir, 'onnx'), { recursive: true });
  for (const file of readdirSync(from, { withFileTypes: true })) {
    if (file.isFile()) copyFileSync(path.join(from, file.name), path.join(dir, file.name));
  }
  const network = path.join('onnx', 'model_quantized.onnx');
  symlinkSync(path.join(from, network), path.join(dir, network));
  return dir;
}

describe('modelFolder', () => {
  it('names folders that stay where they are when another is named', async () => {
    const dirs = [modelIn('a', MODEL_DIR), modelIn('b', READER_DIR)];
    const names: string[] = [];
    for (const dir of dirs) names.push(await modelFolder(dir, ['config.json']));
    expect(names.map((name) => path.join(env.localModelPath, name))).toEqual(dirs);
  });

  it('loads two models of one name at once, each from its own folder', async () => {
    const [embedder, reader] = await Promise.all([
      loadEmbedder(modelIn('a', MODEL_DIR)),
      loadReader(modelIn('b', READER_DIR)),
    ]);
    expect((await embedder.embedQuestion('河北')).vector).toHaveLength(512);
    const window = { title: '', text: '河北对口支援阿里。' };
    expect((await reader.read('谁支援阿里', window))?.starts.length).toBeGreaterThan(5);
  });

  it.each(['tokenizer.json', 'tokenizer_config.json', 'config.json'])(
    'names an empty %s, and shows nothing of the memory',
    async (file) => {
      const [model, reader] = [modelIn('a', MODEL_DIR), modelIn('b', READER_DIR)];
      for (const dir of [model, reader]) writeFileSync(path.join(dir, file), '');
      await expect(loadEmbedder(model)).rejects.toThrow(`${path.join(model, file)} is empty`);
      await expect(loadReader(reader)).rejects.toThrow(`${path.join(reader, file)} is empty`);
    },
  );

  it.each(['tokenizer_config.json', 'config.json'])(
    'refuses a folder in place of %s without ending the process',
    async (file) => {
      const [model, reader] = [modelIn('a', MODEL_DIR), modelIn('b', READER_DIR)];
      for (const dir of [model, reader]) {
        rmSync(path.join(dir, file));
        mkdirSync(path.join(dir, file));
      }
      await expect(loadEmbedder(model)).rejects.toThrow('EISDIR');
      await expect(loadReader(reader)).rejects.toThrow('EISDIR');
    },
  );

  it('says which file of a reader is not there', async () => {
    const dir = modelIn('b', READER_DIR);
    const network = path.join(dir, 'onnx', 'model_quantized.onnx');
    rmSync(network);
    await expect(loadReader(dir)).rejects.toThrow(`no such file or directory, open '${network}'`);
  });
});
