import type { Failure } from '../contract/failure.ts';
import type { Word } from '../main/text/create-text.ts';
import type { CommonOptions } from './common-options.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What a command gets: where to write, how to word things, and the signal that Ctrl+C aborts. */
export interface CommandContext {
  readonly options: CommonOptions;
  readonly terminal: Terminal;
  readonly word: Word;
  readonly locale: string;
  readonly signal: AbortSignal;
  readonly version: string;
  /** Folder of the built program, where the picture process lies too. */
  readonly programDir: string;
}

/** A failure as JSON output carries it: facts, and the sentence in the language asked for. */
export type WordedFailure = Failure & { readonly message: string };

export function wordFailure(failure: Failure, word: Word): WordedFailure {
  const values = Object.fromEntries(
    Object.entries(failure).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const remedy = `failure.${failure.kind}.do`;
  const sentences = [word(`failure.${failure.kind}`, values), word(remedy, values)].filter(
    (text) => text !== remedy,
  );
  return { ...failure, message: sentences.join(' ') };
}

/** Say what went wrong, as JSON or as text with the request id to quote, and give the exit code. */
export function reportFailure(failure: Failure, { options, terminal, word }: CommandContext): ExitCode {
  const worded = wordFailure(failure, word);
  if (options.json) {
    writeJson(terminal, { failure: worded });
  } else {
    terminal.err(`${worded.message}\n`);
    if ('requestId' in worded && worded.requestId !== undefined) {
      terminal.err(`${word('cli.request-id', { requestId: worded.requestId })}\n`);
    }
  }
  return exitCodeOf(failure);
}

export function writeJson(terminal: Terminal, value: object): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
