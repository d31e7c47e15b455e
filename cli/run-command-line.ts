import { randomUUID } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import { createText, pickLocale } from '../main/text/create-text.ts';
import packageFile from '../package.json' with { type: 'json' };
import { addCommands } from './add-commands.ts';
import { type CommandContext, reportFailure, writeJson } from './command-context.ts';
import { type CommonOptions, separateDemo } from './common-options.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

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
  const { terminal } = environment;
  const isJson = argv.includes('--json');
  let exitCode: ExitCode = EXIT.done;
  const program = new Command('selfsame')
    .description(packageFile.description)
    .version(packageFile.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: isJson ? () => undefined : terminal.err });
  addCommands(program, async (options, run) => {
    exitCode = await runCommand(run, contextOf(options, environment));
  });
  try {
    await program.parseAsync(separateDemo(argv), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return endOfParsing(error, isJson, terminal);
  }
}

function contextOf(options: CommonOptions, environment: CommandLineEnvironment): CommandContext {
  const locale = pickLocale(
    options.locale ?? process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
  );
  return { ...environment, options, locale, word: createText(locale), version: packageFile.version };
}

async function runCommand(
  run: (context: CommandContext) => Promise<ExitCode>,
  context: CommandContext,
): Promise<ExitCode> {
  const { as: upn, demo } = context.options;
  if (upn !== undefined && demo === undefined) {
    return endInUsage(context.word('cli.as-needs-demo'), context.options.json === true, context.terminal);
  }
  try {
    return await run(context);
  } catch (error) {
    const id = randomUUID();
    if (process.env['SELFSAME_DEBUG'] !== undefined) context.terminal.err(`${(error as Error).stack}\n`);
    return reportFailure({ kind: 'unexpected', id }, context);
  }
}

/** Help and version end well; everything else that commander ends with is wrong usage. */
function endOfParsing(error: CommanderError, isJson: boolean, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  // Commander has already told people what is wrong.
  return endInUsage(isJson ? error.message.replace(/^error: /, '') : '', isJson, terminal);
}

function endInUsage(message: string, isJson: boolean, terminal: Terminal): ExitCode {
  if (isJson) writeJson(terminal, { failure: { kind: 'wrong-usage', message } });
  else if (message !== '') terminal.err(`${message}\n`);
  return EXIT.usage;
}
