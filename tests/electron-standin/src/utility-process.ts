import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type * as E from 'electron';
import { app } from './app.ts';

type Slice = Pick<E.UtilityProcess, 'kill' | 'pid' | 'postMessage'>;

const STDIO: Readonly<Record<string, 'inherit' | 'pipe' | 'ignore'>> = {
  inherit: 'inherit',
  pipe: 'pipe',
  ignore: 'ignore',
};

/** A Node child process with Electron's `parentPort` in it. Message ports and Mojo services are not carried. */
class StandinUtilityProcess extends EventEmitter implements Slice {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: E.ForkOptions) {
    super();
    const { env, cwd, execArgv = [], stdio = 'inherit' } = options;
    const output = (typeof stdio === 'string' ? STDIO[stdio] : undefined) ?? 'inherit';
    this.#child = fork(modulePath, args, {
      execPath: process.execPath,
      execArgv: ['--require', path.join(__dirname, 'utility-boot.cjs'), ...execArgv],
      env: { ...(env ?? process.env) },
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    // Electron reports a killed process's signal as its exit code.
    this.#child.once('exit', (code, signal) => this.emit('exit', code ?? (signal === 'SIGKILL' ? 9 : 15)));
    this.#child.once('error', () => this.emit('exit', 1));
    process.once('exit', () => this.#child.kill('SIGKILL'));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  get stdout(): Readable | null {
    return this.#child.stdout;
  }

  get stderr(): Readable | null {
    return this.#child.stderr;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('electron stand-in: utilityProcess ports are not carried');
    if (this.#child.connected) this.#child.send(structuredClone(message) as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: E.ForkOptions = {}) => {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready');
    return new StandinUtilityProcess(modulePath, args, options);
  },
};
