// Builds dist/standin: an executable named `electron` that runs the app on the system's Chromium.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'tests/electron-standin/src');
const target = path.join(root, 'dist/standin');
const require = createRequire(import.meta.url);

const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
STANDIN_EXECUTABLE=$here/electron
export STANDIN_EXECUTABLE
exec "\${STANDIN_NODE:-node}" "$here/boot.cjs" "$@"
`;

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const common = { bundle: true, logLevel: 'warning', outdir: target, absWorkingDir: root };
const entry = (name) => ({ [name]: path.join(source, `${name}.ts`) });
const outExtension = { '.js': '.cjs' };
await Promise.all([
  ...['electron', 'boot', 'utility-boot'].map((name) =>
    build({ ...common, entryPoints: entry(name), platform: 'node', target: 'node20', format: 'cjs', outExtension }),
  ),
  build({
    ...common,
    entryPoints: { ...entry('inject-main'), ...entry('inject-preload') },
    platform: 'browser',
    target: 'chrome130',
    format: 'iife',
  }),
]);

const typings = await readTypings();
await writeFile(path.join(target, 'members.json'), JSON.stringify(typings.members));
await writeFile(path.join(target, 'electron.mjs'), moduleWrapper(typings.moduleNames));
await writeFile(
  path.join(target, 'versions.json'),
  JSON.stringify({ electron: require('electron/package.json').version }),
);
await writeFile(path.join(target, 'electron'), LAUNCHER);
await chmod(path.join(target, 'electron'), 0o755);

/** What Electron has, by its own typings: members of each class, and the names that a main process may import. */
async function readTypings() {
  const file = path.join(path.dirname(require.resolve('electron/package.json')), 'electron.d.ts');
  const tree = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest);
  const isNamespace = (names) => (statement) =>
    ts.isModuleDeclaration(statement) && names.includes(statement.name.text);
  const statements = tree.statements.find(isNamespace(['Electron'])).body.statements;
  const classes = statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement),
  );
  const modules = statements.filter(isNamespace(['Main', 'Common', 'CrossProcessExports']));
  const members = Object.fromEntries(
    classes.map((declaration) => [declaration.name.text, memberNames(declaration)]),
  );
  const moduleNames = [...new Set(modules.flatMap((module) => module.body.statements.flatMap(valueNames)))].sort();
  if (!members.App?.includes('whenReady') || !moduleNames.includes('app')) {
    throw new Error("Electron's typings look different now");
  }
  return { members, moduleNames };
}

function memberNames(declaration) {
  const isStatic = (member) => member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  const names = declaration.members.filter((member) => member.name !== undefined && !isStatic(member));
  return [...new Set(names.map((member) => member.name.text))];
}

function valueNames(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.text);
  return ts.isClassDeclaration(statement) ? [statement.name.text] : [];
}

function moduleWrapper(names) {
  return `import { createRequire } from 'node:module';
const electron = createRequire(import.meta.url)('electron');
export default electron;
export const { ${names.join(', ')} } = electron;
`;
}
