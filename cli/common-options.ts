import { type Command, Option } from 'commander';
import { LOCALES, type Word } from '../main/text/create-text.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
  /** Empty text: the demo tenant of the state folder; else the file of a running one's descriptor. */
  readonly demo?: string;
  readonly as?: string;
  readonly stateDir?: string;
  readonly locale?: string;
}

export function addCommonOptions(command: Command, word: Word): Command {
  return command
    .addOption(new Option('--json', word('cli.help.json')))
    .addOption(new Option('--demo [descriptor]', word('cli.help.demo')))
    .addOption(new Option('--as <upn>', word('cli.help.as')))
    .addOption(new Option('--state-dir <folder>', word('cli.help.state-dir')))
    .addOption(new Option('--locale <language>', word('cli.help.locale', { locales: LOCALES.join(', ') })))
    .helpOption('-h, --help', word('cli.help.help'));
}

/** Commander would take the word after a bare `--demo` for its value; only `--demo=<file>` names a descriptor. */
export function separateDemo(argv: readonly string[]): string[] {
  return argv.map((argument) => (argument === '--demo' ? '--demo=' : argument));
}

/** The language asked for, known before anything is parsed: help and usage errors are worded too. */
export function localeArgument(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  if (index < 0) return undefined;
  return argv[index]?.startsWith('--locale=') ? argv[index].slice('--locale='.length) : argv[index + 1];
}
