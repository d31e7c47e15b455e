import os from 'node:os';
import path from 'node:path';

/** `app.getPath` as on Linux; folders set by the app or by `--user-data-dir` come first. */
export class AppPaths {
  readonly #set = new Map<string, string>();

  get(name: string, appName: string): string {
    const found = this.#set.get(name) ?? this.#defaults(appName)[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }

  set(name: string, folder: string): void {
    this.#set.set(name, folder);
  }

  #defaults(appName: string): Readonly<Record<string, string>> {
    const home = os.homedir();
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
    const userData = this.#set.get('userData') ?? path.join(appData, appName);
    return {
      home,
      appData,
      userData,
      sessionData: userData,
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
      temp: os.tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      music: path.join(home, 'Music'),
      pictures: path.join(home, 'Pictures'),
      videos: path.join(home, 'Videos'),
    };
  }
}
