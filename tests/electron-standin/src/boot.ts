/* What the `electron` executable does: read its arguments, put the stand-in behind 'electron', run the app's main. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppDescription } from './app.ts';
import { parseArguments } from './parse-arguments.ts';

interface Standin {
  readonly electron: object;
  readonly configure: (description: AppDescription, switches: ReadonlyMap<string, string>) => void;
  readonly start: () => Promise<void>;
}

interface LoadableModule {
  _load: (this: unknown, request: string, ...rest: unknown[]) => unknown;
}

interface AppPackage {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

const ELECTRON_MODULE = /^electron(\/main|\/common)?$/;
const versions = JSON.parse(readFileSync(path.join(__dirname, 'versions.json'), 'utf8')) as Record<string, string>;

const given = parseArguments(process.argv.slice(2));
if (given.isVersionAsked) {
  process.stdout.write(`v${versions['electron']}\n`);
  process.exit(0);
}
if (given.inspectPort !== null) inspector.open(given.inspectPort, '127.0.0.1', false);
becomeElectron();
const standin = createRequire(__filename)(path.join(__dirname, 'electron.cjs')) as Standin;
putBehindElectron(standin.electron);
run(given.target);

function becomeElectron(): void {
  Object.defineProperty(process, 'versions', { value: Object.freeze({ ...process.versions, ...versions }) });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(__dirname, 'resources') });
  process.argv.splice(0, process.argv.length, process.env['STANDIN_EXECUTABLE'] ?? process.execPath, ...given.all);
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`UnhandledPromiseRejectionWarning: ${textOf(error)}\n`);
  });
}

/** CommonJS (Playwright's loader) and ESM (the app) get the very same object. */
function putBehindElectron(electron: object): void {
  const loader = Module as unknown as LoadableModule;
  const load = loader._load;
  loader._load = function loadOrStandIn(request, ...rest) {
    return ELECTRON_MODULE.test(request) ? electron : load.call(this, request, ...rest);
  };
  const wrapper = JSON.stringify(pathToFileURL(path.join(__dirname, 'electron.mjs')).href);
  const hook = `export const resolve = (specifier, context, next) =>
    ${String(ELECTRON_MODULE)}.test(specifier) ? { url: ${wrapper}, shortCircuit: true } : next(specifier, context);`;
  Module.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

function run(target: string): void {
  const start = path.resolve(target);
  const isFolder = existsSync(start) && statSync(start).isDirectory();
  const folder = isFolder ? start : path.dirname(start);
  const packageFile = path.join(folder, 'package.json');
  const about = existsSync(packageFile) ? (JSON.parse(readFileSync(packageFile, 'utf8')) as AppPackage) : {};
  const main = isFolder ? path.join(folder, about.main ?? 'index.js') : start;
  const name = about.productName ?? about.name ?? 'Electron';
  standin.configure({ name, version: about.version ?? '0.0.0', folder }, given.switches);
  const requireHere = createRequire(path.join(process.cwd(), 'index.js'));
  for (const file of given.required) requireHere(file);
  import(pathToFileURL(main).href)
    .then(() => standin.start())
    .catch((error: unknown) => {
      process.stderr.write(`App threw an error during load\n${textOf(error)}\n`);
      process.exit(1);
    });
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
