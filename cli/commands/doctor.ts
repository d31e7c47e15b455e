import type { CommandContext } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
export async function doctor(_options: { signIn?: true }, _context: CommandContext): Promise<ExitCode> {
  return EXIT.done;
}
