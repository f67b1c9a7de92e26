/**
 * Which rooms may import which, type imports included: each room from those named beside it and
 * from itself. `npx depcruise src commands` checks it, and so does `npm run lint`.
 */

const GROUND = ['types', 'errors', 'config', 'folders', 'logger', 'package-root'];
/** What builds and answers stand on. */
const BELOW = ['text', 'citation', 'corpus', 'embedding', 'store', 'expansion'];
const CORE = [...BELOW, 'ingest', 'retrieval', 'search', 'checking'];
const SHARED = [...CORE, 'messages', 'serving', 'evaluation'];

const MAY_IMPORT = {
  text: [],
  citation: ['text'],
  embedding: ['text'],
  store: ['text'],
  expansion: ['text'],
  corpus: ['text'],
  ingest: BELOW,
  retrieval: BELOW,
  search: BELOW,
  checking: [...BELOW, 'retrieval', 'search'],
  messages: CORE,
  serving: [...CORE, 'messages'],
  evaluation: CORE,
  discord: SHARED,
  web: SHARED,
  cli: [...SHARED, 'discord', 'web'],
};

const room = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;

const directions = Object.entries(MAY_IMPORT).map(([name, from]) => ({
  name: `${name}-imports-below`,
  comment: `src/${name} may import ${[...GROUND, ...from].join(', ')} and itself.`,
  severity: 'error',
  from: { path: room([name]) },
  to: {
    path: '^(src|commands)/',
    pathNot: [room([...GROUND, ...from, name]), ...(name === 'cli' ? ['^commands/'] : [])],
  },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'the-ground-stands-alone',
      comment: 'types and errors import nothing; the rest of the ground only the ground.',
      severity: 'error',
      from: { path: room(GROUND) },
      to: { path: '^(src|commands)/', pathNot: room(GROUND) },
    },
    {
      name: 'commands-are-above-discord',
      comment: 'A command imports what Discord and the rooms below it offer, not the terminal.',
      severity: 'error',
      from: { path: '^commands/' },
      to: { path: room(['web', 'cli']) },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-tests-or-tools',
      severity: 'error',
      from: { path: '^(src|commands)/' },
      to: { path: '^(tests|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
