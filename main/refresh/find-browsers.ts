import path from 'node:path';
import type { BrowserChoice } from '../../contract/attempt.ts';

/** A browser that was found, with what starts it. */
export interface InstalledBrowser extends BrowserChoice {
  readonly id: Exclude<BrowserChoice['id'], 'default'>;
  /** Absolute path of the program. */
  readonly program: string;
}

/** The machine, as a search for browsers sees it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDir: string;
  /** Whether there is a file of this name that can be run. */
  readonly isProgram: (file: string) => Promise<boolean>;
}

interface KnownBrowser extends Pick<InstalledBrowser, 'id' | 'name'> {
  /** Below the folders that Windows keeps programs in; none where the maker has no such version. */
  readonly windows: readonly string[];
  readonly mac: { readonly bundle: string; readonly program: string };
  readonly linux: { readonly commands: readonly string[]; readonly flatpak: string };
}

/** Preferred first: of two with the same id, the first that is there is taken. All of them have a private mode. */
const KNOWN: readonly KnownBrowser[] = [
  {
    id: 'edge',
    name: 'Microsoft Edge',
    windows: ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    mac: { bundle: 'Microsoft Edge.app', program: 'Microsoft Edge' },
    linux: { commands: ['microsoft-edge-stable', 'microsoft-edge'], flatpak: 'com.microsoft.Edge' },
  },
  {
    id: 'chrome',
    name: 'Google Chrome',
    windows: ['Google', 'Chrome', 'Application', 'chrome.exe'],
    mac: { bundle: 'Google Chrome.app', program: 'Google Chrome' },
    linux: { commands: ['google-chrome-stable', 'google-chrome'], flatpak: 'com.google.Chrome' },
  },
  {
    id: 'chrome',
    name: 'Chromium',
    windows: ['Chromium', 'Application', 'chrome.exe'],
    mac: { bundle: 'Chromium.app', program: 'Chromium' },
    linux: { commands: ['chromium', 'chromium-browser'], flatpak: 'org.chromium.Chromium' },
  },
  {
    id: 'firefox',
    name: 'Firefox',
    windows: ['Mozilla Firefox', 'firefox.exe'],
    mac: { bundle: 'Firefox.app', program: 'firefox' },
    linux: { commands: ['firefox', 'firefox-esr'], flatpak: 'org.mozilla.firefox' },
  },
];

/**
 * Find Edge, Chrome (or Chromium) and Firefox where their installers put them, at most one of each. Nothing is started
 * and no registry is read; the system's default browser needs no finding.
 */
export async function findBrowsers(machine: Machine): Promise<readonly InstalledBrowser[]> {
  const found: InstalledBrowser[] = [];
  for (const { id, name, ...known } of KNOWN) {
    if (found.some((browser) => browser.id === id)) continue;
    const program = await firstProgram(placesFor(known, machine), machine.isProgram);
    if (program !== null) found.push({ id, name, hasPrivateMode: true, program });
  }
  return found;
}

async function firstProgram(files: readonly string[], isProgram: Machine['isProgram']): Promise<string | null> {
  for (const file of files) if (await isProgram(file)) return file;
  return null;
}

/** Files to look for, most usual first. */
function placesFor({ linux, mac, windows }: Omit<KnownBrowser, 'id' | 'name'>, machine: Machine): string[] {
  const { homeDir, platform } = machine;
  if (platform === 'win32') return windowsFolders(machine).map((folder) => path.win32.join(folder, ...windows));
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(homeDir, 'Applications')];
    return folders.map((folder) => path.posix.join(folder, mac.bundle, 'Contents', 'MacOS', mac.program));
  }
  const { commands, flatpak } = linux;
  return [
    ...commands.flatMap((command) => linuxFolders(machine).map((folder) => path.posix.join(folder, command))),
    path.posix.join('/var/lib/flatpak/exports/bin', flatpak),
    path.posix.join(homeDir, '.local/share/flatpak/exports/bin', flatpak),
  ];
}

/** For everybody, 64-bit before 32-bit, then for this user alone. */
function windowsFolders({ env }: Pick<Machine, 'env'>): string[] {
  const names = ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
  const folders = names.map((name) => env[name] ?? '').filter((folder) => path.win32.isAbsolute(folder));
  return [...new Set(folders)];
}

/** A relative entry of `PATH` would run whatever lies in the current folder. */
function linuxFolders({ env }: Pick<Machine, 'env'>): string[] {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  return [...new Set([...folders, '/usr/local/bin', '/usr/bin', '/snap/bin'])];
}
