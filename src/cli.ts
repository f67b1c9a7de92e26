#!/usr/bin/env node
/**
 * The one entry point: reads the command line, runs a verb, turns what is thrown into exit 2.
 * A verb's parts are loaded when it runs, so that `ask` does not wait for Discord's.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT, reportError } from './cli/io.js';
import type { AskVerbOptions } from './cli/verbs/ask.js';
import type { DeployVerbOptions } from './cli/verbs/deploy.js';
import type { EvalVerbOptions } from './cli/verbs/eval.js';
import type { IndexVerbOptions } from './cli/verbs/index.js';
import type { SearchVerbOptions } from './cli/verbs/search.js';
import { loadConfig, PACKAGE_ROOT } from './config.js';

const MAX_COUNT = 10;
const MAX_PER_PAGE = 100;

/** Which articles are looked into. */
function addLimits(command: Command): Command {
  return command
    .option(
      '--from <day>',
      'only articles dated this day or later, YYYY-MM-DD; none without a date',
      readDay,
    )
    .option(
      '--to <day>',
      'only articles dated this day or earlier, YYYY-MM-DD; none without a date',
      readDay,
    )
    .option('--outlet <name>', 'only articles of an outlet of this name, or with it in its name')
    .option('--article <id>', 'only this article');
}

function describeProgram(): Command {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('kaoju')
    .description('Question a collection of Chinese reports; get back the passage that answers.')
    .version(version)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.error))
    .addHelpText(
      'after',
      '\nExit codes: 0 done, answered or found, 1 nothing found, 2 error.\nSettings: see .env.example.',
    );

  program
    .command('index')
    .description('bring the index in step with the articles in CORPUS_DIR')
    .option('--full', 'make everything anew')
    .option('--check', 'only say what has changed')
    .option('--rollback', 'serve the generation before this one again')
    .option('--json', 'print one JSON document on standard output')
    .option('--events', 'print progress and result as JSON lines, for a program that runs this')
    .addHelpText('after', examples('kaoju index', 'CORPUS_DIR=~/reports kaoju index --json'))
    .action((options: IndexVerbOptions) =>
      run(async () => {
        const { indexVerb } = await import('./cli/verbs/index.js');
        return indexVerb(loadConfig(), options);
      }, options),
    );

  addLimits(
    program
      .command('ask')
      .description('answer a question with exact, cited excerpts')
      .argument('[question]', 'in either script; - reads one a line from standard input'),
  )
    .option('--today <day>', 'the day that "last year" counts from, YYYY-MM-DD', readDay)
    .option('--count <n>', `excerpts at most, 1 to ${MAX_COUNT}`, readCount)
    .option('--explain', 'show why each excerpt was chosen')
    .option('--json', 'print one JSON document (with -, one a line) on standard output')
    .addHelpText(
      'after',
      examples(
        'kaoju ask 福建党政代表团哪天去的昌都',
        'kaoju ask - --json < questions.txt',
        'kaoju ask',
      ),
    )
    .action((question: string | undefined, options: AskVerbOptions) =>
      run(async () => {
        const { askVerb } = await import('./cli/verbs/ask.js');
        return askVerb(loadConfig(), question, options);
      }, options),
    );

  addLimits(
    program
      .command('search')
      .description('find where words stand, exactly, in either script; all of them in one article')
      .argument('<words...>', 'words, or "a phrase" in quotes of its own'),
  )
    .addOption(
      new Option('--sort <order>', 'best first, or newest first')
        .choices(['relevance', 'date'])
        .default('relevance'),
    )
    .option('--page <n>', 'which page of results', readPage, 1)
    .option('--per-page <n>', `articles a page, 1 to ${MAX_PER_PAGE}`, readPerPage, 10)
    .option('--json', 'print one JSON document on standard output')
    .addHelpText(
      'after',
      examples(
        'kaoju search 对口支援 阿里',
        "kaoju search '「福建黨政代表團」 昌都'",
        'kaoju search 2018年7月 --sort date --page 2',
        `kaoju search '"new york"' --from 2018-01-01 --json`,
      ),
    )
    .action((words: string[], options: SearchVerbOptions) =>
      run(async () => {
        const { searchVerb } = await import('./cli/verbs/search.js');
        return searchVerb(loadConfig(), words.join(' '), options);
      }, options),
    );

  program
    .command('start')
    .description('index what there is and answer: in a browser, and on Discord if there is a token')
    .addHelpText(
      'after',
      `${examples('npm start')}\n\nRuns until SIGTERM or Ctrl-C. With WEB=off and without DISCORD_TOKEN a prompt opens on a terminal.`,
    )
    .action(async () => {
      await run(async () => {
        const { startVerb } = await import('./cli/verbs/start.js');
        const { commands } = await import('../commands/index.js');
        return startVerb(loadConfig(), commands);
      }, {});
      // Its end is over; a request that hangs is not waited for.
      process.exit();
    });

  program
    .command('deploy')
    .description('register the slash commands, where they differ from what Discord has')
    .option('--json', 'print one JSON document on standard output')
    .addHelpText('after', examples('DISCORD_TOKEN=… kaoju deploy'))
    .action((options: DeployVerbOptions) =>
      run(async () => {
        const { deployVerb } = await import('./cli/verbs/deploy.js');
        const { commands } = await import('../commands/index.js');
        return deployVerb(loadConfig(), commands, options);
      }, options),
    );

  program
    .command('eval')
    .description('measure retrieval on collections with known answers (BEIR folders)')
    .argument('[dir...]', 'without one every folder under EVAL_DIR')
    .addOption(
      new Option('--mode <mode>', 'which side ranks')
        .choices(['hybrid', 'dense', 'lexical'])
        .default('hybrid'),
    )
    .addOption(
      new Option('--query-script <script>', 'convert the questions first')
        .choices(['original', 'hans', 'hant'])
        .default('original'),
    )
    .option('--abstain', 'ask each question also with its relevant articles removed', false)
    .option('--worst <n>', 'tell the worst questions and why', readWhole, 0)
    .option('--json', 'print one JSON document on standard output')
    .addHelpText(
      'after',
      examples('kaoju eval', 'kaoju eval ../shared/eval/drcd-dev --abstain --json'),
    )
    .action((dirs: string[], options: EvalVerbOptions) =>
      run(async () => {
        const { evalVerb } = await import('./cli/verbs/eval.js');
        return evalVerb(loadConfig(), dirs, options);
      }, options),
    );
  return program;
}

async function run(
  verb: () => Promise<number>,
  { json = false }: { json?: boolean },
): Promise<void> {
  try {
    process.exitCode = await verb();
  } catch (error) {
    reportError(error, json);
    process.exitCode = EXIT.error;
  }
}

function readCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_COUNT) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_COUNT}.`);
}

function readPage(value: string): number {
  const page = Number(value);
  if (Number.isSafeInteger(page) && page >= 1) return page;
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}

function readPerPage(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_PER_PAGE) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_PER_PAGE}.`);
}

function readDay(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(day.getTime());
  if (real && day.toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.');
}

function readWhole(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError('It must be a whole number.');
}

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

// A reader that closes early (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

await describeProgram().parseAsync();
