import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from './chromium.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const FLAGS = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-popup-blocking',
  '--password-store=basic',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter',
];

/** Start the system's Chromium: headless where there is no display or `STANDIN_HEADLESS=1` asks for it. */
export function launchChromium(profileFolder: string, switches: readonly string[]): Chromium {
  const { DISPLAY, WAYLAND_DISPLAY, STANDIN_HEADLESS } = process.env;
  const isHeadless = STANDIN_HEADLESS === '1' || !(DISPLAY || WAYLAND_DISPLAY);
  // Chromium's own sandbox refuses to run as root, which containers usually are.
  const isRoot = process.getuid?.() === 0;
  const args = [
    ...FLAGS,
    `--user-data-dir=${profileFolder}`,
    ...(isHeadless ? ['--headless=new', '--hide-scrollbars'] : []),
    ...(isRoot ? ['--no-sandbox'] : []),
    ...switches,
  ];
  const child = spawn(findChromium(), args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  let rest = '';
  child.stderr?.on('data', (data: Buffer) => {
    const lines = (rest + data.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    // Playwright waits for this one line; the rest is Chromium talking to itself.
    const wanted = lines.filter((line) => line.startsWith('DevTools listening') || process.env['STANDIN_DEBUG']);
    for (const line of wanted) process.stderr.write(`${line}\n`);
  });
  return new Chromium(child);
}

function findChromium(): string {
  const given = process.env['STANDIN_CHROMIUM'] ?? process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
  if (found === undefined) throw new Error('electron stand-in: no Chromium found; set CHROMIUM_PATH');
  return found;
}
