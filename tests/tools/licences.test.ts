import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { satisfies } from '../../tools/licences/expression.js';
import { judge } from '../../tools/licences/judge.js';
import { SHIPPED } from '../../tools/licences/list.js';
import { productionPackages, shippedFiles, toLicence } from '../../tools/licences/shipped.js';

describe('satisfies', () => {
  const isAllowed = (licence: string) => ['MIT', 'ISC', 'GPL-2.0 WITH Exception'].includes(licence);

  it.each([
    ['MIT', true],
    ['AGPL-1.0', false],
    ['(MIT)', true],
    ['CPAL-1.0 OR MIT', true],
    ['CPAL-1.0 OR AGPL-1.0', false],
    ['MIT AND ISC', true],
    ['MIT AND AGPL-1.0', false],
    ['AGPL-1.0 AND ISC OR MIT', true],
    ['AGPL-1.0 AND (ISC OR MIT)', false],
    ['MIT AND (AGPL-1.0 OR (ISC))', true],
    ['GPL-2.0 WITH Exception', true],
    ['GPL-2.0', false],
    ['MIT+', false],
  ])('says of %s: %s', (expression, result) => {
    expect(satisfies(expression, isAllowed)).toBe(result);
  });

  it.each(['', 'MIT OR', 'AND MIT', '(MIT', 'MIT)', 'MIT, ISC', 'MIT ISC', 'MIT/ISC', 'MIT WITH'])(
    'takes %j for no expression',
    (expression) => {
      expect(() => satisfies(expression, () => true)).toThrow(SyntaxError);
    },
  );
});

describe('judge', () => {
  const of = (name: string, licence: string | null, version = '1.0.0') =>
    judge({ name, version, licence });

  it('allows what asks for its notice alone', () => {
    expect(of('a', 'MIT OR CPAL-1.0')).toEqual({
      name: 'a',
      version: '1.0.0',
      licence: 'MIT OR CPAL-1.0',
      allowed: true,
      duty: null,
      advice: null,
    });
  });

  it('refuses a licence that is not on the list, and says what to do', () => {
    expect(of('a', 'CPAL-1.0 OR AGPL-1.0')).toMatchObject({
      allowed: false,
      advice: expect.stringMatching(/^Not on the list\. Replace it;/u),
    });
  });

  it.each([
    [null, /^It names no licence\. Read its LICENSE file/u],
    ['', /^It names no licence/u],
    ['UNLICENSED', /^Its licence is no SPDX expression: UNLICENSED\./u],
    ['SEE LICENSE IN terms.txt', /SEE LICENSE IN terms\.txt\. Read its LICENSE file/u],
    ['Apache 2.0', /^Its licence is no SPDX expression: Apache 2\.0\./u],
  ])('refuses %j, and says where to read', (licence, advice) => {
    expect(of('a', licence)).toMatchObject({
      allowed: false,
      advice: expect.stringMatching(advice),
    });
  });

  it('names the duty of a package that has one, and allows it to no other', () => {
    expect(of('@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later')).toMatchObject({
      allowed: true,
      duty: expect.stringContaining('LGPL-3.0'),
    });
    expect(of('other', 'LGPL-3.0-or-later').allowed).toBe(false);
    expect(of('@img/sharp-linux-x64', 'Apache-2.0').duty).toBeNull();
    expect(of('@img/sharp-new', 'AGPL-3.0-only').allowed).toBe(false);
  });

  it('takes what was read by hand for this version alone', () => {
    const licence = 'SEE LICENSE IN LICENSE.txt';
    expect(of('flatbuffers', licence, '1.12.0')).toMatchObject({
      allowed: true,
      licence: 'Apache-2.0',
    });
    expect(of('flatbuffers', licence, '2.0.0').allowed).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])('refuses %s as a licence', (licence) => {
    expect(of(licence, licence).allowed).toBe(false);
  });
});

describe('toLicence', () => {
  it.each([
    [{ license: 'MIT' }, 'MIT'],
    [{ license: { type: 'ISC', url: 'https://example.org' } }, 'ISC'],
    [{ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }, 'MIT OR GPL-2.0'],
    [{ licenses: [] }, null],
    [{ license: ' ' }, null],
    [{}, null],
  ])('reads %j as %j', (manifest, licence) => {
    expect(toLicence(manifest)).toBe(licence);
  });
});

describe('what ships', () => {
  it('has no licence that is refused', () => {
    const all = [...productionPackages(PACKAGE_ROOT), ...shippedFiles(PACKAGE_ROOT)].map(judge);
    expect(all.filter(({ allowed }) => !allowed)).toEqual([]);
  });

  it('is where the list says', () => {
    const gone = [...SHIPPED.keys()].filter((name) => !existsSync(path.join(PACKAGE_ROOT, name)));
    expect(gone).toEqual([]);
  });

  it('is what production needs, directly or not, and no tool', () => {
    const names = productionPackages(PACKAGE_ROOT).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['discord.js', 'vectra', 'sharp', 'yaml']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('citeproc');
  });
});
