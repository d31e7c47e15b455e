/** Where a command writes: answers to `out`, progress and errors to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colour and redrawn lines are wanted. */
  readonly isInteractive: boolean;
}

/** The process's own terminal. `NO_COLOR` and a redirected error stream both mean plain text. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
}
