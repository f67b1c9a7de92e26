/** Whatever the documents and --help show finds something in the collection that ships. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askVerb } from '../../src/cli/verbs/ask.js';
import { inspectVerb } from '../../src/cli/verbs/inspect.js';
import { searchVerb } from '../../src/cli/verbs/search.js';
import { showVerb } from '../../src/cli/verbs/show.js';
import { PACKAGE_ROOT } from '../../src/config.js';
import { argumentsOf, commandLines } from '../support/messages/commands-shown.js';
import { builtHome, type Home, runCli } from '../support/processes/cli.js';

const README = readFileSync(path.join(PACKAGE_ROOT, 'README.md'), 'utf8');
const TRANSLATIONS = ['README.zh-Hant.md', 'README.zh-Hans.md'];
const FINDING = new Set(['ask', 'search', 'show', 'inspect']);

const shown = [
  ...commandLines(README),
  ...[askVerb, searchVerb, showVerb, inspectVerb].flatMap(({ examples }) => examples),
];
/** What reads a file of one's own, or opens a prompt, is left out. */
const finding = [...new Set(shown)].filter((line) => {
  const [verb = '', ...rest] = argumentsOf(line) ?? [];
  return FINDING.has(verb) && rest.length > 0 && !/<|~/u.test(line);
});

let home: Home;

beforeAll(async () => {
  home = await builtHome();
});

describe('an example', () => {
  it('is there for each verb that finds', () => {
    const verbs = finding.map((line) => argumentsOf(line)?.[0]);
    expect(new Set(verbs)).toEqual(FINDING);
  });

  it.each(finding)('finds something: %s', async (line) => {
    const { code, stdout, stderr } = await runCli(home, argumentsOf(line) ?? []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim()).not.toBe('');
  });
});

describe.each(TRANSLATIONS)('%s', (name) => {
  const text = readFileSync(path.join(PACKAGE_ROOT, name), 'utf8');

  it('shows the commands of README.md, in its order', () => {
    expect(commandLines(text)).toEqual(commandLines(README));
  });

  it('has its pictures and its sections', () => {
    const picturesOf = (document: string) => document.match(/src="[^"]+"/gu);
    const levelsOf = (document: string) => document.match(/^#+ /gmu);
    expect(picturesOf(text)).toEqual(picturesOf(README));
    expect(levelsOf(text)).toEqual(levelsOf(README));
  });
});
