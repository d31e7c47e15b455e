import { askSecretly } from './ask-secretly.ts';

/** Where a command writes: answers to `out`, progress and errors to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Lines on `err` may be drawn again. */
  readonly isInteractive: boolean;
  /** `out` may be coloured. */
  readonly hasColour: boolean;
  /** Width that text is broken to. */
  readonly columns: number;
  /** Resolves when Enter is pressed or the signal is aborted; null where nobody sits at a keyboard. */
  readonly waitForEnter: ((signal: AbortSignal) => Promise<void>) | null;
  /** Answers that are not shown while they are typed; null where it was interrupted. See `cli/ask-secretly.ts`. */
  readonly askSecretly: (prompts: readonly string[], signal: AbortSignal) => Promise<readonly string[] | null>;
}

/** Of a terminal that doesn't tell, of a file and of a pipe. */
const USUAL_COLUMNS = 80;
/** Wider lines are hard to read. */
const WIDEST_COLUMNS = 100;

/**
 * The process's own terminal. `NO_COLOR` means no colour. A reader that has gone away, as `head` does, is no reason
 * to stop: what was begun is ended, unseen.
 */
export function processTerminal({
  stdin,
  stdout,
  stderr,
}: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isInteractive: stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    hasColour: stdout.isTTY === true && stdout.hasColors(),
    columns: Math.min(WIDEST_COLUMNS, stdout.columns ?? stderr.columns ?? USUAL_COLUMNS),
    waitForEnter: stdin.isTTY === true && stderr.isTTY === true ? (signal) => nextLine(stdin, signal) : null,
    askSecretly: (prompts, signal) => askSecretly(stdin, (text) => void stderr.write(text), prompts, signal),
  };
}

/** The terminal stays as it is, so that Ctrl+C is a signal as ever. An end of input counts as Enter. */
export function nextLine(stdin: Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume'>, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const end = () => {
      stdin.off('data', end);
      stdin.off('end', end);
      signal.removeEventListener('abort', end);
      // Else the process would wait for more.
      stdin.pause();
      resolve();
    };
    if (signal.aborted) return end();
    stdin.on('data', end);
    stdin.on('end', end);
    signal.addEventListener('abort', end);
    stdin.resume();
  });
}
