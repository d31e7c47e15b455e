// `npm run demo`: with a display, the app on the demo tenant; without one, the whole story in the terminal.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Whether a window can be seen: on Linux only where a display server is named. */
function hasDisplay() {
  if (process.argv.includes('--terminal')) return false;
  if (process.platform !== 'linux') return process.env.CI === undefined;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const built = await run('scripts/build.mjs', []);
if (built !== 0) process.exit(built);
process.exitCode = hasDisplay()
  ? await run('scripts/start.mjs', ['--demo'])
  : await run('dist/cli/demo-story.js', ['out/demo']);
