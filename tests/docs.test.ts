/** What the documents name is there: every file, every folder, every `npm run`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../src/config.js';
import { MESSAGES } from '../src/messages/languages.js';
import { LOCALES } from '../src/messages/locale.js';

const DOCUMENTS = [
  'README.md',
  'README.zh-Hant.md',
  'README.zh-Hans.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(PACKAGE_ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** What people bring along or the program makes, a package, and what stands for a name. */
const NOT_OURS =
  /^(?:discord\.js|(?:DATA_DIR\/|CORPUS_DIR\/)?(?:metadata\.csv|aliases\.csv|questions(?:\.1)?\.jsonl?|questions\.txt)|dist\/.*|data\/.*|node_modules\/.*|index\/(?:current\.json|generations\/.*|building\/.*)|manifest\.json|rows\.json|(?:corpus|queries|answers)\.jsonl|qrels\/.*|\.cache\/.*|\.\.\/.*|.*\bNAME\b.*|FILE\.csv|api\/.*|a\/.*)$/u;
/** With an ending of ours, or a folder with its slash. */
const NAMED =
  /(?<![\p{L}\p{N}_/.@:~$#=-])(?:\.{1,2}\/)?(?:[\w.-]+\/)*(?:[\w-][\w.-]*\.(?:tsx?|mjs|cjs|js|css|json|jsonl|csv|md|txt|yaml|py)(?![\w/])|[\w-][\w.-]*\/(?=[\s`),.;:|]|$))/gmu;

const files = readdirSync(PACKAGE_ROOT)
  .filter((name) => !['node_modules', 'dist', '.git', 'data', '.cache'].includes(name))
  .flatMap((name) => [name, ...below(name)]);

function below(name: string): string[] {
  try {
    return readdirSync(path.join(PACKAGE_ROOT, name), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${name}/${file.replaceAll(path.sep, '/')}`,
    );
  } catch {
    return [];
  }
}

/** A name alone, or with a part of its path, is there if one file ends so. */
function isThere(named: string): boolean {
  const wanted = named.replace(/\/$/u, '');
  return files.some((file) => file === wanted || file.endsWith(`/${wanted}`));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(PACKAGE_ROOT, document), 'utf8');

  it('names files and folders that are there', () => {
    const prose = text.replace(/https?:\/\/\S+/gu, '').replace(/\]\([^)]*\)/gu, ']');
    const named = [...new Set(prose.match(NAMED))].filter((one) => !NOT_OURS.test(one));
    expect(named.filter((one) => !isThere(one))).toEqual([]);
  });

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/gu)]
      .map(([, link, source]) => (link ?? source) as string)
      .filter((link) => !/^https?:/u.test(link));
    const folder = path.join(PACKAGE_ROOT, path.dirname(document));
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });

  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(
      readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8'),
    ) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('what the terminal says of a section', () => {
  it.each(LOCALES)('is true in %s', (locale) => {
    const [, how] = MESSAGES[locale].terminal.discordHow;
    const [, readme = '', section] = /(README[\w.-]*\.md)[^"「“]*["「“]([^"」”]+)/u.exec(how) ?? [];
    const text = readFileSync(path.join(PACKAGE_ROOT, readme), 'utf8');
    expect(text.split('\n')).toContain(`## ${section}`);
  });
});
