import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/config.js';

function hashesOf(folder: string, keep: (file: string) => boolean = () => true) {
  const root = path.join(PACKAGE_ROOT, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter(keep)
    .sort();
  return files.map((file) => {
    const bytes = readFileSync(path.join(root, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  });
}

describe('what ships with the program', () => {
  it('has the two reports byte for byte', () => {
    const first = (file: string) => /^00\d_\w{16}\.txt$/u.test(file);
    expect(hashesOf('corpus', first)).toEqual([
      [
        '000_3cdac391fcfe9ba3.txt',
        'c55e34dea10003359f62f27292ed5b0788cae66fb9d0083c47f858c724bcd84f',
      ],
      [
        '004_dc5a4411bc4fabee.txt',
        'e4d4354ad7a8bfb551b7a46558ab54445f9a480b1581d7adabcbe3a43e1f6258',
      ],
    ]);
  });

  it('has the embedding model byte for byte', () => {
    expect(hashesOf('models/bge-small-zh-v1.5')).toEqual([
      ['LICENSE', '587a673933425dbc36ec61268d3b954051b2d3ef3c9b322ede357976055ffdd5'],
      ['PROVENANCE.md', 'a6aed82cdeb9c4bdb017de67eb26f4893efdd5b01ac733c12deeca72e10b7257'],
      ['config.json', '8249da00d512b9c312621d6b41fa467e41e155aae12676661a528c1c6f3958c1'],
      ['kaoju.json', 'a5ae5057fa335a08aab8a828cb83503170942936a8b6d57306ca93a3a7253598'],
      [
        'onnx/model_quantized.onnx',
        '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
      ],
      ['tokenizer.json', '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26'],
      ['tokenizer_config.json', '37a3cae42c4db1a48717145e1b2c6240f46e24a2e02c546b9deb96927ac67801'],
    ]);
  });
});
