import { type Command, Option } from 'commander';
import { LOCALES } from '../main/text/create-text.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: true;
  /** Empty text: the demo tenant of the state folder; else the file of a running one's descriptor. */
  readonly demo?: string;
  readonly as?: string;
  readonly stateDir?: string;
  readonly locale?: string;
}

export function addCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--json', 'one JSON object on standard output'))
    .addOption(new Option('--demo [descriptor]', 'work on the demo tenant: --demo or --demo=<descriptor file>'))
    .addOption(new Option('--as <upn>', 'with --demo: who signs in'))
    .addOption(new Option('--state-dir <folder>', 'where state is kept'))
    .addOption(new Option('--locale <language>', `language of the text: ${LOCALES.join(', ')}`));
}

/** Commander would take the word after a bare `--demo` for its value; only `--demo=<file>` names a descriptor. */
export function separateDemo(argv: readonly string[]): string[] {
  return argv.map((argument) => (argument === '--demo' ? '--demo=' : argument));
}
