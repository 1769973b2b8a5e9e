// The walls between the rooms (docs/decisions/003). Read by dependency-cruiser out of tools/lint; run by `npm run check`.
// Every message says what to do instead.

const anyTest = '\\.test\\.tsx?$|/testing[^/]*\\.ts$|/conformance/'
const door = '^src/(?<room>[^/]+)/\\k<room>\\.tsx?$'
/** Rooms whose rules (files without a role in their name) must stay pure. */
const ruledRooms =
  'letters|stories|publication|flashes|liveblogs|fronts|people|body|audience|workflow|comments'
/** Rules of other rooms that the desk runs too: pure files, taken one by one because a door brings the server along. */
const rulesForTheDesk =
  '^src/(people/permission|stories/verb|workflow/translation|comments/anchor|comments/comment|stories/stage|stories/story|search/arabic-letters|actor|kinds|ids|result|clock)\\.ts$'
const roles = 'store|service|routes|view|list|jobs|listener|worker'

export default {
  forbidden: [
    {
      name: 'room-by-its-door',
      severity: 'error',
      comment:
        'Another room is entered by its door only: import src/ROOM/ROOM.ts, and if the door does not show what you need, add it there (or ask whether it should be shown at all).',
      from: { path: '^src/([^/]+)/', pathNot: ['^src/[^/]+/testing[^/]*\\.ts$', '^src/desk/'] },
      to: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/$1/', door, '^src/[^/]+/testing\\.ts$'],
      },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment:
        'Two files that need each other are one thought in two places: move what both need into a third file, or pass it in as a parameter.',
      from: {},
      // A circle closed by types alone is gone when the program runs: two rooms may know each other's types.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'A file of rules (no role such as -store in its name) knows no database, no HTTP, no clock and no files: take what you need as parameters, or move the code into NAME-store.ts, NAME-service.ts or NAME-routes.ts.',
      from: {
        path: `^src/(${ruledRooms})/`,
        pathNot: [anyTest, `-(${roles})\\.tsx?$`, door],
      },
      to: {
        path: [
          '^(node:)?(fs|http|https|net|tls|dns|child_process|worker_threads|os|process)(/|$)',
          'node_modules/(kysely|pg|hono|@hono/node-server|@electric-sql|sharp|undici|pino)/',
          `^src/.*-(store|service|routes)\\.tsx?$`,
        ],
      },
    },
    {
      name: 'store-knows-no-service',
      severity: 'error',
      comment: 'A store only reads and writes rows: let the service call the store and decide there.',
      from: { path: '-store\\.tsx?$' },
      to: { path: '-(service|routes)\\.tsx?$' },
    },
    {
      name: 'service-knows-no-routes',
      severity: 'error',
      comment: 'A use-case knows nothing of HTTP: give it values and let the route parse and present.',
      from: { path: '-service\\.tsx?$' },
      to: { path: ['-routes\\.tsx?$', 'node_modules/(hono|@hono/node-server)/'] },
    },
    {
      name: 'only-server-and-cli-compose',
      severity: 'error',
      comment:
        'src/server and src/cli know every room; no room knows them. Take what you need as a parameter, and let the composition pass it in.',
      from: { path: '^src/', pathNot: ['^src/(server|cli)/', anyTest] },
      to: { path: '^src/(server|cli)/' },
    },
    {
      name: 'browser-knows-no-server',
      severity: 'error',
      comment:
        'Code for browsers shares only the body (src/body/body.ts), the pure rules named above and types with the server: ask the API for the rest.',
      from: { path: '^src/(reader/browser|desk)/', pathNot: [anyTest, 'vite\\.config\\.ts$'] },
      to: {
        path: ['^src/', '^(node:)?(fs|http|https|net|path|os|crypto|child_process|worker_threads)(/|$)'],
        pathNot: ['^src/(reader/browser|desk)/', '^src/body/body\\.ts$', rulesForTheDesk],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'no-test-code-in-source',
      severity: 'error',
      comment:
        'What runs in a newsroom imports no test, no test harness and no test library: move the shared part into a file of its own.',
      from: { path: '^src/', pathNot: anyTest },
      to: {
        path: [
          anyTest,
          '^tests/',
          'node_modules/(vitest|fast-check|playwright-core|@axe-core|@sparticuz|autocannon)/',
        ],
      },
    },
    {
      name: 'one-way-out',
      severity: 'error',
      comment:
        'Only src/net speaks to the outside world (address checks, limits, time-outs): use its fetcher from src/net/net.ts. Types of node:http are free; a server is made in src/server.',
      from: { path: '^src/', pathNot: ['^src/net/', anyTest, '^src/(reader/browser|desk)/'] },
      to: {
        path: ['node_modules/undici/', '^(node:)?(https|http2|tls|dgram|dns)(/|$)'],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'http-in-server-and-net',
      severity: 'error',
      comment:
        'node:http is used by src/server and src/pages (to answer) and src/net (to fetch); elsewhere take a request function or the fetcher of src/net/net.ts.',
      from: { path: '^src/', pathNot: ['^src/(net|server|pages)/', '/gallery/', anyTest] },
      to: { path: '^(node:)?http$', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'import-exists',
      severity: 'error',
      comment: 'This import leads nowhere: correct the path, or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
