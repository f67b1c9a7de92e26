/** Texts for people stand in src/messages alone: found by the string literals of the sources. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/package-root.js';

/** What may hold Han letters in its strings, besides the texts for people. */
const READS_CHINESE = [
  'src/text/',
  'src/corpus/',
  'src/expansion/',
  'src/retrieval/question/',
  'src/retrieval/answers/',
  // Days and roles as articles write them.
  'src/retrieval/listing.ts',
  'src/retrieval/excerpts/who-somebody-is.ts',
  // Forms of GB/T 7714 are Chinese in every language.
  'src/citation/gbt.ts',
  // Questions and quotes as people type them: in `--help`, and the one that a model is warmed with.
  'src/cli/verbs/ask.ts',
  'src/cli/verbs/check.ts',
  'src/cli/verbs/search.ts',
  'src/serving/collection.ts',
];

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(path.join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => path.posix.join(folder, ...name.split(path.sep))),
);

interface Written {
  strings: string[];
  /** What stands between the tags of pages. */
  pageTexts: string[];
}

function textsIn(file: string, text = readFileSync(path.join(PACKAGE_ROOT, file), 'utf8')) {
  const found: Written = { strings: [], pageTexts: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) found.strings.push(node.text);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) found.strings.push(node.text);
    else if (ts.isJsxText(node)) found.pageTexts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
}

describe('words for people', () => {
  const elsewhere = sources
    .filter((file) => !file.startsWith('src/messages/'))
    .map((file) => ({ file, ...textsIn(file) }));

  it('in Chinese stand with the messages, or where Chinese is read', () => {
    const holdHan = elsewhere
      .filter(({ strings }) => strings.some((text) => /\p{Script=Han}/u.test(text)))
      .map(({ file }) => file);
    const allowed = (file: string): boolean => READS_CHINESE.some((room) => file.startsWith(room));
    expect(holdHan.filter((file) => !allowed(file))).toEqual([]);
    // No exception is left over.
    const unused = READS_CHINESE.filter((room) => !holdHan.some((file) => file.startsWith(room)));
    expect(unused).toEqual([]);
  });

  it('in any language do not stand in the pages', () => {
    const written = elsewhere.flatMap(({ pageTexts }) => pageTexts);
    expect(written.filter((text) => /\p{L}/u.test(text))).toEqual([]);
  });

  it('are found at all', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source text
    const text = 'const a = <p title="標題">內文{`第${1}頁`}</p>; // 註解';
    expect(textsIn('page.tsx', text)).toEqual({
      strings: ['標題', '第', '頁'],
      pageTexts: ['內文'],
    });
  });
});
