import { fork } from 'node:child_process';
import { fail } from '../../contract/result.ts';
import { type PictureOptions, PLAIN_PICTURES, toPictureArguments } from './picture-options.ts';
import {
  answerMessage,
  answerSchemas,
  DECODER_STOPPED,
  PICTURE_PROCESS_VARIABLES,
  type PictureArguments,
  type PictureCall,
  type RequestMessage,
} from './picture-protocol.ts';
import type { Pictures } from './pictures.ts';

/** Way to a process that runs `picture-process`: Electron's utility process in the app, a child process elsewhere. */
export interface PictureChannel {
  /** Messages are cloned as structured data; bytes pass as `Uint8Array`. */
  readonly send: (message: object) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when the process has ended or could not be started. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** What one call may take, in the process: the slowest accepted picture needs about two seconds. */
const CALL_LIMIT_MS = 30_000;

const STOPPED = Symbol('stopped');

type Settle = (answer: unknown) => void;

/**
 * Decode pictures in a process of their own, started when first needed and again after it stopped. Calls go one
 * after the other: memory stays that of one picture, and the time limit counts work, not waiting.
 */
export function createPictures(start: () => PictureChannel, { limitMs = CALL_LIMIT_MS } = {}): Pictures {
  const calls = new CallQueue(start, limitMs);

  async function ask<C extends Exclude<PictureCall, 'close' | 'closeAll'>>(call: C, ...args: PictureArguments<C>) {
    const answer = await calls.run(call, args);
    if (answer === STOPPED) return fail(DECODER_STOPPED);
    const parsed = answerSchemas[call].safeParse(answer);
    if (parsed.success) return parsed.data;
    calls.stop();
    return fail(DECODER_STOPPED);
  }

  return {
    inspect: (bytes) => ask('inspect', bytes),
    open: (bytes, name) => ask('open', bytes, name),
    cut: (portraitId, adjustment) => ask('cut', portraitId, adjustment),
    preview: (portraitId, adjustment) => ask('preview', portraitId, adjustment),
    close: async (portraitId) => {
      await calls.run('close', [portraitId]);
    },
    closeAll: async () => {
      // A process that doesn't run holds nothing.
      if (calls.isRunning) await calls.run('closeAll', []);
    },
    prepare: (bytes, order) => ask('prepare', bytes, order),
    print: (bytes) => ask('print', bytes),
    shrink: (bytes, edgePixels) => ask('shrink', bytes, edgePixels),
    dispose: async () => calls.dispose(),
  };
}

class CallQueue {
  private readonly start: () => PictureChannel;
  private readonly limitMs: number;
  private channel: PictureChannel | null = null;
  private inFlight: { readonly id: number; readonly settle: Settle } | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private isDisposed = false;

  constructor(start: () => PictureChannel, limitMs: number) {
    this.start = start;
    this.limitMs = limitMs;
  }

  /** The answer, or `STOPPED` where the process ended or ran out of time on this call. */
  run(call: PictureCall, args: readonly unknown[]): Promise<unknown> {
    const answer = this.last.then(() => this.send(call, args));
    this.last = answer;
    return answer;
  }

  get isRunning(): boolean {
    return this.channel !== null;
  }

  stop() {
    this.channel?.kill();
    this.channel = null;
    this.inFlight?.settle(STOPPED);
  }

  dispose() {
    this.isDisposed = true;
    this.stop();
  }

  private send(call: PictureCall, args: readonly unknown[]): Promise<unknown> {
    if (this.isDisposed) return Promise.resolve(STOPPED);
    return new Promise((resolve) => {
      const id = this.nextId;
      this.nextId += 1;
      const timer = setTimeout(() => this.stop(), this.limitMs);
      const settle = (answer: unknown) => {
        clearTimeout(timer);
        this.inFlight = null;
        resolve(answer);
      };
      this.inFlight = { id, settle };
      try {
        this.channel ??= this.connect();
        this.channel.send({ id, call, args: [...args] } satisfies RequestMessage);
      } catch {
        // Not started, or gone in between: the calls that wait must find a way all the same.
        this.stop();
      }
    });
  }

  private connect(): PictureChannel {
    const channel = this.start();
    channel.onMessage((message) => {
      const parsed = answerMessage.safeParse(message);
      if (channel === this.channel && parsed.data?.id === this.inFlight?.id)
        this.inFlight?.settle(parsed.data?.answer);
    });
    channel.onExit(() => {
      if (channel !== this.channel) return;
      this.channel = null;
      this.inFlight?.settle(STOPPED);
    });
    return channel;
  }
}

/**
 * Start the built `picture-process` as Node's child process. It doesn't keep the caller alive while idle, and ends
 * with it.
 */
export function startPictureChildProcess(
  entryFile: string,
  options: PictureOptions = PLAIN_PICTURES,
): PictureChannel {
  const child = fork(entryFile, toPictureArguments(options), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: { ...process.env, ...PICTURE_PROCESS_VARIABLES },
  });
  child.unref();
  child.channel?.unref();
  return {
    send: (message) => {
      // A process that has just ended makes this fail; its exit is reported by itself.
      child.send(message, () => {});
    },
    onMessage: (listener) => {
      child.on('message', listener);
      // Listening takes a reference again.
      child.channel?.unref();
    },
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
