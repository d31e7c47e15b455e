import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import type { CommonOptions } from './common-options.ts';
import type { ExitCode } from './exit-codes.ts';

/** Begins a command by name, with its help and the options that every command takes. */
export type AddCommand = (name: string) => Command;

/** Runs what a command does, with the options that every command takes. */
export type Run = (
  options: CommonOptions,
  command: (context: CommandContext) => Promise<ExitCode>,
) => Promise<void>;
