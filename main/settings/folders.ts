import { join as joinHere, posix, win32 } from 'node:path';

/** Where this machine keeps what Selfsame reads and writes. */
export interface Folders {
  /** Owned by the administrator; settings in it win. Never moved by `--state-dir`. */
  readonly policyFile: string;
  readonly configFile: string;
  /** Old photos, receipts, audit, tokens, the demo tenant. */
  readonly stateDir: string;
  readonly logDir: string;
}

/** The variables that move a folder. */
interface FolderVariables {
  readonly APPDATA?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
  readonly ProgramData?: string | undefined;
  readonly XDG_CONFIG_HOME?: string | undefined;
  readonly XDG_STATE_HOME?: string | undefined;
}

export interface FolderOptions {
  readonly platform: NodeJS.Platform;
  readonly env: FolderVariables;
  readonly homeDir: string;
  /** `--state-dir`: configuration, state and log live in this one folder instead. */
  readonly stateDirOverride?: string | undefined;
}

/** The folders of this operating system, for app and command line alike. Makes none of them. */
export function findFolders(options: FolderOptions): Folders {
  const folders = foldersByPlatform(options);
  const { stateDirOverride: stateDir } = options;
  if (stateDir === undefined) return folders;
  return {
    policyFile: folders.policyFile,
    configFile: joinHere(stateDir, 'config.json'),
    stateDir,
    logDir: joinHere(stateDir, 'logs'),
  };
}

function foldersByPlatform({ platform, env, homeDir }: FolderOptions): Folders {
  if (platform === 'win32') return windowsFolders(env, homeDir);
  if (platform === 'darwin') return macFolders(homeDir);
  return linuxFolders(env, homeDir);
}

function windowsFolders(env: FolderVariables, homeDir: string): Folders {
  const { join } = win32;
  const roaming = env.APPDATA || join(homeDir, 'AppData', 'Roaming');
  const local = join(env.LOCALAPPDATA || join(homeDir, 'AppData', 'Local'), 'Selfsame');
  return {
    policyFile: join(env.ProgramData || 'C:\\ProgramData', 'Selfsame', 'policy.json'),
    configFile: join(roaming, 'Selfsame', 'config.json'),
    stateDir: join(local, 'state'),
    logDir: join(local, 'logs'),
  };
}

function macFolders(homeDir: string): Folders {
  const { join } = posix;
  const support = join(homeDir, 'Library', 'Application Support', 'Selfsame');
  return {
    policyFile: '/Library/Application Support/Selfsame/policy.json',
    configFile: join(support, 'config.json'),
    stateDir: join(support, 'state'),
    logDir: join(homeDir, 'Library', 'Logs', 'Selfsame'),
  };
}

function linuxFolders(env: FolderVariables, homeDir: string): Folders {
  const { join } = posix;
  const state = join(absolute(env.XDG_STATE_HOME) ?? join(homeDir, '.local', 'state'), 'selfsame');
  return {
    policyFile: '/etc/selfsame/policy.json',
    configFile: join(absolute(env.XDG_CONFIG_HOME) ?? join(homeDir, '.config'), 'selfsame', 'config.json'),
    stateDir: state,
    logDir: join(state, 'logs'),
  };
}

/** The XDG specification: a relative path is to be ignored. */
function absolute(path: string | undefined): string | null {
  return path !== undefined && posix.isAbsolute(path) ? path : null;
}
