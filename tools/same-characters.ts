/**
 * Makes src/text/folding/same-characters.ts: characters that are other forms of one character and that
 * OpenCC's `tw → cn` leaves apart. From Unicode's own data (radicals and the ideographs they
 * equal, z-variants, simplified forms of one traditional character) and from OpenCC's table of
 * Hong Kong forms. Where the data give a character two plain forms, it is left as it is.
 * Run: npx tsx tools/same-characters.ts FOLDER, with Unicode's EquivalentUnifiedIdeograph.txt,
 * Unihan_Variants.txt and Unihan_IRGSources.txt (of https://www.unicode.org/Public)
 * in it.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { PACKAGE_ROOT } from '../src/config.js';

const TARGET = path.join(PACKAGE_ROOT, 'src', 'text', 'folding', 'same-characters.ts');
const DICTIONARIES = path.join(
  PACKAGE_ROOT,
  'node_modules',
  'opencc-js',
  'dist',
  'esm-lib',
  'dict',
);
const ROW = 40;

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Name the folder that holds Unicode’s files; see this file’s head.\n');
  process.exit(2);
}
const simplify = Converter({ from: 'tw', to: 'cn' });
/** Of GB/T 2312: what simplified text is commonly written with. */
const plain = new Set(
  readLines('Unihan_IRGSources.txt').flatMap((line) => {
    const [form = '', kind, value = ''] = line.split('\t');
    return kind === 'kIRG_GSource' && value.startsWith('G0-') ? [character(form)] : [];
  }),
);

async function readDictionary(name: string): Promise<[string, string[]][]> {
  const { default: entries } = (await import(path.join(DICTIONARIES, `${name}.js`))) as {
    default: string;
  };
  return entries.split('|').map((entry) => {
    const [form = '', ...others] = entry.split(' ');
    return [form, others];
  });
}

function readLines(file: string): string[] {
  const text = readFileSync(path.join(folder as string, file), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function character(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex.replace('U+', ''), 16));
}

/** What each form may be, as the sources say. */
const meant = new Map<string, Set<string>>();
function add(form: string, same: string): void {
  const key = simplify(same.normalize('NFKC'));
  if (form === key || simplify(form.normalize('NFKC')) === key) return;
  meant.set(form, (meant.get(form) ?? new Set()).add(key));
}

for (const line of readLines('EquivalentUnifiedIdeograph.txt')) {
  const [range = '', same = ''] = line.replace(/#.*$/u, '').split(';');
  const [first = '', last = first] = range.trim().split('..');
  const end = Number.parseInt(last, 16);
  for (let point = Number.parseInt(first, 16); point <= end; point++) {
    add(String.fromCodePoint(point), character(same.trim()));
  }
}
for (const [form, others] of await readDictionary('HKVariantsRev')) {
  // 台, 只 and 針 are plain forms of their own as well.
  if (!plain.has(form)) for (const other of others) add(form, other);
}
for (const line of readLines('Unihan_Variants.txt')) {
  const [from = '', kind, values = ''] = line.split('\t');
  const form = character(from);
  const others = values.split(' ').map((value) => character(value.replace(/<.*$/u, '')));
  // 锺 and 钟 are both 鍾; which one OpenCC writes depends on the words around it.
  if (kind === 'kTraditionalVariant' && others.length === 1) add(form, others[0] as string);
  if (kind === 'kZVariant' && !plain.has(form)) {
    for (const other of others) if (plain.has(simplify(other))) add(form, other);
  }
}

const version = /EquivalentUnifiedIdeograph-([\d.]+)\.txt/u.exec(
  readFileSync(path.join(folder, 'EquivalentUnifiedIdeograph.txt'), 'utf8'),
)?.[1];
const pairs = [...meant]
  .flatMap(([form, sames]) => {
    const known = [...sames].filter((same) => plain.has(same));
    return known.length === 1 || (known.length === 0 && sames.size === 1)
      ? [form + (known[0] ?? [...sames][0])]
      : [];
  })
  .sort();
const rows: string[] = [];
for (let at = 0; at < pairs.length; at += ROW) {
  rows.push(`  '${pairs.slice(at, at + ROW).join('')}'`);
}
writeFileSync(
  TARGET,
  `/**
 * Other forms of a character and the one that folding takes them for, two by two. Made by
 * tools/same-characters.ts from Unicode ${version} (Unicode License v3) and OpenCC (Apache-2.0).
 */

export const SAME_CHARACTERS_VERSION = 'same ${version}';

// biome-ignore format: a table
export const SAME_CHARACTERS =
${rows.join(' +\n')};
`,
);
process.stdout.write(`${pairs.length} forms → ${path.relative(PACKAGE_ROOT, TARGET)}\n`);
