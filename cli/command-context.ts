import type { Failure } from '../contract/failure.ts';
import type { Locale, Word } from '../main/text/create-text.ts';
import type { CommonOptions } from './common-options.ts';
import { EXIT, type ExitCode, exitCodeOf, toldFailure } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** What a command gets: where to write, how to word things, and the signal that Ctrl+C aborts. */
export interface CommandContext {
  readonly options: CommonOptions;
  readonly terminal: Terminal;
  readonly word: Word;
  readonly locale: Locale;
  readonly signal: AbortSignal;
  readonly version: string;
  /** Folder of the built program, where the picture process lies too. */
  readonly programDir: string;
}

/** A failure as JSON output carries it: facts, and the sentences in the language asked for. */
export type WordedFailure = Failure & { readonly message: string };

/**
 * Some reasons have words of their own, `failure.<kind>.<reason>`, and where the app has a button for what is to be
 * done the command line has `cli.failure.<kind>.do`.
 */
export function wordFailure(failure: Failure, word: Word): WordedFailure {
  const values = Object.fromEntries(
    Object.entries(failure).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const say = (key: string) => {
    const text = word(key, values);
    return text === key ? null : text;
  };
  const general = `failure.${failure.kind}`;
  const special = 'reason' in failure ? `${general}.${failure.reason}` : general;
  const key = say(special) === null ? general : special;
  const sentences = [say(key), say(`cli.${key}.do`) ?? say(`${key}.do`)].filter((text) => text !== null);
  return { ...failure, message: sentences.join(' ') };
}

/**
 * Say what went wrong, as JSON or as text with what to quote to IT, and give the exit code. Where a command takes
 * several files, `file` is the one; `more` are members of the JSON beside the failure.
 */
export function reportFailure(cause: Failure, context: CommandContext, file?: string, more: object = {}): ExitCode {
  const { options, terminal, word, signal } = context;
  const failure = toldFailure(cause, signal);
  const worded = wordFailure(failure, word);
  if (options.json) {
    writeJson(terminal, { failure: { ...worded, ...(file === undefined ? {} : { file }) }, ...more });
  } else {
    const prefix = file === undefined ? '' : `${file}: `;
    for (const line of [`${prefix}${worded.message}`, ...toQuote(failure, word)]) sayAside(line, terminal);
  }
  return exitCodeOf(failure, signal);
}

/** Say what is wrong with how a command was called; an empty message was said already. */
export function endInUsage(
  message: string,
  isJson: boolean,
  terminal: Pick<Terminal, 'out' | 'err' | 'columns'>,
): ExitCode {
  if (isJson) writeJson(terminal, { failure: { kind: 'wrong-usage', message } });
  else if (message !== '') sayAside(message, terminal);
  return EXIT.usage;
}

/** One paragraph of text on standard error: what is wrong, or what is said beside the answer. */
export function sayAside(text: string, terminal: Pick<Terminal, 'err' | 'columns'>): void {
  terminal.err(`${wrapText(text, terminal.columns)}\n`);
}

/** One paragraph of text on standard output. */
export function say(text: string, terminal: Pick<Terminal, 'out' | 'columns'>): void {
  terminal.out(`${wrapText(text, terminal.columns)}\n`);
}

function toQuote(failure: Failure, word: Word): string[] {
  const { code, requestId, correlationId } = { ...NOTHING_TO_QUOTE, ...failure };
  const id = requestId ?? correlationId;
  return [
    ...(code === undefined ? [] : [word('cli.error-code', { code })]),
    ...(id === undefined ? [] : [word('cli.request-id', { requestId: id })]),
  ];
}

const NOTHING_TO_QUOTE: { readonly code?: string; readonly requestId?: string; readonly correlationId?: string } =
  {};

export function writeJson(terminal: Pick<Terminal, 'out'>, value: object): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
