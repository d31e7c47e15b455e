import { describe, expect, it } from 'vitest';
import { findBrowsers, type Machine } from '../../../../main/refresh/find-browsers.ts';

type Found = Readonly<Record<string, string>>;

const WINDOWS = {
  platform: 'win32',
  homeDir: 'C:\\Users\\Citra Dewi',
  env: {
    ProgramW6432: 'C:\\Program Files',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Citra Dewi\\AppData\\Local',
  },
} as const;
const MAC = { platform: 'darwin', homeDir: '/Users/citra dewi', env: {} } as const;
const LINUX = { platform: 'linux', homeDir: '/home/citra', env: { PATH: '/opt/my tools:/usr/bin' } } as const;

/** Programs by id on a machine that has these files and no other. */
async function programsOn(machine: Omit<Machine, 'isProgram'>, files: readonly string[]): Promise<Found> {
  const found = await findBrowsers({ ...machine, isProgram: async (file) => files.includes(file) });
  expect(found.every(({ hasPrivateMode }) => hasPrivateMode)).toBe(true);
  return Object.fromEntries(found.map(({ id, program }) => [id, program]));
}

describe('one browser, where its installer put it', () => {
  it.each([
    ['Windows', WINDOWS, 'edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Windows', WINDOWS, 'edge', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Windows', WINDOWS, 'chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    [
      'Windows',
      WINDOWS,
      'chrome',
      'C:\\Users\\Citra Dewi\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['Windows', WINDOWS, 'chrome', 'C:\\Users\\Citra Dewi\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
    ['Windows', WINDOWS, 'firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    ['macOS', MAC, 'edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['macOS', MAC, 'chrome', '/Users/citra dewi/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['macOS', MAC, 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['Linux', LINUX, 'edge', '/usr/bin/microsoft-edge-stable'],
    ['Linux', LINUX, 'edge', '/var/lib/flatpak/exports/bin/com.microsoft.Edge'],
    ['Linux', LINUX, 'chrome', '/usr/bin/google-chrome-stable'],
    ['Linux', LINUX, 'chrome', '/snap/bin/chromium'],
    ['Linux', LINUX, 'chrome', '/opt/my tools/chromium-browser'],
    ['Linux', LINUX, 'firefox', '/snap/bin/firefox'],
    ['Linux', LINUX, 'firefox', '/usr/bin/firefox-esr'],
    ['Linux', LINUX, 'firefox', '/home/citra/.local/share/flatpak/exports/bin/org.mozilla.firefox'],
  ] as const)('%s: %3$s', async (_system, machine, id, file) => {
    expect(await programsOn(machine, [file])).toEqual({ [id]: file });
  });
});

describe('findBrowsers', () => {
  it.each([WINDOWS, MAC, LINUX])('finds nothing where there is none: $platform', async (machine) => {
    expect(await programsOn(machine, [])).toEqual({});
  });

  it('takes one of each: Chrome before Chromium, and what everybody has before what one user has', async () => {
    const everybody = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const own = 'C:\\Users\\Citra Dewi\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const chromium = 'C:\\Users\\Citra Dewi\\AppData\\Local\\Chromium\\Application\\chrome.exe';
    expect(await programsOn(WINDOWS, [own, chromium, everybody])).toEqual({ chrome: everybody });
    expect(await programsOn(WINDOWS, [own, chromium])).toEqual({ chrome: own });
  });

  it('tells the name of what it found', async () => {
    const found = await findBrowsers({ ...LINUX, isProgram: async (file) => file === '/usr/bin/chromium' });
    expect(found.map(({ id, name }) => [id, name])).toEqual([['chrome', 'Chromium']]);
  });

  it('goes by PATH first', async () => {
    const machine = { ...LINUX, env: { PATH: '/home/citra/bin:/usr/bin' } };
    const files = ['/usr/bin/firefox', '/home/citra/bin/firefox'];
    expect(await programsOn(machine, files)).toEqual({ firefox: '/home/citra/bin/firefox' });
  });

  it.each([
    ['Linux', { ...LINUX, env: { PATH: ':.:bin' } }, ['firefox', './firefox', 'bin/firefox', '/firefox']],
    ['Windows', { ...WINDOWS, env: { ProgramFiles: '.', LOCALAPPDATA: '' } }, ['Mozilla Firefox\\firefox.exe']],
  ] as const)('never takes what lies in the current folder: %s', async (_system, machine, files) => {
    expect(await programsOn(machine, files)).toEqual({});
  });

  it.each([
    ['Windows', { ...WINDOWS, env: {} }],
    ['Linux', { ...LINUX, env: {} }],
  ] as const)('copes with an environment that says nothing: %s', async (_system, machine) => {
    expect(await programsOn(machine, [])).toEqual({});
  });
});
