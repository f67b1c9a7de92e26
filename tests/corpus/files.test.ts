import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCorpus, readCorpusFile } from '../../src/corpus/files.js';
import { asNobody } from '../support/hostile/unreadable.js';
import { rejectionOf } from '../support/run/errors.js';
import { temporaryFolder } from '../support/run/temporary.js';

function corpusOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** What a listing says besides where every file can be read. */
const ALL_READ = { outside: [], unreadable: [] };

describe('listCorpus', () => {
  it('lists text files of all folders by path', async () => {
    const folder = corpusOf({
      'b.txt': '',
      'a.md': '',
      'A.TXT': '',
      '2018/七月/c.txt': '',
      '2018.txt': '',
      '2018-x/d.MD': '',
    });
    expect(await listCorpus(folder)).toEqual({
      articles: ['2018-x/d.MD', '2018.txt', '2018/七月/c.txt', 'A.TXT', 'a.md', 'b.txt'],
      leftOut: {},
      ...ALL_READ,
    });
  });

  it('leaves out what is no article', async () => {
    const folder = corpusOf({
      'a.txt': '',
      'README.md': '',
      '2018/readme.md': '',
      'metadata.csv': '',
      'aliases.csv': '',
      'sub/Aliases.CSV': '',
      '.hidden.txt': '',
      '.git/b.txt': '',
      '_drafts/c.txt': '',
      'sub/_old/d.txt': '',
      '_e.txt': '',
    });
    expect(await listCorpus(folder)).toEqual({
      articles: ['_e.txt', 'a.txt'],
      leftOut: {},
      ...ALL_READ,
    });
  });

  it('counts and names files of other kinds', async () => {
    const folder = corpusOf({
      'a.txt': '',
      'b.PNG': '',
      'sub/c.png': '',
      'd.doc': '',
      LICENSE: '',
    });
    expect(await listCorpus(folder)).toEqual({
      articles: ['a.txt'],
      leftOut: {
        '.png': { count: 2, files: ['b.PNG', 'sub/c.png'] },
        '.doc': { count: 1, files: ['d.doc'] },
        LICENSE: { count: 1, files: ['LICENSE'] },
      },
      ...ALL_READ,
    });
  });

  it('names no more than twenty of a kind', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `${String(i).padStart(2, '0')}.png`);
    const folder = corpusOf(Object.fromEntries(names.map((name) => [name, ''])));
    const { leftOut } = await listCorpus(folder);
    expect(leftOut).toEqual({ '.png': { count: 30, files: names.slice(0, 20) } });
  });

  it('goes round no loop of links, and visits a folder once', async () => {
    const folder = corpusOf({ 'sub/a.txt': '', 'z.txt': '' });
    symlinkSync('..', path.join(folder, 'sub', 'up'));
    symlinkSync('.', path.join(folder, 'self'));
    symlinkSync('sub', path.join(folder, 'zsub'));
    expect((await listCorpus(folder)).articles).toEqual(['sub/a.txt', 'z.txt']);
  });

  it('counts files whose names are words of the language', async () => {
    const folder = corpusOf({ constructor: '', 'toString/a.txt': '' });
    writeFileSync(path.join(folder, '__proto__'), '');
    const { articles, leftOut } = await listCorpus(folder);
    expect(articles).toEqual(['toString/a.txt']);
    expect(Object.entries(leftOut)).toEqual([
      ['__proto__', { count: 1, files: ['__proto__'] }],
      ['constructor', { count: 1, files: ['constructor'] }],
    ]);
  });

  it('follows links within the corpus', async () => {
    const folder = corpusOf({ 'kept/b.txt': '' });
    symlinkSync(path.join(folder, 'kept', 'b.txt'), path.join(folder, 'a.txt'));
    const linked = path.join(temporaryFolder(), 'corpus');
    symlinkSync(folder, linked);
    for (const corpus of [folder, linked]) {
      expect((await listCorpus(corpus)).articles).toEqual(['a.txt', 'kept/b.txt']);
      expect(await readCorpusFile(corpus, 'a.txt')).toEqual(Buffer.from(''));
    }
  });

  it('follows links out of the corpus only where that is asked for', async () => {
    const outside = corpusOf({ 'b.txt': '', 'c.txt': '' });
    const folder = corpusOf({});
    symlinkSync(outside, path.join(folder, 'linked'));
    symlinkSync(path.join(outside, 'c.txt'), path.join(folder, 'd.txt'));
    const asked = { followLinks: true };
    expect((await listCorpus(folder, asked)).articles).toEqual([
      'd.txt',
      'linked/b.txt',
      'linked/c.txt',
    ]);
    expect(await readCorpusFile(folder, 'd.txt', asked)).toEqual(Buffer.from(''));

    const { articles, outside: told } = await listCorpus(folder);
    expect([articles, told]).toEqual([[], ['d.txt', 'linked']]);
    for (const file of ['d.txt', 'linked/b.txt']) {
      const error = await rejectionOf(readCorpusFile(folder, file));
      expect(error.message).toBe(
        'is a link out of the corpus; it is followed with FOLLOW_LINKS=on',
      );
    }
  });

  it('takes a folder whose name begins as that of the corpus for outside', async () => {
    const folder = corpusOf({});
    writeFileSync(`${folder}-other.txt`, '');
    symlinkSync(`${folder}-other.txt`, path.join(folder, 'a.txt'));
    expect((await listCorpus(folder)).outside).toEqual(['a.txt']);
    rmSync(`${folder}-other.txt`);
  });

  it('tells a folder that cannot be looked into, and goes on', async () => {
    const folder = corpusOf({ 'a.txt': '', 'locked/b.txt': '' });
    symlinkSync('round', path.join(folder, 'round'));
    const listed = await asNobody(folder, () => listCorpus(folder));
    expect(listed.articles).toEqual(['a.txt']);
    expect(listed.unreadable).toEqual([
      { file: 'locked', reason: 'cannot be read (EACCES)' },
      { file: 'round', reason: 'cannot be read (ELOOP)' },
    ]);
  });

  it('lists a link that leads nowhere, for its failure to be told', async () => {
    const folder = corpusOf({});
    symlinkSync('missing.txt', path.join(folder, 'broken.txt'));
    expect((await listCorpus(folder)).articles).toEqual(['broken.txt']);
    const error = await rejectionOf(readCorpusFile(folder, 'broken.txt'));
    expect(error.message).toBe('cannot be read (ENOENT)');
  });

  it('lists nothing of an empty folder', async () => {
    expect(await listCorpus(corpusOf({}))).toEqual({ articles: [], leftOut: {}, ...ALL_READ });
  });

  it('says what to do about a folder that is not there', async () => {
    const error = await rejectionOf(listCorpus(path.join(temporaryFolder(), 'missing')));
    expect(error.code).toBe('CorpusMissing');
    expect(error.message).toContain('CORPUS_DIR');
  });
});

describe('readCorpusFile', () => {
  it('reads the bytes', async () => {
    const folder = corpusOf({ '2018/a.txt': '昌都' });
    expect(await readCorpusFile(folder, '2018/a.txt')).toEqual(Buffer.from('昌都'));
  });

  it('reads no pipe', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'x.txt')]);
    expect((await listCorpus(folder)).articles).toEqual(['x.txt']);
    const error = await rejectionOf(readCorpusFile(folder, 'x.txt'));
    expect([error.code, error.message]).toEqual(['FileUnreadable', 'is not a regular file']);
  });

  it('reads up to 5 MB', async () => {
    const folder = corpusOf({ 'book.txt': '' });
    truncateSync(path.join(folder, 'book.txt'), 5_000_000);
    expect((await readCorpusFile(folder, 'book.txt')).byteLength).toBe(5_000_000);
    truncateSync(path.join(folder, 'book.txt'), 5_100_000);
    const error = await rejectionOf(readCorpusFile(folder, 'book.txt'));
    expect([error.code, error.message]).toEqual([
      'FileUnreadable',
      'has 5.1 MB; at most 5 MB are read',
    ]);
  });
});
