import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface OtherInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** A lock file with the owner's process id, and a folder in which later instances leave word. */
export class SingleInstanceLock {
  readonly #lockFile: string;
  readonly #mailbox: string;
  #watcher: FSWatcher | null = null;

  constructor(userDataFolder: string) {
    this.#lockFile = path.join(userDataFolder, 'standin.lock');
    this.#mailbox = path.join(userDataFolder, 'standin.instances');
  }

  /** True if this process is the one; otherwise the one is told about `self`. */
  acquire(self: OtherInstance, onOther: (other: OtherInstance) => void): boolean {
    mkdirSync(this.#mailbox, { recursive: true, mode: 0o700 });
    if (!this.#take()) {
      const letter = path.join(this.#mailbox, String(process.pid));
      writeFileSync(`${letter}.part`, JSON.stringify(self));
      // Renamed, so that the reader never sees half a letter.
      renameSync(`${letter}.part`, `${letter}.json`);
      return false;
    }
    this.#watcher = watch(this.#mailbox, () => this.#readMail(onOther)).unref();
    return true;
  }

  release(): void {
    if (this.#watcher === null) return;
    this.#watcher.close();
    this.#watcher = null;
    rmSync(this.#lockFile, { force: true });
  }

  #take(): boolean {
    try {
      writeFileSync(this.#lockFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isRunning(Number(readFileSync(this.#lockFile, 'utf8')))) return false;
      writeFileSync(this.#lockFile, String(process.pid));
      return true;
    }
  }

  #readMail(onOther: (other: OtherInstance) => void): void {
    for (const name of readdirSync(this.#mailbox).filter((file) => file.endsWith('.json'))) {
      const file = path.join(this.#mailbox, name);
      const other = JSON.parse(readFileSync(file, 'utf8')) as OtherInstance;
      rmSync(file, { force: true });
      onOther(other);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
