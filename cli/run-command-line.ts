import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { type Argument, Command, CommanderError } from 'commander';
import { createLog } from '../main/log/create-log.ts';
import { createText, pickLocale, type Word } from '../main/text/create-text.ts';
import packageFile from '../package.json' with { type: 'json' };
import { addCommands } from './add-commands.ts';
import { type CommandContext, endInUsage, reportFailure } from './command-context.ts';
import { localeArgument, separateDemo } from './common-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { usageText } from './usage-text.ts';
import { foldersOf } from './workspace.ts';

/** Commander does not break the text of help in less. */
const NARROWEST_HELP_COLUMNS = 30;

export interface CommandLineEnvironment {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly programDir: string;
}

/** Run one `selfsame` command and give its exit code. Never throws. */
export async function runCommandLine(
  argv: readonly string[],
  environment: CommandLineEnvironment,
): Promise<number> {
  const { env } = process;
  const locale = pickLocale(localeArgument(argv) ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']);
  const words = { locale, word: createText(locale), version: packageFile.version };
  let exitCode: ExitCode = EXIT.done;
  const program = createProgram(argv.includes('--json'), words.word, environment.terminal);
  addCommands(program, words.word, async (options, run) => {
    exitCode = await runCommand(run, { ...environment, ...words, options });
  });
  try {
    await program.parseAsync(separateDemo(argv), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return endOfParsing(error, argv.includes('--json'), words.word, environment.terminal);
  }
}

function createProgram(isJson: boolean, word: Word, { columns, out, err }: Terminal): Command {
  return new Command('selfsame')
    .description(word('cli.help.description'))
    .version(packageFile.version, '-V, --version', word('cli.help.version'))
    .helpOption('-h, --help', word('cli.help.help'))
    .helpCommand('help [command]', word('cli.help.help'))
    .configureHelp({
      minWidthToWrap: NARROWEST_HELP_COLUMNS,
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentName)].join(' '),
      styleTitle: (title) => word(`cli.help.title.${title.replace(':', '').toLowerCase()}`),
    })
    .exitOverride()
    .configureOutput({
      writeOut: out,
      writeErr: isJson ? () => undefined : err,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      // Told in our own words where parsing ends.
      outputError: () => undefined,
    });
}

function argumentName(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

async function runCommand(
  run: (context: CommandContext) => Promise<ExitCode>,
  context: CommandContext,
): Promise<ExitCode> {
  const { as: upn, demo, json } = context.options;
  if (upn !== undefined && demo === undefined) {
    return endInUsage(context.word('cli.as-needs-demo'), json === true, context.terminal);
  }
  try {
    return await run(context);
  } catch (error) {
    const id = randomUUID();
    const { logDir } = foldersOf(context);
    const log = createLog({ dir: logDir, level: 'error', homeDir: homedir() });
    log.error('command-failed', { id, error: String((error as Error)?.stack ?? error) });
    return reportFailure({ kind: 'unexpected', id }, context);
  }
}

/** Help and version end well; everything else that commander ends with is wrong usage. */
function endOfParsing(error: CommanderError, isJson: boolean, word: Word, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  // Without a command the help was shown, which says all there is to say.
  const isTold = error.code === 'commander.help' && !isJson;
  return endInUsage(isTold ? '' : usageText(error, word), isJson, terminal);
}
