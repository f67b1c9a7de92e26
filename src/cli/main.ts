/**
 * The command line → a verb → its exit code. Touches nothing of the process but what `io` holds,
 * so that a test runs it beside others; a verb's parts are loaded when it runs.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, type Option } from 'commander';
import { translateHelp } from '../messages/describing/translate-help.js';
import type { Locale } from '../messages/locale.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { type CliIo, EXIT, reportError } from './io.js';
import { terminalLocale } from './terminal/locale.js';
import { printable } from './terminal/printable.js';
import { describeUsage, HOW_TO_TYPE } from './usage.js';
import type { Verb } from './verb.js';
import { askVerb } from './verbs/ask.js';
import { checkVerb } from './verbs/check.js';
import { deployVerb } from './verbs/deploy.js';
import { evalVerb } from './verbs/eval.js';
import { indexVerb } from './verbs/index.js';
import { inspectVerb } from './verbs/inspect.js';
import { searchVerb } from './verbs/search.js';
import { showVerb } from './verbs/show.js';
import { startVerb } from './verbs/start.js';

/** In the order of `--help`. */
const VERBS: readonly Verb[] = [
  indexVerb,
  askVerb,
  searchVerb,
  checkVerb,
  showVerb,
  inspectVerb,
  startVerb,
  deployVerb,
  evalVerb,
];

/**
 * @param argv without node and the program's own name
 * @returns 0 done, answered or found, 1 nothing found, 2 error; what is thrown is reported on
 * `io` and gives 2
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = EXIT.done;
  const locale = terminalLocale(io.environment);
  const say = (text: string): string => translateHelp(text, locale);
  const program = describeProgram(io, { locale, say });
  for (const verb of VERBS) {
    addVerb({ program, verb, say }, async (given, options) => {
      code = await runVerb(verb, io, { given, options });
    });
  }
  for (const command of program.commands) translate(command, say);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Help, the version and a line that cannot be read end here, when all is printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.error;
    throw error;
  }
}

type Say = (text: string) => string;

interface Told {
  locale: Locale;
  say: Say;
}

function describeProgram({ stdout, stderr }: CliIo, { locale, say }: Told): Command {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return new Command('kaoju')
    .description(
      say('Question a collection of Chinese reports; get back the passage that answers.'),
    )
    .version(version, '-V, --version', say('output the version number'))
    .helpOption('-h, --help', say('display help for command'))
    .helpCommand('help [command]', say('display help for command'))
    .configureHelp({
      styleTitle: say,
      optionDescription: (option) => describeOption(option, say),
    })
    .showHelpAfterError(describeUsage(HOW_TO_TYPE, locale))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(printable(describeUsage(text, locale))),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .addHelpText('after', () => {
      const codes = say('Exit codes: 0 done, answered or found, 1 nothing found, 2 error.');
      return `\n${codes}\n${say('Settings: see .env.example.')}`;
    });
}

/** What a verb declares, in English, into the terminal's language. */
function translate(command: Command, say: Say): void {
  command.description(say(command.description()));
  for (const part of [...command.options, ...command.registeredArguments]) {
    part.description = say(part.description);
  }
}

/** With what it may be, and what holds without it where that says something: [] and false do not. */
function describeOption({ description, argChoices, defaultValue }: Option, say: Say): string {
  const hasDefault = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const more = [
    ...(argChoices ? [`${say('choices: ')}${argChoices.join(', ')}`] : []),
    ...(hasDefault ? [`${say('default: ')}${defaultValue}`] : []),
  ];
  return more.length > 0 ? `${description} (${more.join('; ')})` : description;
}

type Action = (given: unknown[], options: object) => Promise<void>;

interface Added {
  program: Command;
  verb: Verb;
  say: Say;
}

function addVerb({ program, verb, say }: Added, action: Action): void {
  const command = program.command(verb.name).description(verb.description);
  verb.define?.(command);
  const examples = verb.examples.map((line) => `  $ ${line}`).join('\n');
  command.addHelpText('after', () => {
    const note = verb.note ? `\n\n${say(verb.note)}` : '';
    return `\n${say('Examples:')}\n${examples}${note}`;
  });
  command.action(() => action(command.processedArgs, command.opts()));
}

interface Call {
  given: unknown[];
  options: { json?: boolean };
}

async function runVerb(verb: Verb, io: CliIo, { given, options }: Call): Promise<number> {
  try {
    return await verb.run(io, given, options);
  } catch (error) {
    reportError(io, error, options.json === true);
    return EXIT.error;
  }
}
