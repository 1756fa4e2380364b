/**
 * The directions imports go in (see ARCHITECTURE.md), checked by `npm run check`.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Files that import each other in a circle cannot be read or tested one by one.',
      {},
      { circular: true },
    ),
    rule('no-missing', 'The file or package is not there.', {}, { couldNotResolve: true }),
    rule(
      'shared-imports-nothing',
      'preload/shared is pure code for both sides: it imports only itself.',
      { path: '^preload/shared/' },
      { pathNot: '^preload/shared/' },
    ),
    rule(
      'contract-imports-shared',
      'The contract imports the schema library and preload/shared, nothing else.',
      { path: '^preload/contract/' },
      { pathNot: '^preload/(contract|shared)/|^node_modules/valibot/' },
    ),
    rule(
      'preload-is-thin',
      'The preload knows the contract and Electron, not the app on either side of it.',
      { path: '^preload/[^/]+$' },
      { path: '^(main|renderer)/' },
    ),
    rule(
      'domains-know-no-frame',
      'A domain knows neither the processes it runs in nor the window it serves.',
      { path: '^main/', pathNot: '^main/(shell|ipc|service|cli)/|^main/index\\.ts$' },
      { path: '^main/(shell|ipc|service|cli)/' },
    ),
    rule(
      'service-knows-no-window',
      'The library process and the command line run without Electron.',
      { path: '^main/(service|cli)/' },
      { path: '^main/(shell|ipc)/' },
    ),
    rule(
      'main-knows-no-page',
      'The main process and the library process know no page.',
      { path: '^(main|preload)/' },
      { path: '^renderer/' },
    ),
    rule(
      'electron-at-the-border',
      'Electron is imported where its windows and messages are handled, and nowhere else.',
      {
        path: '^(main|preload|renderer)/',
        pathNot: '^main/(shell|ipc)/|^main/index\\.ts$|^preload/index\\.ts$',
      },
      { path: '^electron$|^node_modules/electron/' },
    ),
    rule(
      'domains-by-their-index',
      'A folder of main is imported by its index.ts, which says what it offers (LibraryService by its own path: see its index).',
      { path: '^main/([^/]+)/' },
      {
        path: '^main/[^/]+/',
        pathNot: '^main/$1/|^main/[^/]+/index\\.ts$|^main/service/LibraryService\\.ts$',
      },
    ),
    rule(
      'page-knows-no-main',
      'The page reaches the rest through the bridge.',
      { path: '^renderer/' },
      { path: '^main/' },
    ),
    rule(
      'page-takes-types-of-the-contract',
      'The page imports the types of the contract, not its schemas; of its code only errors and replies.',
      { path: '^renderer/' },
      { path: '^preload/(?!shared/|contract/(errors|reply)\\.ts$)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'page-has-no-node',
      'The page, the bridge and what they share run in a sandbox without Node.',
      { path: '^(renderer|preload)/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'guests-know-no-host',
      'Components, editor and reader get what they need as properties and functions.',
      { path: '^renderer/(components|editor|reader)/' },
      { path: '^renderer/(stores|api|app|views|commands)/' },
    ),
    rule(
      'app-knows-no-tests',
      'What ships needs neither tests nor scripts.',
      { path: '^(main|preload|renderer)/' },
      { path: '^(tests|scripts)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}
