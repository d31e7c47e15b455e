import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
export async function tenant(
  _options: { advance?: number; reset?: true },
  _context: CommandContext,
): Promise<ExitCode> {
  return EXIT.done;
}
