/** Who may import whom (design.md section 3). `npm run layers` proves it. */
const only = (name, from, to, why) => ({ name, severity: 'error', comment: why, from, to });
const RUNTIME = '^(shared|electron|renderer)/';

export default {
  forbidden: [
    only('no-circles', {}, { circular: true }, 'a circle has no layers'),
    only('no-unresolved', {}, { couldNotResolve: true }, 'every import must be there'),
    only(
      'shared-is-pure',
      { path: '^shared/', pathNot: '^shared/rpc/' },
      { pathNot: ['^shared/', '^node_modules/zod/'] },
      'shared/ imports nothing outside shared/, zod aside',
    ),
    only(
      'contract-is-pure',
      { path: '^shared/rpc/' },
      { pathNot: ['^shared/', '^node_modules/(zod|@orpc/contract)/'] },
      'the contract knows shared/, zod and the contract builder (build/decisions/0001)',
    ),
    only(
      'renderer-knows-shared-only',
      { path: '^renderer/' },
      { path: '^(electron|build|tests)/' },
      'the renderer talks to the rest through the contract',
    ),
    only(
      'stores-know-shared-only',
      { path: '^electron/(library|docx|import)/' },
      { path: '^(electron/(services|jobs|desktop|loopback|cli)|renderer|build|tests)/' },
      'library, docx and import know shared/ only',
    ),
    only(
      'library-alone',
      { path: '^electron/library/' },
      { path: '^electron/(docx|import)/' },
      'library, docx and import do not know one another',
    ),
    only(
      'docx-alone',
      { path: '^electron/docx/' },
      { path: '^electron/(library|import)/' },
      'library, docx and import do not know one another',
    ),
    only(
      'import-alone',
      { path: '^electron/import/' },
      { path: '^electron/(library|docx)/' },
      'library, docx and import do not know one another',
    ),
    only(
      'services-below-shells',
      { path: '^electron/(services|jobs)/' },
      { path: '^(electron/(desktop|loopback|cli)|renderer|build|tests)/' },
      'services and jobs do not know the shells',
    ),
    only(
      'shells-use-services',
      { path: '^electron/(desktop|loopback|cli)/' },
      { path: '^(electron/(library|docx|import)|renderer|build|tests)/' },
      'shells reach the disk through services and jobs',
    ),
    only(
      'desktop-alone',
      { path: '^electron/desktop/' },
      { path: '^electron/(loopback|cli)/' },
      'the Electron shell does not know the other shells',
    ),
    only(
      'electron-in-desktop',
      { path: RUNTIME, pathNot: '^electron/desktop/' },
      { path: '(^|/)node_modules/electron/|^electron$' },
      'the electron package only in desktop/',
    ),
    only(
      'sqlite-in-library',
      { path: RUNTIME, pathNot: '^electron/library/' },
      { path: '(^|/)node_modules/(@types/)?better-sqlite3/' },
      'better-sqlite3 only in library/',
    ),
    only(
      'docx-in-write',
      { path: RUNTIME, pathNot: '^electron/docx/write/' },
      { path: '(^|/)node_modules/docx/' },
      'the docx package only in docx/write',
    ),
    only(
      'lexical-in-editor',
      { path: RUNTIME, pathNot: '^renderer/editor/' },
      { path: '(^|/)node_modules/(lexical|@lexical)/' },
      'Lexical only in renderer/editor',
    ),
    only(
      'screens-apart',
      { path: '^renderer/(library|outline|versions|compare|letters|settings|reading)/' },
      { path: '^renderer/(library|outline|versions|compare|letters|settings|reading)/', pathNot: '^renderer/$1/' },
      'screens do not import one another',
    ),
    only(
      'screens-below-workbench',
      { path: '^renderer/(library|outline|versions|compare|settings|reading|reader|beside|plan|rpc|ui|text|editor)/' },
      { path: '^renderer/draft/' },
      'the workbench composes outline, editor and versions; they do not know it',
    ),
    only(
      'screens-below-frame',
      { path: '^renderer/', pathNot: '^renderer/(app/frame|main)[.]tsx$' },
      {
        path: '^renderer/(draft/draft-screen|library/library-screen|versions/versions-screen|compare/compare-screen|find/find-screen|reading/reading-screen|letters/letters-screen|settings/settings-screen|settings/agencies-screen)',
      },
      'only the frame chooses screens',
    ),
    only(
      'product-not-tests',
      { path: RUNTIME },
      { path: '^(build|tests)/' },
      'the product does not know its tests or its build',
    ),
    only(
      'no-dev-packages',
      { path: RUNTIME },
      { dependencyTypes: ['npm-dev'], pathNot: ['(^|/)node_modules/(electron|@types)/'] },
      'what ships must be a dependency',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
