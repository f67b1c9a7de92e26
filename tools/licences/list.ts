/** What may be shipped, decided by a person; everything else is refused. */

/** Permissive: they ask for the notice to be kept, and no more. */
export const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'Zlib'],
]);

/** Licences read in the package itself, by name@version, where its package.json gives none. */
export const READ_BY_HAND: ReadonlyMap<string, string> = new Map([
  // LICENSE.txt
  ['flatbuffers@1.12.0', 'Apache-2.0'],
]);

export interface Duty {
  /** What the names of the packages start with. */
  packages: string;
  licence: string;
  duty: string;
}

/** Licences with more duties than the notice, for these packages alone, and how they are met. */
export const DUTIES: readonly Duty[] = [
  {
    packages: '@img/sharp-',
    licence: 'LGPL-3.0-or-later',
    duty: [
      'libvips as a shared library of its own, for sharp, which @xenova/transformers loads for',
      'images; Kaoju reads none. Who runs Kaoju owes nothing. Who hands on node_modules or an image',
      'of a container with it hands on its README.md (the libraries and their licences) and the text',
      'of LGPL-3.0, says where its source is (https://github.com/lovell/sharp-libvips), and leaves',
      'the library replaceable, as it is. In sharp-wasm32, for processors that Kaoju does not run',
      'on, it is linked in.',
    ].join(' '),
  },
];

/** Of others, beside the packages: by path in the repository. */
export const SHIPPED: ReadonlyMap<string, string> = new Map([
  // BAAI's; see its PROVENANCE.md
  ['models/bge-small-zh-v1.5', 'MIT'],
  // Made from that one; what it was trained on stands in its PROVENANCE.md.
  ['models/reader-zh', 'MIT'],
  // Made from OpenCC's phrase tables.
  ['src/expansion/tables/regional-words.csv', 'Apache-2.0'],
]);
