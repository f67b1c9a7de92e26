import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Layers, each a project; docs/TESTING.md says what each proves. `npm test` runs unit, cli, smoke
 * and questions, `npm run test:rest` the others. What belongs to no other layer is a unit test, so
 * that none is left out.
 */
const LAYERS = {
  cli: ['tests/cli/!(start*).test.ts'],
  smoke: ['tests/smoke/*.test.ts'],
  questions: ['tests/eval/own-questions.test.ts'],
  /** The Discord server of the tests, by itself. */
  server: ['tests/support/discord/**/*.test.ts'],
  start: ['tests/cli/start*.test.ts'],
  bot: ['tests/slow/discord/**/*.test.ts'],
  browser: ['tests/slow/web/*.test.ts'],
  process: ['tests/slow/*.test.ts'],
  floors: ['tests/eval/{*-dev,*-trial,own-questions-read}.test.ts'],
};

/** These test functions: the files of a worker share one module graph, and one model. */
const IN_PROCESS = { isolate: false };
/** These wait for processes and pages, which a busy machine takes its time for. */
const PATIENT = { testTimeout: 240_000, hookTimeout: 480_000 };
/** The layers whose files take minutes: begun last, one of them would run on alone. */
const LONG: ReadonlySet<string> = new Set(['floors', 'questions']);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ project }: TestSpecification): boolean => LONG.has(project.name);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

function layer(name: keyof typeof LAYERS, options: object) {
  return { extends: true as const, test: { name, include: LAYERS[name], ...options } };
}

export default defineConfig({
  test: {
    // A thread cannot load the model's runtime a second time.
    pool: 'forks',
    // Half of a run is waiting for processes that the tests start; with more of them at once the models' own threads are in each other's way.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // Tests of properties take longer the more cases are asked for.
    testTimeout: 30_000 * Math.max(1, Number(process.env.CASES ?? 0) / 1_000),
    hookTimeout: 60_000,
    globalSetup: 'tests/support/run/run-folder.ts',
    setupFiles: 'tests/support/run/each-file.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: Object.values(LAYERS).flat(),
          ...IN_PROCESS,
        },
      },
      layer('cli', { ...IN_PROCESS, testTimeout: 120_000, hookTimeout: 120_000 }),
      layer('smoke', PATIENT),
      layer('questions', PATIENT),
      layer('server', PATIENT),
      layer('start', PATIENT),
      layer('bot', PATIENT),
      layer('browser', PATIENT),
      layer('process', PATIENT),
      layer('floors', PATIENT),
    ],
  },
});
