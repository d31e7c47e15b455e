const error = (name) => ({ name, severity: 'error' });
const ROOMS = 'main|preload|renderer|contract|cli|demo-tenant|tests|scripts';

/** A folder may import itself, what is listed, packages and assets; nothing else of ours. */
const mayOnlyImport = (folder, allowed) => ({
  ...error(`${folder}-imports`),
  from: { path: `^${folder}/` },
  to: { path: `^(${ROOMS})/`, pathNot: `^(${[folder, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    mayOnlyImport('contract', []),
    mayOnlyImport('preload', ['contract']),
    {
      ...mayOnlyImport('renderer', ['contract']),
      from: { path: '^renderer/', pathNot: '^renderer/coach/worker/' },
    },
    // The same eyes look at the camera's frames and at the portrait: pure code, no Node, no Electron, no page.
    {
      ...mayOnlyImport('renderer', ['contract', 'main/photo/faces', 'main/photo/coach']),
      from: { path: '^renderer/coach/worker/' },
    },
    mayOnlyImport('main/photo/faces', ['contract']),
    mayOnlyImport('main/photo/coach', ['contract', 'main/photo/faces']),
    {
      ...error('face-library-only-in-faces'),
      from: { pathNot: '^main/photo/faces/' },
      to: { path: 'node_modules/(@vladmandic|@tensorflow)/' },
    },
    mayOnlyImport('demo-tenant', ['contract', 'main/files']),
    mayOnlyImport('main/files', []),
    mayOnlyImport('main', ['contract', 'demo-tenant']),
    mayOnlyImport('cli', ['contract', 'main', 'demo-tenant']),
    {
      ...error('contract-imports-nothing'),
      from: { path: '^contract/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      ...error('electron-only-in-its-rooms'),
      from: {
        path: '^(main|renderer|contract|cli|demo-tenant)/',
        pathNot: '^main/(index|start-app|start-station)\\.ts$|^main/(windows|ipc|security|platform)/',
      },
      to: { path: 'node_modules/electron/' },
    },
    {
      ...error('cli-stays-out-of-electron-rooms'),
      from: { path: '^cli/' },
      to: { path: '^main/(index|start-app|start-station)\\.ts$|^main/(windows|ipc|security|platform)/' },
    },
    {
      ...error('react-only-in-renderer'),
      from: { pathNot: '^(renderer|tests)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      ...error('graph-library-only-in-graph'),
      from: { pathNot: '^main/graph/' },
      to: { path: 'node_modules/@microsoft/microsoft-graph-client/' },
    },
    {
      ...error('msal-only-in-identity'),
      from: { pathNot: '^(main/identity|tests)/' },
      to: { path: 'node_modules/@azure/' },
    },
    { ...error('no-cycles'), from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
