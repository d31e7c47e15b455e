import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Name of the isolated world and of everything that the stand-in puts into a page: no page can guess it. */
export const pageKey = `standin_${randomBytes(6).toString('hex')}`;

const script = (name: string) => readFileSync(path.join(__dirname, `${name}.js`), 'utf8');

/** The script for the page's own world. */
export function pageScript(): string {
  return `{const STANDIN=${JSON.stringify({ key: pageKey })};${script('inject-main')}}`;
}

/** The script for the isolated world, with the app's preload bundle in it. */
export function preloadScript(
  preloadFile: string | undefined,
  additionalArguments: readonly string[],
  asksForKeys: boolean,
): string {
  const info = {
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    sandboxed: true,
    contextIsolated: true,
    versions: process.versions,
    argv: [process.argv0, ...additionalArguments],
  };
  const preload = preloadFile === undefined ? null : readPreload(preloadFile);
  const config = JSON.stringify({ key: pageKey, process: info, asksForKeys });
  return `{const STANDIN=${config},PRELOAD=${preload};${script('inject-preload')}}`;
}

/** As in Electron, a preload script that can't be read is said, and the page opens without it. */
function readPreload(file: string): string | null {
  try {
    const source = readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
    return `function(require,module,exports,process,global){${source}\n}`;
  } catch (error) {
    process.stderr.write(`Unable to load preload script: ${file}\n${String(error)}\n`);
    return null;
  }
}
